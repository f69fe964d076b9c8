"""Faults in process: what httpx raises on a socket is raised here, after as much simulated time."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

import pictory_spec
from pictory_mock import MockPictory
from pictory_mock.contract import document
from pictory_mock.core.faults import KINDS

KEY = {"Authorization": "pictai_test"}
BASE = pictory_spec.document()["servers"][0]["url"]
VIDEOS = f"{BASE}/v1/aistudio/videos"
BODY = {"prompt": "A fox running"}
NEEDED: dict[str, dict[str, Any]] = {"status": {"status": 520}, "delay": {"seconds": 3}, "not_visible": {"looks": 1}}
Ask = Callable[[MockPictory], httpx.Response]


def sync(mock: MockPictory) -> httpx.Response:
    """Start a job with a synchronous client."""
    with mock.intercept(), httpx.Client(timeout=5) as http:
        return http.post(VIDEOS, json=BODY, headers=KEY)


def with_asyncio(mock: MockPictory) -> httpx.Response:
    """The same with asyncio."""

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(timeout=5) as http:
            return await http.post(VIDEOS, json=BODY, headers=KEY)

    with mock.intercept():
        return asyncio.run(ask())


@pytest.fixture(params=[sync, with_asyncio])
def ask(request: pytest.FixtureRequest) -> Ask:
    found: Ask = request.param
    return found


def started(mock: MockPictory) -> int:
    return sum(entry.status == 200 for entry in mock.account().requests)


@pytest.mark.parametrize(
    ("kind", "error", "acted"),
    [
        ("drop_before", httpx.WriteError, False),
        ("drop_read", httpx.ReadError, False),
        ("drop_after", httpx.ReadError, True),
        ("drop_during", httpx.ReadError, True),
        ("empty", httpx.RemoteProtocolError, True),
        ("truncated", httpx.RemoteProtocolError, True),
    ],
)
def test_a_lost_answer_is_the_error_of_httpx(ask: Ask, kind: str, error: type[Exception], acted: bool) -> None:
    """Of that very class; the next call is answered, and the journal tells which one acted."""
    with MockPictory() as mock:
        mock.account().faults.add(kind)
        with pytest.raises(error) as caught:
            ask(mock)
        assert type(caught.value) is error
        assert started(mock) == acted
        assert mock.account().requests[0].fault == f"f1 {kind}"
        assert ask(mock).status_code == 200


@pytest.mark.parametrize(("seconds", "passes"), [(3, 3.0), (5, 5.0), (8, None)])
def test_a_delay_passes_on_the_virtual_clock(ask: Ask, seconds: float, passes: float | None) -> None:
    """Longer than the client reads, it is a time-out after exactly that long; the request acted all the same."""
    with MockPictory() as mock:
        mock.account().faults.add("delay", seconds=seconds)
        begun = mock.time.now()
        if passes is None:
            with pytest.raises(httpx.ReadTimeout):
                ask(mock)
        else:
            assert ask(mock).status_code == 200
        assert mock.time.now() - begun == (passes or 5.0)
        assert started(mock) == 1


@pytest.mark.once
def test_a_random_delay_comes_from_the_seed() -> None:
    """Within its limits, the same for the same seed."""

    def delays(seed: int) -> list[float]:
        with MockPictory(seed) as mock:
            mock.account().faults.add("delay", seconds=1, to=4, times="always")
            moments = [mock.time.now()]
            for _ in range(5):
                sync(mock)
                moments.append(mock.time.now())
        return [later - earlier for earlier, later in itertools.pairwise(moments)]

    assert delays(1) == delays(1) != delays(2)
    assert all(1 <= delay <= 4 for delay in delays(1))


def makes() -> list[str]:
    """One operation of each make: with other words for either refusal, with another key, or about one thing."""
    found: dict[str, str] = {}
    for name, operation in pictory_spec.OPERATIONS.items():
        stated = document.api().operation(operation.path, operation.method)
        answers = [stated["responses"][status] for status in ("401", "403")]
        make = [operation.method, bool(operation.path_params), answers, stated.get("security")]
        found.setdefault(json.dumps(make), name)
    return list(found.values())


@pytest.mark.parametrize("operation", makes())
def test_the_gate_and_the_key_are_refused_in_the_words_of_the_contract(operation: str) -> None:
    """The page of the gate and the documented 401, on every make of operation, though the key is good."""
    found = pictory_spec.OPERATIONS[operation]
    path = found.path.replace("{", "").replace("}", "")
    with MockPictory() as mock, mock.intercept(), httpx.Client(headers=KEY) as http:
        mock.account().faults.add("blocked", operation=operation)
        mock.account().faults.add("unauthorized", operation=operation)
        page, refusal = (http.request(found.method, BASE + path) for _ in range(2))
    assert (page.status_code, page.headers["Content-Type"]) == (403, "text/html")
    stated = document.api().answer(found.path, found.method, 403, prefer="text/html")
    assert stated is not None
    assert page.text == stated[1].decode()
    assert refusal.status_code == 401
    assert refusal.json() == document.api().example(found.path, found.method, 401)


def test_retry_after_has_both_forms() -> None:
    """Seconds, a date by the clock that clients see, and any text."""
    with MockPictory() as mock:
        faults = mock.account().faults
        faults.add("status", status=429, retry_after=7)
        faults.add("status", status=429, retry_after=7, retry_after_form="date")
        faults.add("status", status=429, retry_after="in a while")
        told = [sync(mock).headers["Retry-After"] for _ in range(3)]
        wall = mock.time.wall()
    assert told[::2] == ["7", "in a while"]
    assert parsedate_to_datetime(told[1]) == datetime.fromtimestamp(wall + 7, UTC)


def answer(kind: str, **parameters: Any) -> httpx.Response:
    """What a completed job is told as under a fault."""
    with MockPictory() as mock, mock.intercept(), httpx.Client(headers=KEY) as http:
        job = http.post(VIDEOS, json=BODY).json()["data"]["jobId"]
        mock.account().clock.advance(600)
        mock.account().faults.add(kind, operation="getJob", **parameters)
        found = http.get(f"{BASE}/v1/jobs/{job}")
        assert mock.account().faults.plans[0].used == 1
    assert found.headers["X-Mock-Fault"] == f"f1 {kind}"
    return found


def breaks(found: httpx.Response) -> bool:
    return not document.api().fits("Job", found.json())


def test_spoilt_bodies() -> None:
    """No JSON, a page, another type than it says, half of what there is."""
    with pytest.raises(json.JSONDecodeError):
        answer("malformed_json").json()
    assert (answer("html").headers["Content-Type"], answer("html").text[:9]) == ("text/html", "<!doctype")
    assert answer("content_type").headers["Content-Type"] == "text/plain"
    assert answer("content_type", content_type="text/csv").json()["success"] is True
    short = answer("wrong_length")
    assert len(short.content) == int(short.headers["Content-Length"])
    with pytest.raises(json.JSONDecodeError):
        short.json()


@pytest.mark.parametrize("kind", ["bad_field", "null", "unknown_enum"])
def test_a_field_against_its_schema(kind: str) -> None:
    """One field breaks the contract, drawn from the seed or named."""
    assert breaks(answer(kind))
    assert answer(kind).json() == answer(kind).json()
    named = answer(kind, field="data.status")
    assert breaks(named)
    expected = {"bad_field": 12345, "null": None, "unknown_enum": "mock_unknown_value"}
    assert named.json()["data"]["status"] == expected[kind]


def test_what_cannot_be_spoilt_leaves_the_plan_unused() -> None:
    """An answer without the field passes as it is, and the plan says that it did not act."""
    with MockPictory() as mock:
        mock.account().faults.add("null", field="data.error_code")
        found = sync(mock)
        assert "X-Mock-Fault" not in found.headers
        assert mock.account().faults.plans[0].used == 0
        assert len(mock.missed_faults()) == 1


def test_a_job_that_is_not_visible_yet_and_one_as_it_was() -> None:
    """Hidden for some simulated seconds; later told as it was some seconds ago, or at the first look."""
    with MockPictory() as mock, mock.intercept(), httpx.Client(headers=KEY) as http:
        faults, clock = mock.account().faults, mock.account().clock
        faults.add("not_visible", seconds=3)
        job = f"{BASE}/v1/jobs/" + http.post(VIDEOS, json=BODY).json()["data"]["jobId"]
        hidden = http.get(job)
        assert (hidden.status_code, hidden.json()["success"]) == (404, False)
        clock.advance(3)
        assert http.get(job).status_code == 200
        faults.clear()
        faults.add("stale")
        http.get(job)
        clock.advance(600)
        assert http.get(job).json()["data"] == {"status": "in-progress"}
        faults.clear()
        faults.add("stale", seconds=10, times=1)
        assert http.get(job).json()["data"]["status"] == "completed"
        assert http.get(job).headers.get("X-Mock-Fault") is None


def test_a_fault_for_all_accounts_comes_after_their_own() -> None:
    """Also a call that nobody's key lets in can go wrong."""
    with MockPictory() as mock, mock.intercept(), httpx.Client() as http:
        mock.world.faults.add("status", status=503, times=2)
        mock.account().faults.add("status", status=500)
        statuses = [http.get(VIDEOS, headers=headers).status_code for headers in (KEY, KEY, {}, {})]
    assert statuses == [500, 503, 503, 401]


def test_without_a_plan_nothing_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls of a world in which nothing is to go wrong never come near the plans."""
    with MockPictory() as mock:
        monkeypatch.setattr("pictory_mock.faulty.stages.choose", None)
        assert sync(mock).status_code == 200


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_acts_and_says_so_in_the_journal(kind: str) -> None:
    """Whether or not an answer came; and a kind in front of the API starts nothing."""
    operation = "getJob" if kind in {"not_visible", "stale", "unknown_enum"} else "generateVideo"
    with MockPictory() as mock, mock.intercept(), httpx.Client(headers=KEY) as http:
        account = mock.account()
        account.faults.add(kind, operation=operation, times=1, **NEEDED.get(kind, {}))
        try:
            started_job = http.post(VIDEOS, json=BODY)
            if operation == "getJob":
                for _ in range(2):
                    http.get(f"{BASE}/v1/jobs/{started_job.json()['data']['jobId']}")
        except httpx.TransportError:
            pass
        assert [entry.fault for entry in account.requests if entry.fault] == [f"f1 {kind}"]
        if operation == "generateVideo":
            assert (account.credits < mock.account("pictai_other").credits) == KINDS[kind].acts
