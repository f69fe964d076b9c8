"""Quota and credit usage over HTTP: they follow from what was done, month by month."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from pictory_mock.contract.document import api
from pictory_mock.core import Account, World

IMAGES = "/pictoryapis/v1/aistudio/images"
VIDEOS = "/pictoryapis/v1/aistudio/videos"
DAY = 86_400
LIMIT = 1_000_000


def generate(http: FlaskClient, path: str = IMAGES, **fields: Any) -> None:
    assert http.post(path, json={"prompt": "A crow on a fence", **fields}).status_code == 200


def usage(http: FlaskClient, **query: int) -> list[dict[str, Any]]:
    answer = http.get("/pictoryapis/v1/aicredits/usage", query_string=query)
    assert answer.status_code == 200, answer.text
    month: list[dict[str, Any]] = answer.get_json()
    return month


def ai_credits(http: FlaskClient) -> dict[str, float]:
    figure: dict[str, float] = http.get("/pictoryapis/v1/quota").get_json()["aiCredits"]
    return figure


def test_the_quota_follows_from_what_was_done(http: FlaskClient, account: Account) -> None:
    """What completed jobs cost this month is used; failed and running ones are not, and the limit stays."""
    assert ai_credits(http) == {"used": 0, "limit": LIMIT}
    generate(http, model="flux-schnell")
    generate(http, VIDEOS)
    account.lifecycle.set(kind="ai_video", outcome="failed")
    generate(http, VIDEOS, model="veo3.1")
    assert ai_credits(http) == {"used": 0, "limit": LIMIT}
    account.clock.advance(3600)
    assert ai_credits(http) == {"used": 8.6, "limit": LIMIT}
    account.clock.advance(31 * DAY)
    assert ai_credits(http) == {"used": 0, "limit": LIMIT}


def test_used_reserved_and_left_are_the_limit(http: FlaskClient, account: Account) -> None:
    """Setting the credits changes the limit by as much; the three figures of the account add up to it."""
    generate(http, VIDEOS)
    account.clock.advance(3600)
    generate(http, VIDEOS, model="veo3.1")
    account.credits = 12.5
    told = account.describe()
    together = told["ai_credits_used"] + told["ai_credits_reserved"] + told["ai_credits"]
    assert ai_credits(http) == {"used": 8, "limit": together} == {"used": 8, "limit": 8 + 80 + 12.5}


def test_what_is_never_used_here_has_the_limits_of_the_contract(http: FlaskClient) -> None:
    """Minutes have the limits of the contract's example, and nothing is used of them."""
    content = api().operation("/v1/quota", "get")["responses"]["200"]["content"]["application/json"]
    example = next(iter(content["examples"].values()))["value"]
    quota = http.get("/pictoryapis/v1/quota").get_json()
    assert list(quota) == list(example)
    for name in set(example) - {"aiCredits"}:
        assert quota[name] == {"used": 0, "limit": example[name]["limit"]}


def test_usage_tells_every_movement_newest_first(http: FlaskClient, account: Account) -> None:
    """Debits at the completion, adjustments at once, the reset at the beginning; sources by the contract."""
    generate(http, model="flux-schnell", style="vintage")
    account.clock.advance(100)
    account.credits = 50
    account.credits = 60
    generate(http, VIDEOS)
    account.clock.advance(1000)
    month = usage(http)
    quota = {"debit": "used", "credit": "limit"}
    for kind in quota:
        assert sum(each["amount"] for each in month if each["type"] == kind) == ai_credits(http)[quota[kind]]
    dates = [each["transactionDate"] for each in month]
    assert dates == sorted(dates, reverse=True)
    assert [(each["type"], each["source"]) for each in month] == [
        ("debit", "Text-to-Video"),
        ("credit", "Add-on Purchase"),
        ("debit", "Text-to-Image"),
        ("credit", "Monthly Reset"),
    ]
    assert [each["amount"] for each in month] == [8, 10, 0.6, 50.6]
    assert month[2]["description"] == "Text-to-Image, flux-schnell, 1:1, vintage"
    assert all(re.fullmatch(r"\d{17}[0-9a-f]{32}", each["transactionId"]) for each in month)
    assert len({each["transactionId"] for each in month}) == 4
    digits = re.sub(r"\D", "", month[0]["transactionDate"])
    assert month[0]["transactionId"].startswith(digits)


