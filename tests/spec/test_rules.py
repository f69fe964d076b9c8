"""Taking rules away one at a time."""

from typing import Any

import pytest

from speclint.bodies import padded, shown
from speclint.document import Document, json_pointer
from speclint.rules import bare, rules, without
from speclint.walk import Node, root


def document(schema: Any, **others: Any) -> Document:
    """A contract with nothing but component schemas; the one called `It` is looked at."""
    return Document({"components": {"schemas": {"It": schema, **others}}}, "")


def changes(schema: Any, **others: Any) -> list[tuple[str, str]]:
    """Each rule of the schema: where in `It` (or in which component), and what is changed."""
    contract = document(schema, **others)
    it = root(contract).child("components", "schemas", "It")
    assert it is not None
    start = "#/components/schemas/"
    return [(json_pointer(rule.pointer).removeprefix(start), rule.change) for rule in rules(contract, it)]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, [("It/type", "type taken away")]),
        ({"type": "string", "enum": ["a"]}, [("It/enum", "enum taken away")]),
        ({"type": "string", "const": "a"}, [("It/const", "const taken away")]),
        (
            {"enum": ["a", "b"]},
            [
                ("It/enum", "enum taken away"),
                ("It/enum/0", "'a' taken out of enum"),
                ("It/enum/1", "'b' taken out of enum"),
            ],
        ),
        (
            {"type": ["string", "null"]},
            [
                ("It/type", "type taken away"),
                ("It/type/0", "'string' taken out of type"),
                ("It/type/1", "'null' taken out of type"),
            ],
        ),
        (
            {"maxLength": 5},
            [("It/maxLength", f"maxLength {how}") for how in ("taken away", "5 moved to 4", "5 moved to 6")],
        ),
        ({"minItems": 0}, [("It/minItems", "minItems taken away"), ("It/minItems", "minItems 0 moved to 1")]),
        ({"minimum": 0}, [("It/minimum", f"minimum {how}") for how in ("taken away", "0 moved to -1", "0 moved to 1")]),
        ({"required": ["a"]}, [("It/required/0", "'a' taken out of required")]),
        (
            {"not": {"required": ["a"]}},
            [("It/not", "not taken away"), ("It/not/required/0", "'a' taken out of required")],
        ),
        (
            {"if": {"const": 1}, "then": {"const": 2}},
            [
                ("It/then", "then taken away"),
                ("It/if/const", "const taken away"),
                ("It/then/const", "const taken away"),
            ],
        ),
        (
            {"anyOf": [{"const": 1}, {"const": 2}]},
            [
                ("It/anyOf", "anyOf taken away"),
                ("It/anyOf/0", "number 0 taken out of anyOf"),
                ("It/anyOf/1", "number 1 taken out of anyOf"),
                ("It/anyOf/0/const", "const taken away"),
                ("It/anyOf/1/const", "const taken away"),
            ],
        ),
        ({"additionalProperties": False}, [("It/additionalProperties", "additionalProperties taken away")]),
        ({"additionalProperties": True}, []),
        (
            {"uniqueItems": True, "items": {"pattern": "a", "format": "uri"}},
            [
                ("It/uniqueItems", "uniqueItems taken away"),
                ("It/items/pattern", "pattern taken away"),
                ("It/items/format", "format taken away"),
            ],
        ),
        ({"dependentRequired": {"a": ["b"]}}, [("It/dependentRequired/a", "a taken away")]),
        (
            {"allOf": [{"if": {"required": ["a"]}, "then": {"properties": {"b": False, "c": {"const": 1}}}}]},
            [
                ("It/allOf/0/then", "then taken away"),
                ("It/allOf/0/if/required/0", "'a' taken out of required"),
                ("It/allOf/0/then/properties/b", "the ban of b taken away"),
                ("It/allOf/0/then/properties/c/const", "const taken away"),
            ],
        ),
        (
            {"contains": {"properties": {"b": {"const": 1}}}, "minContains": 0, "maxContains": 1},
            [
                ("It/contains", "contains taken away"),
                ("It/minContains", "minContains taken away"),
                ("It/maxContains", "maxContains taken away"),
                ("It/contains/properties/b/const", "const taken away"),
            ],
        ),
        ({"description": "a", "default": 1, "examples": [1], "x-note": "a"}, []),
    ],
)
def test_every_keyword_that_judges_is_a_rule(schema: Any, expected: list[tuple[str, str]]) -> None:
    """Each keyword gives the changes that its meaning asks for: as a whole, member by member, or by one."""
    assert changes(schema) == expected


