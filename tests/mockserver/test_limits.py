"""Rate limits as clients meet them: the API's own 429, with the moment at which it is worth to come again."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from pictory_mock import MockPictory
from pictory_mock.app import create_app
from pictory_mock.core import Account, Store, World
from pictory_mock.core.lifecycle import UnknownName

API = "/pictoryapis/v1"
VIDEOS = f"{API}/aistudio/videos"
KEY = {"Authorization": "pictai_test"}


def submit(http: FlaskClient) -> TestResponse:
    return http.post(VIDEOS, json={"prompt": "A fox"})


def test_a_refused_request_does_nothing_and_is_in_the_journal(http: FlaskClient, account: Account) -> None:
    """The documented body, the seconds to wait, which limit it was; no job, no charge, an entry in the journal."""
    account.credits = 100
    account.limits.add(kind="fixed_window", requests=1, seconds=60)
    account.clock.advance(20.5)
    assert submit(http).status_code == 200
    spent = account.credits
    answer = submit(http)
    assert (answer.status_code, answer.get_json()) == (429, {"message": "Too Many Requests"})
    assert answer.headers["Retry-After"] == "40"
    assert answer.headers["X-Mock-Limit"] == "fixed_window"
    assert account.credits == spent
    assert [(entry.operation, entry.status) for entry in account.requests] == [
        ("generateVideo", 200),
        ("generateVideo", 429),
    ]
    account.clock.advance(40)
    assert submit(http).status_code == 200


def test_a_refusal_may_name_a_date(http: FlaskClient, account: Account) -> None:
    """On request Retry-After is an HTTP date by the clients' clock, wherever the account's own clock is."""
    account.clock.advance(1000.25)
    account.limits.add(kind="sliding_window", requests=1, seconds=30)
    account.limits.retry_after = "date"
    http.get(VIDEOS)
    told = parsedate_to_datetime(http.get(VIDEOS).headers["Retry-After"]).timestamp()
    assert told - account.world.timeline.now() == 30


def test_a_limit_may_be_about_some_operations(http: FlaskClient, account: Account) -> None:
    """Others pass, and use nothing of it up; a refused key does not either."""
    account.limits.add(kind="token_bucket", requests=1, seconds=10, operations=["listVideos"])
    assert submit(http).status_code == 200
    assert http.get(VIDEOS, headers={"Authorization": "nonsense"}).status_code == 401
    assert [http.get(VIDEOS).status_code for _ in range(2)] == [200, 429]
    assert submit(http).status_code == 200
    with pytest.raises(UnknownName, match="operations: there is no 'makeVideo'"):
        account.limits.add(kind="fixed_window", requests=1, seconds=1, operations=["makeVideo"])


def test_of_several_limits_the_one_that_opens_last_decides(http: FlaskClient, account: Account) -> None:
    """A refusal by one limit uses nothing of the others up."""
    account.limits.add(kind="fixed_window", requests=2, seconds=3600)
    account.limits.add(kind="sliding_window", requests=1, seconds=10)
    assert [http.get(VIDEOS).status_code for _ in range(3)] == [200, 429, 429]
    account.clock.advance(10)
    assert http.get(VIDEOS).status_code == 200
    answer = http.get(VIDEOS)
    assert (answer.headers["Retry-After"], answer.headers["X-Mock-Limit"]) == ("3590", "fixed_window")


def test_a_job_may_start_when_an_earlier_one_has_ended(http: FlaskClient, account: Account) -> None:
    """Retry-After is the time to the earliest end; looking at jobs is not held up."""
    account.limits.add(kind="concurrent_jobs", jobs=2)
    account.lifecycle.set(operation="generateVideo", seconds=100)
    first = submit(http).get_json()["data"]["jobId"]
    account.clock.advance(30)
    submit(http)
    answer = submit(http)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "70")
    assert http.get(f"{API}/jobs/{first}").status_code == 200
    account.clock.advance(69)
    assert submit(http).headers["Retry-After"] == "1"
    account.clock.advance(1)
    assert submit(http).status_code == 200


def test_behind_a_stuck_job_nobody_knows_when(http: FlaskClient, account: Account) -> None:
    """Where only stuck jobs run there is no Retry-After: any moment would be a wrong one."""
    account.limits.add(kind="concurrent_jobs", jobs=1, operations=["generateVideo"])
    account.lifecycle.set(operation="generateVideo", outcome="stuck")
    job = submit(http).get_json()["data"]["jobId"]
    answer = submit(http)
    assert answer.status_code == 429
    assert "Retry-After" not in answer.headers
    account.lifecycle.set(job=job, outcome="failed")
    account.clock.advance(600)
    assert submit(http).status_code == 200


def test_a_client_waits_as_it_is_told(pictory_mock: MockPictory) -> None:
    """The client, whose time is the mock's, obeys: it is refused once for each window, and never twice."""
    account = pictory_mock.account()
    account.limits.add(kind="sliding_window", requests=2, seconds=45)
    pictory = pictory_mock.client()
    for _ in range(7):
        pictory.ai_studio.list_videos().first()
    assert [entry.status for entry in account.requests] == [200, 200, 429, 200, 200, 429, 200, 200, 429, 200]


