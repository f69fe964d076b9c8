"""Reading the contract: what cannot be generated from is refused with a sentence that says where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from document import Document, load
from names import CodegenError

if TYPE_CHECKING:
    from pathlib import Path


def test_yaml_values_without_a_json_form_are_refused(tmp_path: Path) -> None:
    """An unquoted date would become an object of Python; the message says to quote it."""
    spec = tmp_path / "spec.yaml"
    spec.write_text("info: {released: 2026-01-02}", encoding="utf-8")
    with pytest.raises(CodegenError, match="quote it"):
        load(spec)


def test_a_document_must_be_a_mapping(tmp_path: Path) -> None:
    """A list is no OpenAPI document."""
    spec = tmp_path / "spec.yaml"
    spec.write_text("- openapi", encoding="utf-8")
    with pytest.raises(CodegenError, match="no mapping"):
        load(spec)


def test_status_codes_become_text(tmp_path: Path) -> None:
    """YAML reads an unquoted 200 as a number, JSON keys are text: both spellings mean the same."""
    spec = tmp_path / "spec.yaml"
    spec.write_text("responses: {200: {}}", encoding="utf-8")
    assert load(spec) == {"responses": {"200": {}}}


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("#/components/schemas/Nowhere", "leads nowhere"),
        ("#/info/title", "no object"),
        ("other.yaml#/Thing", "leads nowhere"),
    ],
)
def test_broken_references_are_named(contract: dict[str, Any], reference: str, said: str) -> None:
    """A reference that leads nowhere is reported with its text."""
    with pytest.raises(CodegenError, match=said) as caught:
        Document(contract).resolve({"$ref": reference})
    assert reference in str(caught.value)


def test_references_in_a_circle_end(contract: dict[str, Any]) -> None:
    """Two references to each other are an error, not an endless loop."""
    contract["components"]["schemas"] |= {
        "A": {"$ref": "#/components/schemas/B"},
        "B": {"$ref": "#/components/schemas/A"},
    }
    with pytest.raises(CodegenError, match="circle"):
        Document(contract).resolve({"$ref": "#/components/schemas/A"})


def test_pointers_in_references_are_unescaped(contract: dict[str, Any]) -> None:
    """`~1` in a reference stands for `/`, `~0` for `~`."""
    contract["components"]["x"] = {"a/b~c": {"type": "string"}}
    assert Document(contract).resolve({"$ref": "#/components/x/a~1b~0c"}) == {"type": "string"}


@pytest.mark.parametrize("missing", ["operationId", "tags"])
def test_operations_need_an_id_and_a_tag(contract: dict[str, Any], missing: str) -> None:
    """Names of methods and classes come from them, so their lack is an error that names the operation."""
    del contract["paths"]["/v1/renders"]["put"][missing]
    with pytest.raises(CodegenError, match=rf"PUT /v1/renders has no {missing}"):
        list(Document(contract).operations())


def test_parameters_of_the_operation_hide_those_of_its_path(contract: dict[str, Any]) -> None:
    """As OpenAPI says: same name and place, the operation's wins."""
    item = contract["paths"]["/v1/work/{workId}"]
    item["parameters"] = [{"name": "workId", "in": "path", "required": True, "schema": {"type": "integer"}}]
    document = Document(contract)
    [operation] = [each for each in document.operations() if each.id == "getWork"]
    assert [each["schema"] for each in document.parameters(operation, "path")] == [{"type": "string"}]


@pytest.mark.parametrize("status", ["default", "4XX"])
def test_vague_statuses_are_refused(contract: dict[str, Any], status: str) -> None:
    """The contract states every status; a range would be a promise about bodies nobody has seen."""
    contract["paths"]["/v1/renders"]["put"]["responses"][status] = {"description": "Something."}
    document = Document(contract)
    [operation] = [each for each in document.operations() if each.id == "renderBoard"]
    with pytest.raises(CodegenError, match=status):
        document.responses(operation)


def test_two_successes_are_refused(contract: dict[str, Any]) -> None:
    """A method has one type of result, so an operation has one 2xx answer."""
    contract["paths"]["/v1/renders"]["put"]["responses"]["201"] = {"description": "Also fine."}
    document = Document(contract)
    [operation] = [each for each in document.operations() if each.id == "renderBoard"]
    with pytest.raises(CodegenError, match="exactly one 2xx"):
        document.success(operation)
