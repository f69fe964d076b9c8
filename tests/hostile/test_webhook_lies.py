"""Whoever knows the address of a webhook can post there: a body may lie in every way, and only words come of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_client import errors, webhooks
from pictory_client.models import Job
from pictory_mock import MockPictory
from tests.hostile.changes import TOLD_OF_JOBS, changed
from tests.hostile.faces import KINDS, Kind, outcome, tell

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
STATES = ["running", "completed", "failed", "cleaned"]


@pytest.fixture
def mock() -> Iterator[MockPictory]:
    """A world for one test."""
    with MockPictory() as mock:
        yield mock


def told(job_id: str, state: str) -> dict[str, Any]:
    """What somebody may post of a job, true or not."""
    data: dict[str, Any] = {"status": state if state != "running" else "in-progress"}
    if state == "completed":
        evil = "https://evil.example/v.mp4"
        data |= {"url": evil, "duration": "5s", "width": 1, "height": 1, "aiCreditsUsed": 0}
    if state == "failed":
        data |= {"error_code": "LIES", "error_message": "lies"}
    return {"job_id": job_id, "success": state != "failed", "data": data}


def made(mock: MockPictory, state: str) -> str:
    """The id of a job that is in this state."""
    account = mock.account()
    outcome_of = {"failed": "failed", "running": "stuck"}.get(state, "completed")
    account.lifecycle.set(kind="ai_video", seconds=0, outcome=outcome_of)  # type: ignore[arg-type]
    with mock.client() as client:
        job_id = str(client.ai_studio.generate_video(prompt="A heron over a misty lake").id)
        if state == "cleaned":
            client.jobs.clean(job_id)
    return job_id


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("truth", STATES)
def test_lies_about_a_job(mock: MockPictory, kind: Kind, truth: str) -> None:
    """Whatever is posted about a job, what is confirmed is what the service says, asked once and by its id alone."""
    job_id = made(mock, truth)
    face = mock.client() if kind == "sync" else mock.async_client()
    before = len(mock.account().requests)
    for lie in STATES:
        confirmed = tell(kind, outcome(face.webhooks.confirm(json.dumps(told(job_id, lie)))))
        assert confirmed.id == job_id
        assert confirmed.status == {"running": "in-progress"}.get(truth, truth)
        assert (confirmed.result is not None) == (truth == "completed")
        assert "evil" not in f"{confirmed.result} {confirmed.response.text}"
    asked = mock.account().requests[before:]
    assert [(entry.method, entry.operation) for entry in asked] == [("GET", "getJob")] * len(STATES)


IDS = [
    "../quota",
    "x/clean",
    "..%2Fquota",
    "%2e%2e",
    "a?b=c",
    "a#b",
    "x\r\nHost: evil",
    "\x00",
    "\u2028",
    "é",
    "\ud800",
]
IDS += ["//evil.example/x", "@evil.example", "https://evil.example/x", "x" * 200, " ", "~", "0"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("job_id", IDS, ids=ascii)
def test_ids_that_lead_elsewhere(mock: MockPictory, kind: Kind, job_id: str) -> None:
    """An id that is an address leads nowhere: at most one job is asked for, which the account does not have."""
    face = mock.client() if kind == "sync" else mock.async_client()
    with pytest.raises((errors.DecodeError, errors.WebhookNotConfirmed)):
        tell(kind, outcome(face.webhooks.confirm(told(job_id, "completed"))))
    assert {entry.operation for entry in mock.account().requests} <= {"getJob"}
    assert mock.world.journal.entries() == []


def test_the_job_of_another_account(mock: MockPictory) -> None:
    """A job that exists, but for another key, is not confirmed."""
    job_id = made(mock, "completed")
    with mock.client("pictai_other") as other, pytest.raises(errors.WebhookNotConfirmed) as caught:
        other.webhooks.confirm(told(job_id, "completed"))
    assert caught.value.job_id == job_id


def test_a_receiver_without_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading needs no key and no connection: the program that receives need not be trusted with either."""
    monkeypatch.delenv("PICTORY_API_KEY", raising=False)
    for kind in (httpx.Client, httpx.AsyncClient):
        monkeypatch.setattr(kind, "__init__", lambda *_, **__: pytest.fail("a connection is made"))
    read = webhooks.parse(json.dumps(told("job-1", "completed")))
    assert isinstance(read, Job)
    assert read.job_id == "job-1"


RAW = [b'{"job_id": "a", "job_id": "b", "success": true, "data": {"status": "failed"}}', b"\xef\xbb\xbf{}", b"NaN"]
RAW += [b'{"job_id": ' + b"9" * 5000 + b"}", b'{"job_id": "\\ud800"}', b'{"job_id": 1e999}', b"{" * 5000]


HELD = [
    {**told("x", "failed"), "data": value} for value in (float("nan"), float("inf"), json.loads("[" * 900 + "]" * 900))
]
"""What web frameworks make of such bodies, and hand over."""


@settings(max_examples=60)
@given(
    body=st.sampled_from(TOLD_OF_JOBS).flatmap(changed)
    | st.dictionaries(st.sampled_from(["job_id", "success", "data", "new"]), JSON)
    | JSON.map(lambda value: json.dumps(value))
    | st.binary(max_size=20)
    | st.text(max_size=20)
    | st.sampled_from([*RAW, *HELD])
)
def test_any_shape(body: Any) -> None:
    """Of any body at all, reading makes a job that keeps everything, or a `DecodeError` with the body in it."""
    error: errors.DecodeError | None = None
    try:
        read = webhooks.parse(body)
    except errors.DecodeError as misfit:
        error = misfit
    if error is not None:
        assert error.raw is not None
    else:
        assert _text(read.to_dict()) == _text(body if isinstance(body, dict) else json.loads(body))


def _text(value: Any) -> str:
    """A value as text: NaN is equal to nothing, its text is."""
    return json.dumps(value, sort_keys=True)