def test_limits_and_what_was_used_of_them_are_kept(tmp_path: Path) -> None:
    """A restart opens no window; a reset forgets the limits."""
    statuses: list[int] = []
    for _ in range(2):
        world = World(store=Store(tmp_path / "store.db"))
        account = world.account("pictai_test")
        if not statuses:
            account.limits.add(kind="fixed_window", requests=1, seconds=60)
        statuses.append(create_app(world).test_client().get(VIDEOS, headers=KEY).status_code)
        world.close()
    assert statuses == [200, 429]
    world = World(store=Store(tmp_path / "store.db"))
    world.account("pictai_test").reset()
    assert world.account("pictai_test").limits.limits == ()
    world.close()


def control(http: FlaskClient, method: str, body: Any = None, query: str = "") -> TestResponse:
    return http.open(f"/_mock/limits{query}", method=method, json=body)


def test_the_control_api_sets_shows_and_clears_limits(http: FlaskClient, account: Account) -> None:
    """What it shows can be given back to it; with all=1 it is for every account that there is."""
    limit = {"kind": "token_bucket", "requests": 1, "seconds": 10, "burst": 2, "operations": ["listVideos"]}
    shown = control(http, "PUT", {"limits": [limit], "retry_after": "date"}).get_json()
    assert shown == {"limits": [limit], "retry_after": "date"} == control(http, "GET").get_json()
    assert control(http, "PUT", shown).get_json() == shown
    assert [http.get(VIDEOS).status_code for _ in range(3)] == [200, 200, 429]
    assert control(http, "DELETE").get_json() == {"limits": [], "retry_after": "seconds"}
    http.get(VIDEOS, headers={"Authorization": "pictai_other"})
    told = control(http, "PUT", {"limits": [{"kind": "concurrent_jobs", "jobs": 3}]}, "?all=1").get_json()
    assert [each["limits"][0]["jobs"] for each in told["accounts"]] == [3, 3]
    assert account.limits.limits != ()


@pytest.mark.parametrize(
    ("limit", "name"),
    [
        ({"kind": "fixed_window", "requests": 1}, "limits[0].seconds"),
        ({"kind": "concurrent_jobs", "jobs": 1, "burst": 2}, "limits[0].burst"),
        ({"kind": "concurrent_jobs", "jobs": 1, "operations": ["listVideos"]}, "limits[0].operations"),
        ({"kind": "leaky"}, "limits[0].kind"),
        ({"kind": "concurrent_jobs", "job": 1}, "limits[0].job"),
    ],
)
def test_a_limit_that_cannot_be_meant_is_a_problem_of_its_field(http: FlaskClient, limit: Any, name: str) -> None:
    """The control API names the place, and sets nothing."""
    answer = control(http, "PUT", {"limits": [limit]})
    assert (answer.status_code, [error["name"] for error in answer.get_json()["errors"]]) == (400, [name])
    assert control(http, "GET").get_json()["limits"] == []