def test_what_is_still_running_is_not_told(http: FlaskClient, account: Account) -> None:
    """A debit appears with the completion of its job, not sooner, and never for a job that fails."""
    account.lifecycle.set(kind="ai_image", seconds=60)
    generate(http)
    account.clock.advance(59.999)
    assert [each["type"] for each in usage(http)] == ["credit"]
    account.clock.advance(0.001)
    assert [each["type"] for each in usage(http)] == ["debit", "credit"]


def test_a_month_is_asked_for_by_number(http: FlaskClient, account: Account) -> None:
    """A month alone is one of the current year; with its year it is any; without both it is the current one."""
    generate(http)
    account.clock.advance(40 * DAY)  # the tenth of February 2026
    generate(http, VIDEOS)
    account.clock.advance(DAY)
    february, january = usage(http), usage(http, month=1)
    assert february == usage(http, month=2) == usage(http, year=2026, month=2)
    assert january == usage(http, year=2026, month=1)
    assert [each["source"] for each in february] == ["Text-to-Video", "Monthly Reset"]
    assert [each["source"] for each in january] == ["Text-to-Image", "Monthly Reset"]
    assert [each["source"] for each in usage(http, year=2025, month=12)] == ["Monthly Reset"]


@pytest.mark.parametrize(("year", "month"), [(2026, 4), (2027, 1), (2025, 2), (2000, 1), (9999, 12)])
def test_what_is_to_come_or_too_old_is_empty(http: FlaskClient, account: Account, year: int, month: int) -> None:
    """Months to come, and months further back than the history goes, have no entries."""
    account.clock.advance(60 * DAY)  # the second of March 2026
    assert usage(http, year=year, month=month) == []


def test_the_history_ends_twelve_months_ago(http: FlaskClient, account: Account) -> None:
    """Of the month twelve months back, what is older than that is gone."""
    generate(http)
    account.clock.advance(10 * DAY)
    generate(http, VIDEOS)
    account.clock.advance(DAY)
    account.clock.advance(364 * DAY)  # the tenth of January 2027
    assert [each["source"] for each in usage(http, year=2026, month=1)] == ["Text-to-Video"]


def test_seeded_things_are_in_the_history(http: FlaskClient, account: Account) -> None:
    """What was seeded was paid in its month, as its jobs say; what can be spent now is as it was."""
    account.credits = 10
    account.seed(videos=40, images=40, jobs=30)
    items = [item for path in (IMAGES, VIDEOS) for item in http.get(path).get_json()["items"]]
    jobs = http.get("/pictoryapis/v1/jobs").get_json()["items"]
    assert len(jobs) == 100
    now = account.clock.now_ms()
    made = [job for job in account.jobs.newest(until=now) if job.shelf and job.state_at(now) == "completed"]
    assert len(items) == len(made) == 80
    december = [each for each in usage(http, year=2025, month=12) if each["type"] == "debit"]
    assert len(december) >= len(made)
    assert ai_credits(http) == {"used": 0, "limit": 10}


def test_accounts_have_books_of_their_own(http: FlaskClient, world: World, account: Account) -> None:
    """What one key spent another one is not told; a reset account begins anew."""
    generate(http)
    account.clock.advance(3600)
    stranger = {"Authorization": "pictai_stranger"}
    assert len(http.get("/pictoryapis/v1/aicredits/usage", headers=stranger).get_json()) == 1
    account.reset()
    assert [each["source"] for each in usage(http)] == ["Monthly Reset"]
    assert ai_credits(http) == {"used": 0, "limit": LIMIT}
