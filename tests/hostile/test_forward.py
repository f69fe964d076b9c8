"""Answers of a service that has gone on: nothing that may be added to the contract breaks a client or gets lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_client import AsyncPictory, Pictory, errors, models
from pictory_runtime.json_values import plain
from pictory_runtime.wire import Model
from pictory_spec import Operation
from tests.hostile.callers import JOB_ID, Call, detail, operation, operations, sampled
from tests.hostile.changes import Answer, answers, changed
from tests.hostile.faces import KINDS, Kind, collect, outcome, tell

KEY = "pictai_forward"
GOOD = [answer for answer in answers() if answer.status < 300]
BAD = [answer for answer in answers() if answer.status >= 400 and operation(answer.operation) in sampled()]
ENDS = (errors.JobFailed, errors.JobCleaned)
JOBS = [one for one in operations() if one.job]


def client(kind: Kind, *bodies: bytes, status: int = 200) -> Any:
    """A client that gets these answers, the last one again and again."""
    left = list(bodies)

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=left.pop(0) if len(left) > 1 else left[0])

    transport = httpx.MockTransport(answer)
    if kind == "sync":
        return Pictory(KEY, http=httpx.Client(transport=transport, trust_env=False), max_retries=0)
    return AsyncPictory(KEY, http=httpx.AsyncClient(transport=transport, trust_env=False), max_retries=0)


def called(kind: Kind, answer: Answer, value: Any) -> Any:
    """What a program gets from the client for this answer, as a JSON value: items of the first page for a list."""
    call = Call(operation(answer.operation))

    async def story() -> Any:
        result = call(client(kind, json.dumps(value).encode()))
        if call.of.page:
            page = result.by_page()
            return (await anext(page) if kind == "async" else next(page)).items
        return await outcome(result)

    return tell(kind, story())


def test_every_operation_is_here() -> None:
    """Each operation that answers something has a good answer among the examples, one of each make a bad one."""
    assert {answer.operation for answer in GOOD} == {one.id for one in operations() if one.responses[one.success]}
    assert {answer.operation for answer in BAD} == {one.id for one in sampled()}


@pytest.mark.parametrize("answer", GOOD, ids=str)
@settings(max_examples=10)
@given(data=st.data())
def test_successes(answer: Answer, data: st.DataObject) -> None:
    """Unknown values, new members, nulls and missing optional members: no call raises, and no member is lost."""
    value = data.draw(changed(answer))
    of = operation(answer.operation)
    kind = data.draw(st.sampled_from(KINDS))
    got = called(kind, answer, value)
    if of.job:
        assert got.response.json() == value
    elif of.page:
        assert plain(got) == at(value, of.page["items"])
    else:
        assert plain(got) == value


@pytest.mark.parametrize("answer", BAD, ids=str)
@settings(max_examples=5)
@given(data=st.data())
def test_refusals(answer: Answer, data: st.DataObject) -> None:
    """A refusal that says more, less or other things is still the error for its status, with the whole body in it."""
    nonsense: list[Any] = [None, [], "no", 5, {"fields": 1}, {"fields": [None, {}]}]
    value: Any = data.draw(changed(answer) | st.sampled_from(nonsense))
    of = operation(answer.operation)
    kind = data.draw(st.sampled_from(KINDS))

    async def story() -> None:
        face = client(kind, json.dumps(value).encode(), status=answer.status)
        result = Call(of)(face)
        await (collect(result, []) if of.page else outcome(result))

    with pytest.raises(errors.PictoryError) as caught:
        tell(kind, story())
    assert caught.value.status == answer.status
    assert caught.value.response is not None
    assert caught.value.response.json() == value


@pytest.mark.parametrize("of", JOBS, ids=lambda one: str(one.id))
@settings(max_examples=20)
@given(data=st.data())
def test_results_of_jobs(of: Operation, data: st.DataObject) -> None:
    """Whatever a job's answer has become: known ends end a wait, unknown ones do not, and the result keeps all."""
    assert of.job is not None
    ends = [one for one in GOOD if one.operation == of.job["status_operation"]]
    value = data.draw(st.sampled_from(ends).flatmap(changed))
    kind = data.draw(st.sampled_from(KINDS))
    face = client(kind, b'{"success": true, "data": {"jobId": "%s"}}' % JOB_ID.encode(), json.dumps(value).encode())

    async def story() -> Any:
        job = await outcome(Call(of)(face))
        return await outcome(job.wait(timeout=0.01, poll=1))

    states = states_of(of.job["status_operation"])
    status = value["data"].get("status")
    result, error = ending(lambda: tell(kind, story()))
    succeeded = status in states["succeeded"]
    assert (type(error) in ENDS) == (status in {*states["failed"], *states["cleaned"]})
    if isinstance(error, errors.JobTimeout):
        assert error.last_status == status
        assert not succeeded
    elif isinstance(error, errors.DecodeError):  # the result of another kind than the one that was started
        assert error.raw == value
        assert succeeded
    elif error is not None:
        assert error.response is not None
        assert error.response.json() == value
    else:
        assert plain(result) == value["data"]
        assert succeeded


def ending(call: Callable[[], Any]) -> tuple[Any, errors.PictoryError | None]:
    """The result of a call, or its error."""
    try:
        return call(), None
    except errors.PictoryError as error:
        return None, error


def states_of(name: str) -> dict[str, list[str]]:
    """The statuses that the contract knows of the jobs that an operation tells of, by what they mean."""
    states: dict[str, list[str]] = detail(operation(name), "x-job-states")
    return states


def modelled() -> list[type[Model]]:
    """Every class of the client for something that the service sends."""
    found = [getattr(models, name) for name in models.__all__]
    return [one for one in found if isinstance(one, type) and issubclass(one, Model)]


@pytest.mark.parametrize("kind", modelled(), ids=lambda one: str(one.__name__))
@settings(max_examples=6)
@given(
    value=st.dictionaries(
        st.text(max_size=3),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
            lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
            max_leaves=6,
        ),
    ),
    data=st.data(),
)
def test_anything(kind: type[Model], value: dict[str, Any], data: st.DataObject) -> None:
    """Of any JSON object at all, a class makes an object that gives it back, or a `DecodeError` with its place."""
    for name, wire, _, _ in kind.__wire__:
        if data.draw(st.booleans(), label=name):
            value[wire] = data.draw(st.sampled_from([None, "a", "", 1, 0.5, True, [], [None], {}, {"a": None}]))
    made, error = ending(lambda: kind.from_dict(value))
    if error is not None:
        assert isinstance(error, errors.DecodeError)
        assert error.path.startswith("$")
    else:
        assert made.to_dict() == value
        assert repr(made)


def at(value: Any, pointer: str) -> Any:
    """The member of a JSON value at a pointer."""
    for part in pointer.split("/")[1:]:
        value = value[part]
    return value
