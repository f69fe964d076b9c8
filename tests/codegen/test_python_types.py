"""Schemas as Python: how a value reads as answer, model field, argument and dict entry, and which codec carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from document import Document, with_open_enums
from names import CodegenError
from python_types import PythonTypes, Role, join

if TYPE_CHECKING:
    from document import Schema

SCENE: Schema = {"$ref": "#/components/schemas/Scene"}
SORT: Schema = {"$ref": "#/components/schemas/SortOrder"}


@pytest.fixture
def types(mini: Document) -> PythonTypes:
    """Types of the small contract."""
    return PythonTypes(mini, "atelier", frozenset({"Scene", "Background", "Fill", "Stop"}))


@pytest.mark.parametrize(
    ("schema", "answer", "argument", "entry"),
    [
        ({"type": "string"}, "str", "str", "str"),
        ({"type": "integer"}, "int", "int", "int"),
        ({"type": "number"}, "float", "float", "float"),
        ({"type": "boolean"}, "bool", "bool", "bool"),
        ({"type": "string", "format": "uuid"}, "str", "str", "str"),
        ({"type": "string", "format": "date-time"}, "datetime.datetime", "datetime.datetime", "str"),
        ({"type": ["string", "null"]}, "str | None", "str | None", "str | None"),
        ({"const": True}, "Literal[True]", "Literal[True]", "Literal[True]"),
        ({"oneOf": [{"type": "string"}, {"const": None}]}, "str | None", "str | None", "str | None"),
        ({"type": "boolean", "const": False}, "Literal[False]", "Literal[False]", "Literal[False]"),
        (SORT, "SortOrder | str", "SortOrder", "SortOrder"),
        (SCENE, "Scene", "Scene | SceneDict", "SceneDict"),
        ({"type": "array", "items": SCENE}, "list[Scene]", "Sequence[Scene | SceneDict]", "Sequence[SceneDict]"),
        (
            {"type": "object", "additionalProperties": {"type": "number"}},
            "dict[str, float]",
            "Mapping[str, float]",
            "Mapping[str, float]",
        ),
        ({"type": "object"}, "dict[str, Any]", "Mapping[str, Any]", "Mapping[str, Any]"),
        ({}, "Any", "Any", "Any"),
        ({"allOf": [SCENE], "description": "First."}, "Scene", "Scene | SceneDict", "SceneDict"),
        (
            {"oneOf": [SCENE, {"type": "string"}]},
            "Scene | str | UnknownObject",
            "Scene | SceneDict | str",
            "SceneDict | str",
        ),
        ({"anyOf": [SORT, {"type": "null"}]}, "SortOrder | str | None", "SortOrder | None", "SortOrder | None"),
        ({"enum": ["a", "b"]}, "Literal['a', 'b'] | str", "Literal['a', 'b']", "Literal['a', 'b']"),
        (
            {"enum": ["a"], "x-open-enum": True},
            "Literal['a'] | str",
            "Literal['a'] | str",
            "Literal['a'] | str",
        ),
        ({"enum": [1, 2]}, "Literal[1, 2] | int", "Literal[1, 2]", "Literal[1, 2]"),
    ],
)
def test_annotations(types: PythonTypes, schema: Schema, answer: str, argument: str, entry: str) -> None:
    """Answers admit what is newer than the contract; arguments take any sequence, and dicts for models."""
    assert types.annotation(schema, Role.ANSWER) == answer
    assert types.annotation(schema, Role.ARGUMENT) == argument
    assert types.annotation(schema, Role.ENTRY) == entry


def test_known_values_of_a_text_are_told_as_those_of_an_open_enum() -> None:
    """The contract takes more than it lists, by a pattern; types list what is known and take any text."""
    schema = {"type": "string", "pattern": "^[a-z]{2}$", "x-open-enum": ["en", "nl"]}
    document = Document(with_open_enums({"components": {"schemas": {"Tongue": schema}}}))
    found = PythonTypes(document, "atelier").annotation(document.schemas["Tongue"], Role.FIELD)
    assert found == "Literal['en', 'nl'] | str"


def test_what_an_answer_told_can_be_sent_on(types: PythonTypes, mini: Document) -> None:
    """An argument takes the models of other components too, where the component says so; what is read stays its own."""
    mini.raw["components"]["schemas"]["Scene"]["x-also"] = ["Fill"]
    many = {"type": "array", "items": SCENE}
    assert types.annotation(many, Role.ARGUMENT) == "Sequence[Scene | SceneDict | Fill]"
    assert types.annotation(many, Role.FIELD) == "list[Scene] | list[Fill]"
    assert types.annotation(many, Role.ANSWER) == "list[Scene]"


def test_models_that_requests_hold_keep_their_enums_closed(types: PythonTypes) -> None:
    """A caller who builds such a model should be told of a wrong literal."""
    assert types.annotation(SORT, Role.FIELD) == "SortOrder"


@pytest.mark.parametrize(
    ("schema", "codec"),
    [
        ({"type": "string", "format": "date-time"}, "wire.DATETIME"),
        ({"type": "boolean", "const": True}, "wire.const(True)"),
        ({"oneOf": [{"type": "string"}, {"const": None}]}, "wire.union(wire.STRING, wire.NULL)"),
        (SORT, "wire.STRING"),
        ({"enum": [1, 2]}, "wire.INTEGER"),
        ({"type": ["integer", "null"]}, "wire.union(wire.INTEGER, wire.NULL)"),
        ({"type": "array", "items": SCENE}, "wire.list_of(wire.model('atelier.models.scene', 'Scene'))"),
        ({"type": "object", "additionalProperties": SORT}, "wire.map_of(wire.STRING)"),
        ({"type": "object"}, "wire.map_of(wire.ANY)"),
        ({"type": "string", "writeOnly": True}, "wire.SECRET"),
        ({"type": "string", "format": "uri", "x-secret": True}, "wire.SECRET"),
        ({}, "wire.ANY"),
    ],
)
def test_codecs(types: PythonTypes, schema: Schema, codec: str) -> None:
    """The codec follows the schema; enums are plain values on the wire."""
    assert types.codec(schema) == codec


def test_inline_objects_are_refused(types: PythonTypes) -> None:
    """Their class would be named after its place, and renamed when something moves."""
    with pytest.raises(CodegenError, match="components/schemas"):
        types.annotation({"type": "object", "properties": {"a": {}}}, Role.ANSWER)


def test_components_in_a_circle_are_refused(contract: dict[str, Any]) -> None:
    """A list of itself has no type that could be written down without a class."""
    contract["components"]["schemas"]["Tree"] = {
        "type": "array",
        "items": {"$ref": "#/components/schemas/Tree"},
    }
    with pytest.raises(CodegenError, match="Tree -> Tree"):
        PythonTypes(Document(contract), "atelier").annotation({"$ref": "#/components/schemas/Tree"}, Role.ANSWER)


def test_unions_are_flat_and_end_with_none() -> None:
    """`None` reads best at the end, and nothing is said twice."""
    assert join(["str | None", "int", "list[str | None]", "str"]) == "str | int | list[str | None] | None"


def test_imports_are_exactly_the_names_used(types: PythonTypes) -> None:
    """A TypedDict comes from the module of its class; the own class is not imported."""
    found = types.imports(
        ["Scene | SceneDict | None", "Background", "BackgroundDict", "list[Literal['a']]"], own="Scene"
    )
    assert found == [
        "from atelier.models.background import Background",
        "from atelier.models.background import BackgroundDict",
        "from typing import Literal",
    ]
