"""Every row of the one table, for every operation of the contract: sync and async, in process and over HTTP."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from pictory_client import AsyncPictory, Pictory, errors
from pictory_mock import MockPictory
from pictory_mock.core.faults import KINDS as FAULTS
from pictory_mock.testing import MockServer
from pictory_runtime.clock import SystemClock
from pictory_spec import Operation
from tests.hostile.callers import Call, operations
from tests.hostile.faces import KINDS, Kind, collect, outcome, tell
from tests.hostile.rows import ROWS, Row
from tests.runtime.fakes import VirtualClock

Result = tuple[int, type[errors.PictoryError] | None]
"""How many requests the service received, and the error that the caller got."""


class Clock(VirtualClock):
    """Pauses take no time, and the calendar is the real one: a server names dates by it."""

    def wall(self) -> float:
        return SystemClock().wall() + self.time


@pytest.fixture(scope="module")
def mock() -> Iterator[MockPictory]:
    """The mock in process."""
    with MockPictory() as mock:
        yield mock


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    """The mock over HTTP."""
    with MockServer() as server:
        yield server


@contextlib.asynccontextmanager
async def connected(kind: Kind, row: Row) -> AsyncIterator[Any]:
    """One HTTP client for all calls of a row: a new connection for each, where a spoilt one may spoil the next call.

    It is told not to read certificates, which takes longer than a row.
    """
    limits = httpx.Limits(max_keepalive_connections=0 if row.cuts else 1)
    if kind == "sync":
        with httpx.Client(verify=False, limits=limits) as http:
            yield http
    else:
        async with httpx.AsyncClient(verify=False, limits=limits) as async_http:
            yield async_http


async def ending(face: Any, of: Operation, job_id: str, options: dict[str, Any]) -> errors.PictoryError | None:
    """The error of a call, if there is one; a list is read to its end."""
    try:
        result = Call(of)(face, job_id=job_id, **options)
        await (collect(result, []) if of.page else outcome(result))
    except errors.PictoryError as error:
        return error
    return None


async def story(face: Any, account: Any, of: Operation, row: Row) -> Result:
    """A job to ask for, then the faults, then the call."""
    job_id = ""
    if of.path_params:
        account.lifecycle.set(kind="ai_video", seconds=0)
        job_id = (await outcome(face.ai_studio.generate_video(prompt="A heron over a misty lake"))).id
        account.journal.clear()
    elif any(fault.fields for fault in row.faults):
        account.seed(videos=1, images=1)  # a list of nothing has no fields
    for number, fault in enumerate(row.faults, 1):
        account.faults.add(fault.kind, operation=of.id, nth=number, **fault.plan(of))
    error = await ending(face, of, job_id, dict(row.options))
    received = [entry for entry in account.requests if entry.operation == of.id]
    acted = [(entry.fault or "").partition(" ")[2] for entry in received if entry.fault]
    assert acted == [fault.kind for fault in row.faults[: len(received)]], "a fault of the row did not act"
    return len(received), None if error is None else type(error)


async def in_process(kind: Kind, mock: MockPictory, row: Row) -> dict[str, Result]:
    """How each operation ends, without a socket."""
    got = {}
    for of in filter(row.happens_to, operations()):
        key = f"pictai_{kind}-{ROWS.index(row)}-{of.id}"
        face = mock.client(key) if kind == "sync" else mock.async_client(key)
        got[of.id] = await story(face, mock.account(key), of, row)
    return got


async def over_http(kind: Kind, server: MockServer, row: Row) -> dict[str, Result]:
    """How each operation ends over real connections; only the client's pauses are virtual."""
    got, made = {}, Pictory if kind == "sync" else AsyncPictory
    async with connected(kind, row) as http:
        for of in filter(row.happens_to, operations()):
            key = server.account()
            face = made(key.key, base_url=server.url, clock=Clock(), http=http)
            got[of.id] = await story(face, key.account, of, row)
    return got


def test_every_kind_of_fault_has_a_row() -> None:
    """Whatever the mock can do to a call, the table says what comes of it, for each operation that it can happen to."""
    touched = {
        (fault.kind, of.id) for row in ROWS for fault in row.faults for of in filter(row.happens_to, operations())
    }
    assert {kind for kind, _ in touched} == set(FAULTS)
    whole = [kind for kind in FAULTS if kind not in {"not_visible", "stale", "unknown_enum"}]
    assert touched >= {(kind, of.id) for kind in whole for of in operations()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_in_process(mock: MockPictory, kind: Kind, row: Row) -> None:
    """Each operation ends as its column says, and the service has received as many requests of it as that takes."""
    assert tell(kind, in_process(kind, mock, row)) == wanted(row)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_over_http(server: MockServer, kind: Kind, row: Row) -> None:
    """The same rows over real connections, which break as connections do."""
    assert tell(kind, over_http(kind, server, row)) == wanted(row)


def wanted(row: Row) -> dict[str, Result]:
    """What the row says, for every operation of the contract by its retry class."""
    touched = filter(row.happens_to, operations())
    endings = {of.id: row.paid if of.retry == "never" else row.safe for of in touched}
    return {name: (ending.requests, ending.error) for name, ending in endings.items()}
