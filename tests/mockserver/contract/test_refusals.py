"""Refusals: which fields they name, and what they say."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.contract.checking import check_body, check_query, header_value
from pictory_mock.contract.document import Contract, api
from pictory_mock.contract.refusal import Refused, field_name

REQUEST = "GenerateVideoRequest"
SAMPLES = api().schema(REQUEST)["x-invalid-examples"]


def padded(sample: Mapping[str, Any]) -> Any:
    value = copy.deepcopy(sample["value"])
    for name, length in sample.get("pad", {}).items():
        value[name] = (value[name] * length)[:length]
    return value


def offences(
    value: Any, *, contract: Contract | None = None, name: str = REQUEST, strict: bool = False
) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        check_body(contract or api(), name, value, strict=strict)
    return {offence.name: offence.errors for offence in caught.value.offences}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["why"])
def test_what_the_contract_says_is_wrong_is_refused_for_its_fields(sample: Mapping[str, Any]) -> None:
    """Every invalid example is refused, and the refusal names exactly the fields that the example tells, in order."""
    assert list(offences(padded(sample))) == sample["fields"]


@pytest.mark.parametrize(
    ("value", "field", "told"),
    [
        ({}, "prompt", ["is required"]),
        ({"prompt": "Fox!"}, "prompt", ["5 to 5000 characters", "has 4"]),
        ({"prompt": "🦊" * 5001}, "prompt", ["5 to 5000 characters", "has 5001"]),
        ({"prompt": 7}, "prompt", ["a string, not a number"]),
        ({"prompt": None}, "prompt", ["a string, not null"]),
        ({"prompt": True}, "prompt", ["a string, not a boolean"]),
        ({"prompt": "A fox", "model": "sora"}, "model", ["veo3.1, veo3.1_fast, pixverse5.5", '"sora"']),
        ({"prompt": "A fox", "duration": "7s"}, "duration", ["for model pixverse5.5", "5s, 8s, 10s", '"7s"']),
        ({"prompt": "A fox", "model": "veo3.1", "duration": "5s"}, "duration", ["for model veo3.1", "4s, 6s, 8s"]),
        ({"prompt": "A fox", "webhook": "ftp://a.example/x"}, "webhook", ["http or https"]),
        ({"prompt": "A fox", "webhook": "https://a b"}, "webhook", ["a valid URI"]),
        ({"prompt": "A fox", "referenceImageUrls": []}, "referenceImageUrls", ["1 to 3 items", "has 0"]),
        ("A fox", "body", ["an object, not a string"]),
        (None, "body", ["an object, not null"]),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_is_allowed(value: Any, field: str, told: list[str]) -> None:
    """The message names the limits, the allowed values, for a rule of one model that model, and what came instead."""
    message = offences(value)[field]
    for part in told:
        assert part in message


def test_a_rule_for_one_model_replaces_the_general_one() -> None:
    """A ratio that no model has is told once, by what the chosen model allows."""
    message = offences({"prompt": "A fox", "model": "veo3.1", "aspectRatio": "21:9"})["aspectRatio"]
    assert message == 'for model veo3.1 must be one of 16:9, 9:16, not "21:9"'


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("webhook", "foo", 'must be an http or https URL, not "foo"'),
        ("model", 3, "must be one of veo3.1, veo3.1_fast, pixverse5.5, not 3"),
        ("duration", 8, "for model pixverse5.5 must be one of 5s, 8s, 10s, not 8"),
    ],
)
def test_a_refusal_says_a_thing_once(name: str, value: Any, message: str) -> None:
    """Of two rules that say the same of a value, the one that says more is told."""
    assert offences({"prompt": "A fox", name: value})[name] == message


def test_each_clashing_field_names_all_that_it_clashes_with() -> None:
    """Of three exclusive fields sent together, each is named once, with both others."""
    url = "https://images.example.com/fox.png"
    found = offences({"prompt": "A fox", "firstFrameImageUrl": url, "extendVideoUrl": url, "referenceImageUrls": [url]})
    assert found["extendVideoUrl"] == "cannot be used together with firstFrameImageUrl or referenceImageUrls"
    assert len(found) == 3


def test_a_field_that_is_null_is_present() -> None:
    """Null does not make a field absent: it clashes, and is of the wrong type, told in one entry."""
    found = offences({"prompt": "A fox", "firstFrameImageUrl": None, "extendVideoUrl": "https://a.example/x.mp4"})
    assert found["firstFrameImageUrl"] == "must be a string, not null; cannot be used together with extendVideoUrl"
    assert found["extendVideoUrl"] == "cannot be used together with firstFrameImageUrl"


def test_fields_come_in_the_order_of_the_request() -> None:
    """Offending fields are named in the order in which they were sent; what is missing comes first."""
    assert list(offences({"duration": 1, "webhook": 2, "model": 3})) == ["prompt", "duration", "webhook", "model"]


def test_unknown_fields_are_dropped_and_named() -> None:
    """By default unknown fields do no harm, but it is told which they were."""
    checked = check_body(api(), REQUEST, {"prompt": "A fox", "aspectratio": "1:1", "x": {"y": 1}})
    assert checked.ignored == ("aspectratio", "x")
    assert checked.value["aspectRatio"] == "16:9"


def test_strict_refuses_unknown_fields_with_the_nearest_known() -> None:
    """In strict mode an unknown field is an offence like any other, with the name that was probably meant."""
    found = offences({"prompt": "A fox", "aspectratio": "1:1", "quux": 1, "duration": "99s"}, strict=True)
    assert found["aspectratio"] == "is not a known field; did you mean aspectRatio?"
    assert found["quux"] == "is not a known field"
    assert list(found) == ["aspectratio", "quux", "duration"]


def test_defaults_follow_the_model() -> None:
    """A default that depends on another field is the one of that field's value, given or itself a default."""
    assert check_body(api(), REQUEST, {"prompt": "A fox"}).value["duration"] == "5s"
    assert check_body(api(), REQUEST, {"prompt": "A fox", "model": "veo3.1"}).value["duration"] == "4s"
    assert check_body(api(), REQUEST, {"prompt": "A fox", "duration": "8s"}).value["duration"] == "8s"


