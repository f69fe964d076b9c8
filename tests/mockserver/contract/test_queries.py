"""Queries become what the contract says; what nearly follows its rules, there or in a body, is refused by name."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.queries import rules, typed
from pictory_mock.contract.refusal import Refused

SCHEMA = {
    "type": "object",
    "properties": {
        "whole": {"type": "integer", "minimum": 1},
        "part": {"type": "number"},
        "sure": {"type": "boolean"},
        "text": {"type": "string"},
    },
    "dependentRequired": {"part": ["whole"]},
}


def examples(kind: str) -> list[tuple[str, dict[str, Any]]]:
    """The examples of queries that the contract has, with their operations."""
    return [
        (name, example)
        for name, operation in pictory_spec.OPERATIONS.items()
        for example in document.api().operation(operation.path, operation.method).get("x-query", {}).get(kind, ())
    ]


def test_values_have_the_types_of_the_contract() -> None:
    """A text that looks like a number stays one where a text is wanted."""
    assert typed(rules(SCHEMA), {"whole": "9" * 40}) == {"whole": int("9" * 40)}
    given = {"whole": "12", "part": "-0.5", "sure": "true", "text": "12"}
    assert typed(rules(SCHEMA), given) == {"whole": 12, "part": -0.5, "sure": True, "text": "12"}


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"whole": ""}, "whole must be a whole number"),
        ({"whole": "1.5"}, 'whole must be a whole number, not "1.5"'),
        ({"whole": "9" * 5000}, "whole must be a whole number"),
        ({"whole": "١"}, "whole must be a whole number"),
        ({"whole": "0"}, "whole must be at least 1, not 0"),
        ({"part": "nan", "whole": "1"}, "part must be a number"),
        ({"part": "x", "text": "x"}, 'whole is required together with part; part must be a number, not "x"'),
        ({"part": "1"}, "whole is required together with part"),
        ({"sure": "yes"}, "sure must be true or false"),
    ],
)
def test_what_breaks_a_rule_is_refused_by_its_name(given: dict[str, str], reason: str) -> None:
    """Types, limits, and rules between parameters."""
    with pytest.raises(Refused) as caught:
        typed(rules(SCHEMA), given)
    assert str(caught.value).startswith(reason)


def test_the_api_answers_as_the_examples_say(http: FlaskClient) -> None:
    """Every valid example is answered; every invalid one is that operation's own 400, naming the parameters."""
    assert examples("x-valid-examples")
    assert examples("x-invalid-examples")
    for name, example in examples("x-valid-examples") + examples("x-invalid-examples"):
        operation = pictory_spec.OPERATIONS[name]
        answer = http.open(f"/pictoryapis{operation.path}?{urlencode(example['value'])}", method=operation.method)
        if "fields" not in example:
            assert answer.status_code == operation.success
            continue
        body = answer.get_json()
        assert answer.status_code == 400
        assert [each["name"] for each in body["fields"]] == example["fields"]
        assert body["code"] == document.api().example(operation.path, operation.method, 400)["code"]


@pytest.mark.parametrize("operation", ["generateImage", "generateVideo"])
@pytest.mark.parametrize(
    ("body", "status", "named"),
    [
        ({"prompt": "A fox running", "colour": "red"}, 200, []),
        ({"Prompt": "A fox running"}, 400, ["prompt"]),
        ({"prompt": None}, 400, ["prompt"]),
        ({"prompt": []}, 400, ["prompt"]),
        ({"prompt": ""}, 400, ["prompt"]),
        ({"prompt": "A fox running", "aspectRatio": ""}, 400, ["aspectRatio"]),
        ({"prompt": "A fox running", "model": None}, 400, ["model"]),
    ],
)
def test_near_misses_get_the_answer_of_the_contract(
    http: FlaskClient, operation: str, body: dict[str, Any], status: int, named: list[str]
) -> None:
    """An unknown field is dropped and named; a wrong case, null, an empty array and an empty text are refused."""
    found = pictory_spec.OPERATIONS[operation]
    answer = http.post("/pictoryapis" + found.path, json=body)
    assert answer.status_code == status
    assert [field["name"] for field in answer.get_json().get("fields", [])] == named
    dropped = [name for name in body if name in {"colour", "Prompt"}]
    assert answer.headers.get("X-Mock-Ignored-Fields", "") == (",".join(dropped) if status == 200 else "")