def test_rules_are_followed_through_references_once() -> None:
    """A component used twice has its own rules once, and each use of it is a rule too."""
    use = {"$ref": "#/components/schemas/Url"}
    found = changes({"properties": {"a": use, "b": use}}, Url={"pattern": "^h"})
    assert found == [
        ("It/properties/a/$ref", "$ref taken away"),
        ("It/properties/b/$ref", "$ref taken away"),
        ("Url/pattern", "pattern taken away"),
    ]


def test_a_schema_that_refers_to_itself_ends() -> None:
    """A tree of schemas that contains itself has finitely many rules."""
    tree = {"properties": {"child": {"$ref": "#/components/schemas/It"}}, "required": ["child"]}
    assert len(changes(tree)) == 2


def test_only_what_judges_is_left_and_every_rule_keeps_its_place() -> None:
    """What a value is judged by is found in the bare contract where it stands in the whole one; the rest is gone."""
    url = {"$ref": "#/components/schemas/Url", "description": "Where."}
    schema = {"title": "a", "properties": {"title": url, "x-y": {"default": 1, "minimum": 0}}, "x-note": "b"}
    contract = document(schema, Url={"pattern": "^h", "examples": ["h"]}, Other={"type": "string"})
    it = root(contract).child("components", "schemas", "It")
    assert it is not None
    left = bare(contract, it)
    assert left["components"]["schemas"] == {
        "It": {"properties": {"title": {"$ref": "#/components/schemas/Url"}, "x-y": {"minimum": 0}}},
        "Url": {"pattern": "^h"},
    }
    for rule in rules(contract, it):
        without(left, rule)


def test_taking_a_rule_away_leaves_the_original_alone() -> None:
    """The changed contract is another one; what did not change is shared."""
    contract = document({"maxLength": 5, "properties": {"a": {}}}, Other={"type": "string"})
    it = root(contract).child("components", "schemas", "It")
    assert it is not None
    schemas = [without(contract.data, rule)["components"]["schemas"] for rule in rules(contract, it)]
    assert [schema["It"].get("maxLength") for schema in schemas] == [None, 4, 6]
    assert contract.data["components"]["schemas"]["It"]["maxLength"] == 5
    assert all(schema["Other"] is contract.data["components"]["schemas"]["Other"] for schema in schemas)


def test_varying_gives_a_body_for_each_value_one_place_after_the_other() -> None:
    """`vary` leads into the body, through lists too, and is not crossed; the value itself is no body then."""
    example = {
        "value": {"scenes": [{"story": "ab"}], "name": "n"},
        "pad": {"/scenes/0/story": 3},
        "vary": {"/name": ["m", None], "/scenes/0/story": ["x"]},
    }
    long = {"story": "aba"}
    assert [body.value for body in shown(Node(("x",), example))] == [
        {"scenes": [long], "name": "m"},
        {"scenes": [long], "name": None},
        {"scenes": [{"story": "x"}], "name": "n"},
    ]
    assert example["value"] == {"scenes": [{"story": "ab"}], "name": "n"}


@pytest.mark.parametrize("length", [1, 4, 5, 8, 5001])
def test_padding_repeats_a_text_to_exactly_the_length(length: int) -> None:
    """`pad` gives a text of so many characters, beginning with the given one, and changes nothing else."""
    body = padded({"value": {"prompt": "🦊fox", "model": "m"}, "pad": {"prompt": length}})
    assert len(body["prompt"]) == length
    assert ("🦊fox" * length).startswith(body["prompt"])
    assert body["model"] == "m"