def test_the_request_itself_is_left_alone() -> None:
    """Checking changes nothing in the value that it is given."""
    value = {"prompt": "A fox", "unknown": 1}
    check_body(api(), REQUEST, value)
    assert value == {"prompt": "A fox", "unknown": 1}


FLOODS = [
    ({"referenceImageUrls": [1] * 500_000}, "referenceImageUrls", "but has 500000"),
    ({"referenceImageUrls": [[[]] * 300_000]}, "body", "at most 200000 values"),
    ({"webhook": [1] * 500_000}, "body", "at most 200000 values"),
    ({"prompt": {f"k{number}": number for number in range(250_000)}}, "body", "at most 200000 values"),
]


@pytest.mark.parametrize(("flood", "field", "told"), FLOODS, ids=["items", "nested", "array", "members"])
def test_a_flood_of_faults_is_told_in_bounds(flood: dict[str, Any], field: str, told: str) -> None:
    """A body of half a million wrong values is refused soon, with few entries that tell what is really wrong."""
    begin = time.thread_time()
    found = offences({"prompt": "A fox", **flood})
    assert time.thread_time() - begin < 1
    assert told in found[field]
    assert len(found) <= 5


@pytest.mark.once
def test_many_values_are_refused_where_the_contract_sets_no_limit() -> None:
    """A list without a limit is bounded all the same, because to check it would take too long."""
    assert "at most 200000 values" in nested({"scenes": [{}] * 250_000})["body"]


def test_of_a_large_body_the_beginning_is_told_or_else_the_first_thing() -> None:
    """It is refused soon, naming fields: those of its first items, or the one thing that is wrong far behind them."""
    begin = time.thread_time()
    found = nested({"scenes": ["a"] * 3000})
    assert time.thread_time() - begin < 1
    assert list(found) == [f"scenes[{number}]" for number in range(20)]
    fine = [{"story": "x"}] * 3000
    assert list(nested({"scenes": [*fine, {"story": "x", "length": 0}]})) == ["scenes[3000].length"]
    assert len(check_body(NESTED, "Story", {"scenes": fine}).value["scenes"]) == 3000


def test_an_array_within_its_limit_is_left_whole() -> None:
    """Cutting off what is too long takes nothing from what is not."""
    urls = [f"https://a.example/{number}.png" for number in range(3)]
    assert (
        check_body(api(), REQUEST, {"prompt": "A fox", "referenceImageUrls": urls}).value["referenceImageUrls"] == urls
    )


NESTED = Contract(
    {
        "components": {
            "schemas": {
                "Story": {
                    "type": "object",
                    "properties": {"scenes": {"type": "array", "items": {"$ref": "#/components/schemas/Scene"}}},
                    "required": ["scenes"],
                },
                "Scene": {
                    "type": "object",
                    "properties": {
                        "background": {"$ref": "#/components/schemas/Background"},
                        "story": {"type": "string"},
                        "url": {"type": "string"},
                        "length": {"type": "integer", "minimum": 1, "default": 5},
                        "extra": {"type": "object", "additionalProperties": {"type": "integer"}},
                    },
                    "allOf": [{"anyOf": [{"required": ["story"]}, {"required": ["url"]}]}],
                },
                "Background": {"oneOf": [{"$ref": "#/components/schemas/Still"}, {"$ref": "#/components/schemas/Ai"}]},
                "Still": {
                    "type": "object",
                    "properties": {"type": {"const": "still"}, "url": {"type": "string"}},
                    "required": ["type", "url"],
                },
                "Ai": {
                    "type": "object",
                    "properties": {"type": {"const": "ai"}, "aiVisual": {"$ref": "#/components/schemas/Visual"}},
                    "required": ["type", "aiVisual"],
                },
                "Text": {"type": "string"},
                "Line": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/Text"},
                        {"type": "array", "items": {"$ref": "#/components/schemas/Visual"}},
                    ]
                },
                "Visual": {
                    "type": "object",
                    "properties": {"prompt": {"type": "string", "maxLength": 3}},
                    "required": ["prompt"],
                },
            }
        }
    }
)


