"""Docstrings: they carry limits, defaults and sources, and no text of the contract can break the code around it."""

from __future__ import annotations

import ast

import pytest

import docstrings
from document import Document


@pytest.mark.parametrize(
    "hostile", ['ends with a quote"', 'x""" + evil() + """', "back\\slash \\N{x} \\", "tab\tnul\0"]
)
def test_text_cannot_leave_the_docstring(hostile: str) -> None:
    """Quotes and backslashes of the contract stay text; the module parses and holds one string."""
    source = f'"""{docstrings.paragraph(hostile)}\n"""'
    [only] = ast.parse(source).body
    assert isinstance(only, ast.Expr)
    assert isinstance(only.value, ast.Constant)


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"minLength": 5, "maxLength": 5000}, "(5 to 5,000 characters)"),
        ({"minLength": 5, "maxLength": 5000, "description": "5 to 5,000 characters."}, ""),
        ({"maxItems": 3}, "(at most 3 items)"),
        ({"minItems": 1}, "(at least 1 item)"),
        ({"minLength": 1, "maxLength": 20}, "(1 to 20 characters)"),
        ({"minimum": 0.5}, "(at least 0.5)"),
        ({}, ""),
    ],
)
def test_limits_are_told_once(schema: dict[str, object], said: str) -> None:
    """Numbers of the schema are told unless the description tells them."""
    assert docstrings.limits(schema) == said


def test_rules_that_depend_on_another_field_are_sentences() -> None:
    """An `if`/`then` of the contract reads as: with this, one of these, left out that."""
    schema = {
        "type": "object",
        "properties": {"model": {"type": "string"}, "duration": {"type": "string"}},
        "allOf": [
            {
                "if": {"properties": {"model": {"const": "m1"}}},
                "then": {"properties": {"duration": {"enum": ["4s", "8s"], "default": "4s"}}},
            }
        ],
    }
    rules = docstrings.conditional_rules(Document({}), schema, "duration")
    assert rules == ["With model m1: one of 4s, 8s; left out, 4s."]


def test_assumed_statements_say_so() -> None:
    """Nobody should take for documented what is only assumed."""
    assert docstrings.provenance({"x-provenance": "assumed"}) == "Assumed: the vendor documents nothing about it."


def test_entries_of_a_section_are_wrapped_and_indented() -> None:
    """Long descriptions continue one level deeper than the name they belong to."""
    section = docstrings.listed("Args", {"prompt": "word " * 40})
    lines = section.splitlines()
    assert lines[0] == "Args:"
    assert lines[1].startswith("    prompt: word")
    assert all(line.startswith("        word") for line in lines[2:])
    assert max(map(len, lines)) <= 104


def test_a_field_that_is_only_assumed_says_so() -> None:
    """Provenance is inherited; where a field has its own, the reader is told."""
    schema = {"type": "string", "description": "A hook.", "x-provenance": "assumed"}
    for asked in (True, False):
        assert docstrings.value_doc(Document({}), schema, asked=asked) == "A hook. (assumed)"


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ({"description": "How far down."}, "How far down. (a percentage, 0% to 100%)"),
        ({}, "A percentage like `8%`."),
    ],
)
def test_how_a_value_is_written_is_told_once(field: dict[str, object], said: str) -> None:
    """Words of a field stand in place of those of its component, which say how it is written."""
    percent = {
        "type": "string",
        "description": "A percentage like `8%`.",
        "pattern": "^[0-9]+%$",
        "x-pattern-means": "a percentage, 0% to 100%",
    }
    document = Document({"components": {"schemas": {"Percent": percent}}})
    schema = {"$ref": "#/components/schemas/Percent", **field}
    assert docstrings.value_doc(document, schema, asked=True) == said
