"""From the validator's errors to the names in the API's refusal."""

from typing import Any

import pytest

from speclint.fields import field_name, refused_fields, validator

TEXT = {"type": "string", "minLength": 2}
SHAPES = {
    "oneOf": [
        {"properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}}, "required": ["kind", "radius"]},
        {"properties": {"kind": {"const": "square"}, "side": {"type": "number"}}, "required": ["kind", "side"]},
    ]
}
CHOICE = {"anyOf": [{"required": ["url"]}, {"required": ["text"]}]}
CLASH = {"allOf": [{"not": {"required": ["a", "b"]}}, {"not": {"required": ["a", "c"]}}]}
BAN = {"if": {"required": ["a"]}, "then": {"properties": {"b": False}}}
AT_MOST_ONE = {"contains": {"const": 1}, "minContains": 0, "maxContains": 1}
PER_MODEL = {
    "if": {"properties": {"model": {"const": "small"}}, "required": ["model"]},
    "then": {"properties": {"length": {"enum": [1, 2]}}},
}


def nested(schema: Any) -> dict[str, Any]:
    """The schema as that of the background of each scene."""
    scene = {"type": "object", "properties": {"background": schema}}
    return {"type": "object", "properties": {"scenes": {"type": "array", "items": scene}}}


@pytest.mark.parametrize(
    ("schema", "body", "fields"),
    [
        pytest.param(TEXT, "ab", set(), id="accepted"),
        pytest.param({"type": "object"}, [1], {"body"}, id="body of another type"),
        pytest.param({"properties": {"p": TEXT}}, {"p": "a"}, {"p"}, id="too short"),
        pytest.param({"properties": {"p": TEXT}, "required": ["p"]}, {}, {"p"}, id="missing"),
        pytest.param({"required": ["p", "q"]}, {}, {"p", "q"}, id="two missing"),
        pytest.param(
            {"properties": {"p": TEXT}, "additionalProperties": False}, {"q": 1, "r": 2}, {"q", "r"}, id="unknown"
        ),
        pytest.param({"properties": {"p": {"items": TEXT}}}, {"p": ["ab", "a"]}, {"p[1]"}, id="item"),
        pytest.param(CLASH, {"a": 1, "b": 2}, {"a", "b"}, id="a clash names both"),
        pytest.param(CLASH, {"a": 1, "b": 2, "c": 3}, {"a", "b", "c"}, id="two clashes name each field once"),
        pytest.param({"type": "object", **CLASH}, ["a", "b"], {"body"}, id="no clash without an object"),
        pytest.param({"properties": {"p": {"not": {"const": 1}}}}, {"p": 1}, {"p"}, id="another not"),
        pytest.param(PER_MODEL, {"model": "small", "length": 3}, {"length"}, id="a rule of one model"),
        pytest.param(PER_MODEL, {"length": 3}, set(), id="the rule of another model"),
        pytest.param(BAN, {"a": 1, "b": 2}, {"b"}, id="a ban"),
        pytest.param({"dependentRequired": {"a": ["b"]}}, {"a": 1}, {"b"}, id="missing beside another"),
        pytest.param({"properties": {"p": AT_MOST_ONE}}, {"p": [1, 1]}, {"p"}, id="too many of a kind"),
        pytest.param({"if": {"not": {"required": ["t"]}}, "then": CHOICE}, {}, {"body"}, id="missing choice of a rule"),
        pytest.param(CHOICE, {}, {"body"}, id="missing choice"),
        pytest.param(
            nested(CHOICE), {"scenes": [{}, {"background": {}}]}, {"scenes[1].background"}, id="nested choice"
        ),
        pytest.param(
            nested(CLASH),
            {"scenes": [{"background": {"a": 1, "b": 2}}]},
            {"scenes[0].background.a", "scenes[0].background.b"},
            id="nested clash",
        ),
        pytest.param(
            nested({"required": ["url"]}),
            {"scenes": [{"background": {}}]},
            {"scenes[0].background.url"},
            id="nested missing",
        ),
        pytest.param(
            nested(SHAPES),
            {"scenes": [{"background": {"kind": "circle", "radius": "5"}}]},
            {"scenes[0].background.radius"},
            id="the variant whose tag fits",
        ),
        pytest.param(
            nested(SHAPES), {"scenes": [{"background": {"kind": "star"}}]}, {"scenes[0].background"}, id="no variant"
        ),
    ],
)
def test_each_offending_field_is_named_once_by_its_path(schema: Any, body: Any, fields: set[str]) -> None:
    """The refusal names what the API would name: offending, missing and clashing fields, the parent of a choice."""
    assert refused_fields(validator(schema, {}), body) == fields


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ([], "body"),
        (["prompt"], "prompt"),
        (["scenes", 3, "background", "aiVisual", "prompt"], "scenes[3].background.aiVisual.prompt"),
        ([0], "[0]"),
    ],
)
def test_a_path_is_written_as_the_api_writes_it(path: list[str | int], name: str) -> None:
    """Members are joined by dots, positions stand in brackets, the whole body is `body`."""
    assert field_name(path) == name


def test_formats_count() -> None:
    """An address that is none is refused, although JSON Schema by itself only annotates formats."""
    assert refused_fields(validator({"properties": {"u": {"format": "uri"}}}, {}), {"u": "not one"}) == {"u"}
