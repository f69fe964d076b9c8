"""Faults over the control API: set, counted, forgotten; what cannot be meant is refused by its field."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.control import description
from pictory_mock.core.faults import KINDS

FAULTS = "/_mock/faults"
VIDEOS = "/pictoryapis/v1/aistudio/videos"


def test_a_plan_is_set_counted_and_forgotten(http: FlaskClient) -> None:
    """The answer follows the description; the plan tells how often it acted; after a delete nothing goes wrong."""
    wanted = {"match": {"operation": "listVideos", "nth": 2}, "fault": {"kind": "status", "status": 503}, "times": 2}
    plan = http.post(FAULTS, json=wanted).get_json()
    assert description.contract().fits("FaultPlan", plan)
    assert plan == {**wanted, "id": "f1", "optional": False, "used": 0, "exhausted": False}
    answers = [http.get(VIDEOS) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 503, 503, 200]
    assert [answer.headers.get("X-Mock-Fault") for answer in answers] == [None, "f1 status", "f1 status", None]
    assert http.get(FAULTS).get_json() == {"faults": [{**plan, "used": 2, "exhausted": True}]}
    told = http.get("/_mock/requests").get_json()["requests"]
    assert [entry["fault"] for entry in told] == [None, "f1 status", "f1 status", None]
    assert http.delete(FAULTS).get_json() == {"faults": []}


def test_plans_for_all_accounts(http: FlaskClient) -> None:
    """all=1 is about everybody, and about nobody's own plans."""
    http.post(f"{FAULTS}?all=1", json={"fault": {"kind": "html"}, "times": "always", "optional": True})
    assert http.get(FAULTS).get_json() == {"faults": []}
    answer = http.get(VIDEOS, headers={"Authorization": "pictai_other"})
    assert (answer.mimetype, answer.headers["X-Mock-Fault"]) == ("text/html", "all-f1 html")
    http.delete(f"{FAULTS}?all=1")
    assert http.get(VIDEOS).mimetype == "application/json"


def test_a_reset_forgets_plans(http: FlaskClient) -> None:
    """As everything that was set for an account."""
    http.post(FAULTS, json={"fault": {"kind": "blocked"}})
    http.post("/_mock/reset")
    assert http.get(FAULTS).get_json() == {"faults": []}


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({}, "fault"),
        ({"fault": {}}, "fault.kind"),
        ({"fault": {"kind": "sttaus"}}, "fault.kind"),
        ({"fault": {"kind": "status"}}, "fault.status"),
        ({"fault": {"kind": "empty", "sconds": 1}}, "fault.sconds"),
        ({"fault": {"kind": "empty", "seconds": 1}}, "fault.seconds"),
        ({"fault": {"kind": "empty"}, "match": {"operation": "generateVide"}}, "match.operation"),
        ({"fault": {"kind": "empty"}, "match": {"opertion": "generateVideo"}}, "match.opertion"),
        ({"fault": {"kind": "empty"}, "match": {"nth": 0}}, "match.nth"),
        ({"fault": {"kind": "empty"}, "match": {"nth": 1, "every": 1}}, "match.every"),
        ({"fault": {"kind": "empty"}, "times": 0}, "times"),
        ({"fault": {"kind": "empty"}, "match": {"job": "j" * 201}}, "match.job"),
        ({"fault": {"kind": "status", "status": 429, "retry_after": "9" * 201}}, "fault.retry_after"),
        ({"fault": {"kind": "bad_field", "field": "nope.nope"}}, "fault.field"),
        ({"fault": {"kind": "null", "field": "items"}, "match": {"operation": "getJob"}}, "fault.field"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_its_field(http: FlaskClient, wanted: dict[str, Any], field: str) -> None:
    """A problem names the field; nothing is planned."""
    answer = http.post(FAULTS, json=wanted)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert field in [error["name"] for error in answer.get_json()["errors"]]
    assert http.get(FAULTS).get_json() == {"faults": []}


def test_the_description_has_the_kinds_that_there_are() -> None:
    """In their order, and with all their parameters."""
    members = description.contract().schema("Fault")["properties"]
    assert members["kind"]["enum"] == list(KINDS)
    assert set(members) - {"kind"} == {name for kind in KINDS.values() for name in kind.takes}


def test_a_plain_wsgi_server_says_that_it_cannot_cut_answers(http: FlaskClient) -> None:
    """A problem of the mock, not an answer of the API; it names the plan."""
    http.post(FAULTS, json={"fault": {"kind": "drop_after"}})
    answer = http.get(VIDEOS)
    assert (answer.status_code, answer.mimetype) == (501, "application/problem+json")
    assert "f1 drop_after" in answer.get_json()["detail"]