def nested(value: Any, *, strict: bool = False) -> dict[str, str]:
    return offences(value, contract=NESTED, name="Story", strict=strict)


@pytest.mark.parametrize(
    ("scene", "field", "told"),
    [
        (
            {"story": "x", "background": {"type": "ai", "aiVisual": {"prompt": "long"}}},
            "scenes[1].background.aiVisual.prompt",
            "at most 3 characters long, but has 4",
        ),
        (
            {"story": "x", "background": {"type": "ai", "aiVisual": {}}},
            "scenes[1].background.aiVisual.prompt",
            "required",
        ),
        ({"story": "x", "background": {"type": "still"}}, "scenes[1].background.url", "is required"),
        ({}, "scenes[1]", "needs one of story, url"),
        ({"story": "x", "length": 0}, "scenes[1].length", "at least 1, not 0"),
        ({"story": "x", "length": 1.5}, "scenes[1].length", "a whole number, not 1.5"),
        ({"story": "x", "extra": {"a b": "c"}}, 'scenes[1].extra["a b"]', "a whole number, not a string"),
    ],
)
def test_nested_fields_are_named_by_their_path(scene: Any, field: str, told: str) -> None:
    """The path leads through arrays and unions to the field itself; a missing choice is told on its parent."""
    found = nested({"scenes": [{"story": "fine"}, scene]})
    assert list(found) == [field]
    assert told in found[field]


def test_unknown_fields_are_found_at_every_depth_and_only_where_fields_are_listed() -> None:
    """Unknown fields in arrays and unions are dropped by path; a free-form object keeps what it has."""
    visual = {"prompt": "x", "promt": "y"}
    scene = {"story": "x", "extra": {"any": 1}, "background": {"type": "ai", "aiVisual": visual, "tpye": 1}}
    checked = check_body(NESTED, "Story", {"scenes": [scene]})
    assert checked.ignored == ("scenes[0].background.aiVisual.promt", "scenes[0].background.tpye")
    assert checked.value["scenes"][0]["extra"] == {"any": 1}
    assert checked.value["scenes"][0]["length"] == 5
    found = nested({"scenes": [scene]}, strict=True)
    assert found["scenes[0].background.aiVisual.promt"] == "is not a known field; did you mean prompt?"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((), "body"),
        (("scenes", 3, "background", "aiVisual", "prompt"), "scenes[3].background.aiVisual.prompt"),
        ((0, "x"), "[0].x"),
        (("",), '[""]'),
        (("a.b",), '["a.b"]'),
        (("x\n\x00",), '["x\\n\\u0000"]'),
    ],
)
def test_names_of_fields_cannot_be_mistaken(path: tuple[str | int, ...], name: str) -> None:
    """Plain names are joined by dots; a name that is not plain stands quoted, so that a path reads one way only."""
    assert field_name(path) == name


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (5, "must be a string or an array, not a number"),
        ([""], "must be a string or an array; its [0] must be an object, not a string"),
        ([{"prompt": "long"}], "its [0].prompt must be at most 3 characters long, but has 4"),
    ],
)
def test_what_may_be_several_things_is_named_itself(line: Any, told: str) -> None:
    """Where no member says which of them is meant, the field is wrong as a whole; what comes closest is told too."""
    found = offences(line, contract=NESTED, name="Line")
    assert list(found) == ["body"]
    assert told in found["body"]


@given(st.lists(st.text(), max_size=40))
def test_a_header_can_carry_any_names(names: list[str]) -> None:
    """Whatever the fields are called, the header is short, in visible ASCII, and one line."""
    value = header_value([name.encode("utf-8", "replace").decode() for name in names])
    assert value.isascii()
    assert all(character.isprintable() for character in value)
    assert len(value) < 20_000
    json.dumps(value)


def test_query_parameters_are_given_once_and_known() -> None:
    """A parameter given twice is refused; an unknown one is dropped and named, or refused if strict."""
    assert check_query(("page",), {"page": ["1"], "pgae": ["2"]}) == ({"page": "1"}, ("pgae",))
    with pytest.raises(Refused, match="page must be given once"):
        check_query(("page",), {"page": ["1", "2"]})
    with pytest.raises(Refused, match="pgae is not a known parameter; did you mean page"):
        check_query(("page",), {"pgae": ["2"]}, strict=True)
