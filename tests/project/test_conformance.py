"""`nox -s conformance`: what it leaves out is little and has reasons; what it asks is counted, what it finds told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

import pictory_spec
from conformance import exceptions, runs
from conformance.exceptions import DEEP, EXCLUDED, MOST_EXCLUDED
from conformance.report import Report
from conformance.runs import Scenario
from pictory_mock.server import Server

ASKED = "listTextStyles"


def test_little_is_left_out() -> None:
    """At most ten checks of single operations are left out, each with a reason; no operation is left out as a whole."""
    assert len(EXCLUDED) <= MOST_EXCLUDED == 10
    assert len({(one.operation, one.check) for one in EXCLUDED}) == len(EXCLUDED)
    assert all(one.why and one.operation in pictory_spec.OPERATIONS for one in EXCLUDED)


def test_few_bodies_are_deep() -> None:
    """What counts as deep is the body of some operation, and says why."""
    assert all(DEEP.values())
    assert {pictory_spec.OPERATIONS[name].request for name in exceptions.deep()} == set(DEEP)
    assert len(DEEP) <= 3


@pytest.mark.parametrize("component", DEEP)
def test_deep_bodies_can_be_drawn(component: str) -> None:
    """With one rule too many schemathesis draws none at all, which else only the long run would tell."""
    operation = next(one for one in pictory_spec.OPERATIONS.values() if one.request == component)
    bodies = schemathesis.openapi.from_dict(runs.drawable())[operation.path][operation.method].as_strategy()
    drawn: list[Any] = []

    @given(bodies)
    @settings(max_examples=1, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    def draw(case: schemathesis.Case[Any]) -> None:
        drawn.append(case.body)

    draw()
    assert isinstance(drawn[0], dict)


def test_numbers() -> None:
    """Each request counts for its operation in its phase; the same finding is told once."""
    report = Report()
    report.add(Scenario("fuzzing", (ASKED, ASKED), ("wrong",)))
    report.add(Scenario("stateful", (ASKED, "getQuota"), ("wrong", "worse")))
    told = report.to_dict()
    assert told["requests"][ASKED] == {"examples": 0, "coverage": 0, "fuzzing": 2, "stateful": 1}
    assert set(told["requests"]) == set(pictory_spec.OPERATIONS)
    assert told["found"] == ["wrong", "worse"]
    assert list(report.lines())[-1] == "2 found"


@pytest.mark.parametrize("status", ["200 OK", "418 I'm a teapot", "500 Internal Server Error"])
def test_a_breach_is_found(status: str) -> None:
    """An answer that is not of the documented shape, one that is not documented, and a crash are each found."""

    def wrong(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response(status, [("Content-Type", "application/json")])
        return [b'{"items": 3}']

    with Server(wrong) as server:
        scenarios = list(runs.of(server.url, ("fuzzing",), [ASKED]))
    assert [one for scenario in scenarios for one in scenario.found]
    assert {name for scenario in scenarios for name in scenario.operations} == {ASKED}
