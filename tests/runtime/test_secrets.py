"""The key is in nothing that may be printed, logged, stored or sent elsewhere."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

from pictory_runtime import AsyncClient, Options, SyncClient, errors
from pictory_runtime.secret import Secret
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import (
    BUSY,
    FAILED,
    GET_JOB,
    KEY,
    LIST,
    MAKE,
    RENAME,
    SERVICE,
    STARTED,
    Answer,
    Face,
    Step,
    kinds,
)
from tests.runtime.servers import serving

CANARY = KEY.removeprefix("pictai_")
ECHO = {"message": f"bad key {KEY}", "code": KEY}
STEPS: list[Step] = [
    *(Answer(code, json=ECHO) for code in (400, 401, 403, 404, 408, 429, 500, 520)),
    Answer(500, content=f"<title>{KEY}</title>".encode()),
    Answer(500, content=KEY.encode()),
    Answer(content=f"not json {KEY}".encode()),
    Answer(json={"data": {"status": "broken", "code": KEY, "why": KEY}}),
    Answer(json={"data": {"status": "done", "url": [KEY]}}),
    Answer(json={"data": {"status": "done"}, "items": [{"status": "done", "url": {"a": KEY}}]}),
    *(httpx.ReadError(f"cannot send {KEY}"), httpx.ConnectError(KEY), httpx.LocalProtocolError(f"Illegal {KEY}")),
]


PLAIN: list[Step] = [
    *(Answer(code, json={"message": "no"}) for code in (400, 401, 429, 500)),
    Answer(content=b"not json"),
    Answer(json={"data": {"status": "done"}}),
    FAILED,
    BUSY,
    *(httpx.ReadError, httpx.ConnectError, httpx.LocalProtocolError),
    RuntimeError("the transport broke"),
]


def shown(error: BaseException) -> str:
    """Everything that a crash report may show of an error: text, repr, and the locals of all frames of its chain."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "".join(trace.format()) + repr(error) + str(error)


def attempts(client: Face, path: Path) -> list[Callable[[], Any]]:
    """One call of each sort."""
    handle, options = client.job(), Options(extra_headers={"x-a": "b"})
    return [
        lambda: client.do(client.client.call(GET_JOB, path={"id": "x"}, options=options)),
        lambda: client.do(client.client.start(MAKE, body={})),
        lambda: client.do(handle.wait(timeout=5)),
        lambda: client.all(client.client.pages(LIST)),
        lambda: client.do(client.client.download("https://h/f", path / "f")),
    ]


