"""The runs: one in which every request meets a new account, and those that walk along the links.

A name that must be unique would be taken at the second request that has it; what walks along the links needs what it
has made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import jsonschema_rs
import schemathesis
from attrs import frozen
from schemathesis.config import SchemathesisConfig
from schemathesis.core.errors import NoLinksFound
from schemathesis.engine import Status, events, from_schema

import pictory_spec
from pictory_mock.app import MOUNT, create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server

from .exceptions import DEEP, EXCLUDED, LESS_DRAWN, deep

if TYPE_CHECKING:
    from schemathesis.engine.recorder import ScenarioRecorder

KEY = f"{pictory_spec.document()['components']['securitySchemes']['apiKey']['x-key-prefix']}schemathesis"
DRAWN = 30
DRAWN_OF_DEEP = 20
WALKS = 15
SEED = 1
STATELESS = ("examples", "coverage", "fuzzing")
STATEFUL = ("stateful",)
_BYTES = "application/octet-stream"


@frozen
class Scenario:
    """Some requests that belong together: which phase they are of, the operation of each, and what was found."""

    phase: str
    operations: tuple[str, ...]
    found: tuple[str, ...]


def run(wanted: Sequence[str]) -> Iterator[Scenario]:
    """All runs over the operations, scenario by scenario."""
    world = World(timeline=Timeline.stopped(), job_seconds=0)
    app = create_app(world).wsgi_app
    with Server(_as_new(world, app)) as server:
        yield from of(server.url + MOUNT, STATELESS, wanted)
    with Server(app) as server:
        for family in families():
            if set(family) <= set(wanted):
                yield from of(server.url + MOUNT, STATEFUL, family)


def families() -> list[list[str]]:
    """The operations that walks go between: each one that links lead from, and where they lead.

    Of walks over more, hardly any would come to the second operation; some would never begin with this one.
    """
    found = []
    for name, operation in pictory_spec.OPERATIONS.items():
        stated = pictory_spec.document()["paths"][operation.path][operation.method.lower()]
        links = stated["responses"][str(operation.success)].get("links", {})
        if links:
            found.append(list(dict.fromkeys([name, *(link["operationId"] for link in links.values())])))
    return found


def _as_new(world: World, app: WSGIApplication) -> WSGIApplication:
    """The app, for which every request comes from an account that nothing has been done with."""

    def anew(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        world.account(KEY).reset()
        return app(environ, start_response)

    return anew


def of(address: str, phases: Sequence[str], wanted: Sequence[str]) -> Iterator[Scenario]:
    """Some phases of a run over operations that are served at an address."""
    config = SchemathesisConfig.from_dict(_config(address, phases, wanted))
    schema = schemathesis.openapi.from_dict(drawable(), config=config)
    schema.hook("filter_case")(_is_as_right_as_it_claims)
    schema.hook("before_add_examples")(_without_wrong_ones)
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            yield Scenario(event.phase.value, _operations(event.recorder), _found(event))
        if isinstance(event, events.NonFatalError) and not isinstance(
            event.value, NoLinksFound
        ):  # of so few operations
            yield Scenario("", (), (f"{event.label}: {event.value!r}",))
        if isinstance(event, events.FatalError):
            raise event.exception


def _config(address: str, phases: Sequence[str], wanted: Sequence[str]) -> dict[str, Any]:
    """What `schemathesis.toml` would say: the same requests in every run, and what is left out of which operation."""
    enabled: dict[str, Any] = {name: {"enabled": name in phases} for name in (*STATELESS, *STATEFUL)}
    enabled["stateful"]["generation"] = {"max-examples": WALKS}
    narrowed = [{"include-operation-id": one.operation, "checks": {one.check: {"enabled": False}}} for one in EXCLUDED]
    others = [
        {"include-operation-id": name, "enabled": False} for name in pictory_spec.OPERATIONS if name not in wanted
    ]
    shallow = {"phases": {"coverage": {"enabled": False}}, "generation": {"max-examples": DRAWN_OF_DEEP}}
    return {
        "seed": SEED,
        "base-url": address,
        "headers": {"Authorization": KEY},
        "generation": {"mode": "all", "max-examples": DRAWN, "database": "none", "no-shrink": True},
        "phases": enabled,
        # What is drawn may be right by its schema and name what is not there, or not any more.
        "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "404", "409"]}},
        "suppress-health-check": ["all"],
        "operations": [*others, *narrowed, *({"include-operation-id": name, **shallow} for name in deep())],
    }


def _is_as_right_as_it_claims(_: object, case: schemathesis.Case[Any]) -> bool:
    """Whether a request that was drawn as a right one is right by the rules too that stand in no OpenAPI schema.

    Those are the rules that were left out for drawing a deep body, those between parameters of a query (`x-query`), and
    that a page token is right only if an answer has given it.
    """
    operation = pictory_spec.OPERATIONS[case.operation.definition.raw["operationId"]]
    if case.meta is None or case.meta.generation.mode is not schemathesis.GenerationMode.POSITIVE:
        return True
    if operation.request in DEEP and not _validator(str(operation.request)).is_valid(case.body):
        return False
    query = dict(case.query or {})
    token = (operation.page or {}).get("param") if "query" in (operation.page or {}).values() else None
    components = pictory_spec.document()["components"]
    rules = {**(operation.query_schema or {}), "components": components}
    return token not in query and jsonschema_rs.is_valid(rules, query)


def _without_wrong_ones(context: object, examples: list[schemathesis.Case[Any]]) -> None:
    """Of the examples of a phase that filters none, those too."""
    examples[:] = [case for case in examples if _is_as_right_as_it_claims(context, case)]


@cache
def _validator(component: str) -> jsonschema_rs.Draft202012Validator:
    whole = {"$ref": f"#/components/schemas/{component}", "components": pictory_spec.document()["components"]}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


def drawable() -> dict[str, Any]:
    """The contract as schemathesis can draw from it.

    A body that is a file has the schema of what the file holds. A deep one has no rules between its outermost fields,
    and fewer between those of its parts: with all of them nothing can be drawn at all.
    """
    document = deepcopy(pictory_spec.document())
    schemas = document["components"]["schemas"]
    for name in DEEP:
        schemas[name].pop("allOf", None)
    for name, most in LESS_DRAWN.items():
        rules = schemas[name]["allOf"]
        beyond = [rule for rule in rules if "not" in rule][most:]
        schemas[name]["allOf"] = [rule for rule in rules if rule not in beyond]
    for operation in pictory_spec.OPERATIONS.values():
        body = document["paths"][operation.path][operation.method.lower()].get("requestBody", {})
        if _BYTES in body.get("content", {}):
            body["content"][_BYTES]["schema"] = body["content"][_BYTES]["schema"]["contentSchema"]
    return document


def _operations(recorder: ScenarioRecorder) -> tuple[str, ...]:
    return tuple(
        str(node.value.operation.definition.raw["operationId"])
        for number, node in recorder.cases.items()
        if number in recorder.interactions
    )


def _found(event: events.ScenarioFinished) -> tuple[str, ...]:
    """What is wrong, with the request that shows it."""
    return tuple(
        f"{_of(event)} {event.phase.value}: {check.name}: {check.failure_info.failure.title}\n"
        f"  {check.failure_info.failure.message}\n  {check.failure_info.code_sample}"
        for checks in event.recorder.checks.values()
        for check in checks
        if check.status == Status.FAILURE and check.failure_info is not None
    )


def _of(event: events.ScenarioFinished) -> str:
    """The operation, or the walk, that a scenario is of."""
    return event.label or event.recorder.label
