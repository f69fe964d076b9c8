"""Reading a contract: values as YAML 1.2 has them, lines, pointers."""

import pytest

from speclint.document import Document, json_pointer, parse_pointer

TEXT = """\
openapi: 3.1.0
list:
  - a: 16:9
    b: 2026-04-09T18:51:47.967Z
  - [yes, true, 7, -1.5, 1e3, ~, '7']
"""


def test_plain_scalars_are_what_yaml_1_2_says() -> None:
    """Ratios, dates and yes are texts; JSON's own words and numbers are themselves."""
    contract = Document.parse(TEXT)
    assert contract.data["list"] == [
        {"a": "16:9", "b": "2026-04-09T18:51:47.967Z"},
        ["yes", True, 7, -1.5, 1000.0, None, "7"],
    ]


def test_every_part_has_its_line() -> None:
    """Keys and items know the line that they begin on, counted from 1."""
    lines = Document.parse(TEXT).lines()
    assert lines[("openapi",)] == 1
    assert lines[("list", 0, "b")] == 4
    assert lines[("list", 1, 3)] == 5


@pytest.mark.parametrize(
    ("pointer", "text"),
    [((), "#"), (("paths", "/v1/jobs/{id}", "get"), "#/paths/~1v1~1jobs~1{id}/get"), (("a~b", 0), "#/a~0b/0")],
)
def test_pointers_are_written_and_read_as_rfc_6901_says(pointer: tuple[str | int, ...], text: str) -> None:
    """Slash and tilde are escaped, and reading gives back what was written."""
    assert json_pointer(pointer) == text
    assert parse_pointer(text) == tuple(map(str, pointer))


def test_a_document_shows_its_name_and_not_its_thousand_lines() -> None:
    """A failing test that prints a contract stays readable."""
    assert repr(Document.parse(TEXT, "a.yaml")) == "Document(name='a.yaml')"