@pytest.mark.parametrize("step", STEPS)
def test_echoes(face: MakeFace, step: Step, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """No text of an error and no log line at DEBUG shows the key, even when the server sends it back."""
    caplog.set_level(logging.DEBUG)
    client = face(step, max_retries=1)
    for attempt in attempts(client, tmp_path):
        with pytest.raises(Exception) as caught:  # noqa: PT011  # whatever it is, it must not show the key
            attempt_or_fail(attempt)
        assert CANARY not in f"{caught.value} {caught.value!r}"
    assert CANARY not in caplog.text


@pytest.mark.parametrize("step", PLAIN)
def test_locals(face: MakeFace, step: Step, tmp_path: Path) -> None:
    """No traceback shows the key, not even one that prints the local variables of every frame."""
    client = face(step, max_retries=1)
    for attempt in attempts(client, tmp_path):
        with pytest.raises(Exception) as caught:  # noqa: PT011  # whatever it is, it must not show the key
            attempt_or_fail(attempt)
        assert CANARY not in shown(caught.value)
    job = client.job()
    assert CANARY not in repr((client.client, vars(client.client), client.client.caller, job, vars(job), job.token))


def attempt_or_fail(attempt: Any) -> None:
    """Some steps are a success for some calls: then there is no error to look at."""
    attempt()
    raise errors.PictoryError("no error this time")


def test_a_broken_connection_under_way(caplog: pytest.LogCaptureFixture) -> None:
    """The frames of the HTTP library, which hold the headers, are not in the traceback of a real network error."""
    caplog.set_level(logging.DEBUG)
    for text in ("http://127.0.0.1:1", "http://[::1]:1", "https://127.0.0.1:1"):
        with pytest.raises(errors.ConnectFailed) as caught:
            SyncClient(SERVICE, kinds, KEY, base_url=text, max_retries=0).call(GET_JOB, path={"id": "x"})
        assert CANARY not in shown(caught.value)
        assert caught.value.__cause__ is not None
        with pytest.raises(errors.ConnectFailed) as caught:
            asyncio.run(AsyncClient(SERVICE, kinds, KEY, base_url=text, max_retries=0).call(GET_JOB, path={"id": "x"}))
        assert CANARY not in shown(caught.value)
    assert CANARY not in caplog.text


@pytest.mark.parametrize("kind", [SyncClient, AsyncClient])
@pytest.mark.parametrize(
    ("key", "settings"),
    [
        *((KEY, {"base_url": "nope"}), (KEY, {"timeout": -1}), (KEY, {"http": 5}), (KEY, {"max_retries": "x"})),
        *((KEY + "\u2026", {}), (None, {})),
    ],
)
def test_clients_that_cannot_be_made(
    kind: Any, key: str | None, settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The frames of a constructor that fails do not show the key, wherever it is from."""
    monkeypatch.setenv("EXAMPLE_API_KEY", KEY + "\u2026")
    with pytest.raises(Exception) as caught:  # noqa: PT011  # whatever it is, it must not show the key
        kind(SERVICE, kinds, key, **settings)
    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    ours = [frame for frame in trace.stack if "/pictory_runtime/" in frame.filename]
    assert ours
    assert CANARY not in f"{[frame.locals for frame in ours]} {caught.value!r}"


def test_cancelled_while_sending() -> None:
    """Wherever a call is cancelled, the frames that hold its headers are not in the traceback."""

    async def cancelled_after(steps: int, client: AsyncClient) -> None:
        task = asyncio.create_task(client.start(MAKE, body={"a": 1}))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert CANARY not in shown(caught.value)

    async def everywhere(url: str) -> None:
        async with AsyncClient(SERVICE, kinds, KEY, base_url=url) as client:
            for steps in range(1, 40):
                await cancelled_after(steps, client)

    with serving(lambda connection, n: None) as server:
        asyncio.run(everywhere(server.url))
    assert server.connections > 1  # a connection on which somebody gave up is not used again


def test_interrupted_while_sending(face: MakeFace) -> None:
    """An interruption comes out as itself, without the frames that hold the headers."""

    def interrupt(request: httpx.Request) -> httpx.Response:
        headers = request.headers.raw
        raise KeyboardInterrupt(len(headers))

    client = face(STARTED)
    client.client._transport._client._transport = httpx.MockTransport(interrupt)
    with pytest.raises(KeyboardInterrupt) as caught:
        client.do(client.client.start(MAKE, body={}))
    assert CANARY not in shown(caught.value)


def test_an_echoed_header(face: MakeFace) -> None:
    """A server that echoes the key in a header does not bring it into errors or answers."""
    client = face(Answer(400, json={}, headers={"x-request-id": KEY, "x-echo": f"a {KEY}"}))
    with pytest.raises(errors.InvalidRequest) as caught:
        client.do(client.client.start(MAKE, body={}))
    assert caught.value.response is not None
    assert caught.value.request_id == "***"
    assert CANARY not in f"{caught.value} {vars(caught.value)} {caught.value.response.headers}"


def test_an_echo_in_the_fields_of_a_refusal(face: MakeFace) -> None:
    """The fields that a refusal names are masked as its text is."""
    problem = {"name": f"header {KEY}", "errors": [f"{KEY} is no key"]}
    client = face(Answer(400, json={"fields": [problem]}))
    with pytest.raises(errors.InvalidRequest) as caught:
        client.do(client.client.start(MAKE, body={}))
    assert caught.value.fields == (errors.FieldProblem("header ***", "*** is no key"),)


def test_pickles_and_copies(face: MakeFace) -> None:
    """No pickle holds the key: errors and handles travel without it, the client and its key do not travel at all."""
    client = face(STARTED, Answer(503))
    job = client.do(client.client.start(MAKE, body={}))
    with pytest.raises(errors.JobTimeout) as caught:
        client.do(job.wait(timeout=5))
    for thing in (job, caught.value, job.response):
        assert CANARY not in repr(pickle.dumps(thing))
        assert CANARY not in repr(copy.deepcopy(thing))
    secret = Secret(KEY)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)
    assert KEY not in f"{secret} {secret!r}"


def test_the_key_of_one_call(face: MakeFace) -> None:
    """A key that one call was sent with is masked as well as the client's own, and words about keys are left alone."""
    client = face(Answer(400, json={"message": "bad key pictai_other-1; keys begin with `pictai_`"}))
    options = Options(extra_headers={"authorization": "pictai_other-1"})
    with pytest.raises(errors.InvalidRequest) as caught:
        client.do(client.client.call(GET_JOB, path={"id": "x"}, options=options))
    assert "other-1" not in str(caught.value)
    assert "keys begin with `pictai_`" in str(caught.value)


def test_log_levels(face: MakeFace, caplog: pytest.LogCaptureFixture) -> None:
    """The log tells of requests, answers and repeats, with headers by allow-list and addresses without their query."""
    caplog.set_level(logging.DEBUG, logger="pictory")
    client = face(Answer(503), Answer(json={}))
    options = Options(extra_headers={"X-Tenant": "t0p"})
    client.do(client.client.call(GET_JOB, path={"id": "x"}, query={"next": "t0ken"}, options=options))
    assert [record.levelname for record in caplog.records] == ["DEBUG", "INFO", "INFO", "DEBUG", "INFO"]
    assert {record.name for record in caplog.records} == {"pictory"}
    assert "jobs.get: GET https://api.example.test/root/jobs/x, 0 bytes" in caplog.text
    assert "'user-agent': 'example/1'" in caplog.text
    assert "'x-tenant': '***'" in caplog.text
    assert "'authorization': '***'" in caplog.text
    assert "503" in caplog.text
    assert "again in" in caplog.text
    assert "t0p" not in caplog.text
    assert "t0ken" not in caplog.text


def test_the_log_of_a_refusal(face: MakeFace, caplog: pytest.LogCaptureFixture) -> None:
    """What the service refused is in the log, with its code and the id to give to the support."""
    caplog.set_level(logging.INFO, logger="pictory")
    client = face(Answer(400, json={"code": "E5", "message": f"bad {KEY}"}, headers={"x-request-id": "r-1"}))
    with pytest.raises(errors.InvalidRequest):
        client.do(client.client.start(MAKE, body={}))
    assert "400 after 0.000 s (attempt 1, request id r-1)" in caplog.text
    assert "clips.make: failed (E5): the service refuses the request: bad ***" in caplog.text


def test_a_log_level_that_is_none(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A level that does not exist is told once, not ignored without a word."""
    monkeypatch.setenv("EXAMPLE_LOG", "bogus")
    SyncClient(SERVICE, kinds, KEY)
    SyncClient(SERVICE, kinds, KEY)
    assert [record.getMessage() for record in caplog.records] == [
        "EXAMPLE_LOG=bogus is no level: it may be debug or info"
    ]


@pytest.mark.parametrize(("value", "level"), [("debug", logging.DEBUG), (" INFO ", logging.INFO), ("loud", None)])
def test_the_log_variable(monkeypatch: pytest.MonkeyPatch, value: str, level: int | None) -> None:
    """The environment switches the log on, without a second handler beside the application's own."""
    logger = logging.getLogger("pictory")
    monkeypatch.setattr(logger, "level", logging.NOTSET)
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "propagate", False)
    monkeypatch.setenv("EXAMPLE_LOG", value)
    SyncClient(SERVICE, kinds, KEY)
    SyncClient(SERVICE, kinds, KEY)
    assert logger.level == (level or logging.NOTSET)
    assert len(logger.handlers) == (0 if level is None else 1)


CONNECT = attrs.evolve(RENAME, label="links.connect", method="POST", path="/links", secrets=("pin", "word"))
TOLD = {"name": "A", "pin": "12", "word": "op3n-sesame", "more": ["op3n-sesame"]}


@pytest.mark.parametrize(
    "step",
    [
        Answer(
            400, json={"message": "op3n-sesame is no word", "fields": [{"name": "word", "errors": ["op3n-sesame"]}]}
        ),
        Answer(404, json={"message": "none", "code": "op3n-sesame"}),
        Answer(500, content=b"op3n-sesame"),
        Answer(content=b"<title>op3n-sesame</title>"),
    ],
)
def test_secrets_of_a_body_are_in_no_error(face: MakeFace, caplog: pytest.LogCaptureFixture, step: Step) -> None:
    """What the contract calls a secret is repeated by no error and no log, whatever the server says back."""
    client = face(step)
    with caplog.at_level("DEBUG", logger="pictory"), pytest.raises(errors.PictoryError) as caught:
        client.do(client.client.call(CONNECT, body=TOLD))
    problems = [problem.errors for problem in getattr(caught.value, "fields", ())]
    text = "".join(traceback.format_exception(caught.value)) + f"{caught.value!r}{problems}{caplog.text}"
    assert "op3n-sesame" not in f"{text}{getattr(caught.value, 'code', None)}"
    assert "***" in text
    assert client.script.requests[0].content.count(b"op3n-sesame") == 2


def test_what_is_short_is_no_secret(face: MakeFace) -> None:
    """Two digits stand in every address, and are not blanked out of what is told."""
    client = face(Answer(400, json={"message": "12 is too short"}))
    with pytest.raises(errors.InvalidRequest, match="12 is too short"):
        client.do(client.client.call(CONNECT, body=TOLD))
