"""The synchronous and the asynchronous client are one thing: the same names, the same arguments, the same outcomes."""

from __future__ import annotations

import inspect
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pictory_runtime import (
    AsyncClient,
    AsyncJob,
    AsyncPages,
    AsyncResource,
    Job,
    Options,
    Pages,
    Resource,
    SyncClient,
    errors,
)
from pictory_runtime.webhooks import AsyncWebhooks, Webhooks
from tests.runtime.fakes import BUSY, DONE, FAILED, GET_JOB, LIST, MAKE, STARTED, Answer, Face, Step

PAIRS = [
    (SyncClient, AsyncClient),
    (Job, AsyncJob),
    (Pages, AsyncPages),
    (Resource, AsyncResource),
    (Webhooks, AsyncWebhooks),
]


def names(kind: type) -> set[str]:
    return {
        name.replace("aclose", "close").replace("__a", "__")
        for name in dir(kind)
        if not name.startswith("_") or name in {"__iter__", "__aiter__", "__enter__", "__aenter__"}
    }


@pytest.mark.parametrize(("sync", "other"), PAIRS)
def test_same_names_and_arguments(sync: type, other: type) -> None:
    """Both have the same public names, and their methods the same parameters with the same defaults."""
    assert names(sync) == names(other)
    for name in sorted(names(sync) - {"close", "__iter__", "__enter__"}):
        mine, theirs = getattr(sync, name), getattr(other, name)
        if callable(mine):
            parameters = [
                [(one.name, one.kind, one.default) for one in inspect.signature(method).parameters.values()]
                for method in (mine, theirs)
            ]
            assert parameters[0] == parameters[1], name
            assert (mine.__doc__ is None) == (theirs.__doc__ is None), name
    http_differs = {"self", "http", "client"}
    mine, theirs = inspect.signature(sync.__init__), inspect.signature(other.__init__)  # type: ignore[misc]
    assert mine.parameters.keys() == theirs.parameters.keys()
    for name in mine.parameters.keys() - http_differs:
        assert mine.parameters[name] == theirs.parameters[name]


ANSWERS: list[Step] = [
    BUSY,
    BUSY,
    BUSY,
    DONE,
    FAILED,
    STARTED,
    Answer(json={"data": {"status": "queued"}}),
    Answer(json={"data": {"status": "done"}}),
    Answer(json={"items": [{"status": "done", "url": "u"}], "next": "t1"}),
    Answer(json={"items": []}),
    Answer(content=b"<html><title>Maintenance</title></html>"),
    Answer(content=b""),
    Answer(json={"data": {"status": "busy"}}, takes=7.0),
    Answer(json={"data": {"status": "busy"}}, takes=70.0),
    *(Answer(code, json={"message": "no"}) for code in (400, 401, 403, 404, 408, 429, 500, 503, 520)),
    Answer(429, headers={"Retry-After": "20"}),
    Answer(503, headers={"Retry-After": "400"}),
    httpx.ConnectError,
    httpx.ReadError,
    httpx.ReadTimeout,
    httpx.PoolTimeout,
    httpx.LocalProtocolError,
]


def outcome(is_async: bool, steps: list[Step], what: str, timeout: float) -> dict[str, Any]:
    """Everything that a caller or the service could see of one call."""
    client = Face(is_async, *steps)
    updates: list[Any] = []
    result: Any
    try:
        if what == "call":
            result = client.do(client.client.call(GET_JOB, path={"id": "x"}, options=Options(timeout=timeout)))
        elif what == "start":
            result = client.do(client.client.start(MAKE, body={"a": 1}, options=Options(timeout=timeout))).token
        elif what == "pages":
            result = client.all(client.client.pages(LIST, options=Options(timeout=timeout)))
        elif what == "refresh":
            result = client.do(client.job().refresh()).status
        else:
            wait = client.job().wait(timeout=timeout, on_update=lambda update: updates.append(update.status))
            result = client.do(wait)
    except errors.PictoryError as error:
        facts = {name: value for name, value in vars(error).items() if name not in {"job", "response"}}
        result = (type(error), str(error), str(facts))
    requests = [(request.method, str(request.url), request.content) for request in client.script.requests]
    return {"result": result, "requests": requests, "time": client.clock.time, "updates": updates}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    steps=st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=8),
    what=st.sampled_from(["call", "start", "pages", "refresh", "wait"]),
    timeout=st.sampled_from([1.0, 30.0, 60.0, 400.0]),
)
@pytest.mark.usefixtures("no_jitter")
def test_same_outcomes(no_jitter: None, steps: list[Step], what: str, timeout: float) -> None:
    """Over any script of answers, both clients send the same requests at the same times and end the same way."""
    one = outcome(False, steps, what, timeout)
    assert one == outcome(True, steps, what, timeout)
    if what != "pages":  # a list has a deadline per page
        limit = 60.0 if what == "refresh" else timeout
        assert one["time"] <= limit + 0.2
    if what == "start":
        posts_that_may_have_worked = [
            step
            for step in [steps[min(index, len(steps) - 1)] for index in range(len(one["requests"]))]
            if not (isinstance(step, Answer) and step.status == 429)
            and step not in (httpx.ConnectError, httpx.PoolTimeout, httpx.LocalProtocolError)
        ]
        assert len(posts_that_may_have_worked) <= 1
