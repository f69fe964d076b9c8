"""schemathesis, which knows the contract and nothing else of this project, looks for a breach of it by the mock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS, CheckFunction, load_all_checks
from schemathesis.core.failures import FailureGroup

import pictory_spec
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World

DRAWN = 10
ASKED = ["listVideos", "generateVideo", "getJob", "searchMusic", "createAwsConnection", "deleteVimeoConnection"]
"""A list by tokens, one by numbers, a body with rules, ids, what is kept: the whole is for `nox -s conformance`."""
load_all_checks()  # they are registered when they are first needed
ACCEPTANCE = cast(CheckFunction, CHECKS.get_one("positive_data_acceptance"))


def contract(app: Callable[..., Any]) -> schemathesis.BaseSchema:
    """Some operations of the contract, answered by `app`; the same requests in every run."""
    schema = schemathesis.openapi.from_dict(pictory_spec.document()).include(operation_id=ASKED)
    schema.app = app
    schema.config.update(base_url="http://localhost/pictoryapis", headers={"Authorization": "pictai_schemathesis"})
    schema.config.generation.update(modes=list(schemathesis.GenerationMode), max_examples=DRAWN)
    schema.config.seed = 0
    return schema


schema = contract(create_app(World(timeline=Timeline.stopped(), job_seconds=0)))


def beyond_schemas(case: schemathesis.Case[Any]) -> bool:
    """Whether a request may be wrong in a way that no OpenAPI schema tells.

    A page token is one only if an answer gave it; rules between query parameters stand in `x-query`.
    """
    stated = case.operation.definition.raw
    query = dict(case.query or {})
    token = stated.get("x-page", {}).get("param")
    return token in query or not jsonschema_rs.is_valid(stated.get("x-query", {}), query)


@schema.parametrize()
@settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_every_answer_is_as_the_contract_says(case: schemathesis.Case[Any]) -> None:
    """The contract's examples, the edges of every field and some drawn requests, right and wrong: nothing is found."""
    case.call_and_validate(excluded_checks=[ACCEPTANCE] if beyond_schemas(case) else [])


@pytest.mark.parametrize("status", ["200 OK", "418 I'm a teapot", "500 Internal Server Error"])
def test_a_breach_would_be_found(status: str) -> None:
    """An answer that is not of the documented shape, one that is not documented, and a crash are each told."""

    def wrong(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        start_response(status, [("Content-Type", "application/json")])
        return [b'{"items": 3}']

    operation = pictory_spec.OPERATIONS["listVideos"]
    with pytest.raises(FailureGroup):
        contract(wrong)[operation.path][operation.method].Case().call_and_validate()
