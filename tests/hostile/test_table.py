"""Every row of the one table, for every operation of the contract: sync or async, in process or over HTTP."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import Any

import attrs
import httpx
import pytest

from contract_tests.kept import collections
from contract_tests.targets import Simulation
from pictory_client import AsyncPictory, Pictory, errors
from pictory_mock import MockPictory
from pictory_mock.core import Account, World
from pictory_mock.core.faults import KINDS as FAULTS
from pictory_mock.testing import MockServer
from pictory_runtime.clock import SystemClock
from pictory_spec import Operation
from tests import simulated
from tests.hostile.callers import Call, operations, sampled
from tests.hostile.faces import KINDS, Kind, outcome, tell
from tests.hostile.rows import ROWS, SPOILT, Row, telling
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


@pytest.fixture(scope="module")
def inside(mock: MockPictory) -> Iterator[Place]:
    """Calls in process."""
    simulation = simulated.in_process(mock)
    yield Place(mock.world, simulation)
    simulation.close()


@pytest.fixture(scope="module")
def outside(server: MockServer) -> Iterator[Place]:
    """Calls over HTTP."""
    simulation = simulated.over_http(server)
    yield Place(server.world, simulation)
    simulation.close()


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


async def ending(
    face: Any, of: Operation, path: Mapping[str, str], options: dict[str, Any]
) -> errors.PictoryError | None:
    """The error of a call, if there is one; of a list the first page is read."""
    try:
        result = Call(of)(face, *path.values(), **options)
        await outcome(result.first() if of.page else result)
    except errors.PictoryError as error:
        return error
    return None


@attrs.frozen
class Place:
    """Where calls are made: a mock, its world, and the way to what an operation is about."""

    world: World
    simulation: Simulation

    def account(self, of: Operation, key: str) -> Account | World:
        """Whose faults befall a call, and whose journal has it; who may be called by anybody belongs to nobody."""
        return self.world.account(key) if of.security else self.world

    def path(self, of: Operation, key: str) -> Mapping[str, str]:
        """What an operation is about is there; and where a list is asked for, there is something in it."""
        self.world.account(key).seed(**SOMETHING)
        return self.simulation.known(key).path(of)


async def story(face: Any, place: Place, key: str, of: Operation, row: Row) -> Result:
    """Something to ask for, then the faults, then the call."""
    seeded = any(fault.fields for fault in row.faults) or of.path_params
    path = place.path(of, key) if seeded else {}
    whose = place.account(of, key)
    whose.journal.clear()
    for number, fault in enumerate(row.faults, 1):
        whose.faults.add(fault.kind, operation=of.id, nth=number, **fault.plan(of))
    error = await ending(face, of, path, dict(row.options))
    received = [entry for entry in whose.journal.entries() if entry.operation == of.id]
    acted = [(entry.fault or "").partition(" ")[2] for entry in received if entry.fault]
    whose.faults.clear()
    assert acted == [fault.kind for fault in row.faults[: len(received)]], "a fault of the row did not act"
    return len(received), None if error is None else type(error)


async def in_process(kind: Kind, mock: MockPictory, place: Place, row: Row) -> dict[str, Result]:
    """How operations end, without a socket."""
    got = {}
    for of in chosen(row, "in process", kind):
        key = f"pictai_{kind}-{ROWS.index(row)}-{of.id}"
        face = mock.client(key) if kind == "sync" else mock.async_client(key)
        got[of.id] = await story(face, place, key, of, row)
    return got


async def over_http(kind: Kind, server: MockServer, place: Place, row: Row) -> dict[str, Result]:
    """How operations end over real connections; only the client's pauses are virtual."""
    got, made = {}, Pictory if kind == "sync" else AsyncPictory
    async with connected(kind, row) as http:
        for of in chosen(row, "over HTTP", kind):
            key = server.account().key
            face = made(key, base_url=server.url, clock=Clock(), http=http)
            got[of.id] = await story(face, place, key, of, row)
    return got


WAYS: list[tuple[str, Kind]] = [(how, kind) for how in ("in process", "over HTTP") for kind in KINDS]
SOMETHING = {"videos": 1, "images": 1, **{one.name: 1 for one in collections() if not one.fixed}}
"""What is seeded: a list of nothing has no fields."""


def befallen_by(row: Row) -> list[Operation]:
    """The operations that a row is tried on: all, where it matters what each answers, else one of each make."""
    differs = not row.faults or any(fault.fields or fault.only is telling for fault in row.faults)
    return list(filter(row.happens_to, operations() if differs else sampled()))


def chosen(row: Row, how: str, kind: Kind) -> list[Operation]:
    """The operations that a row befalls on one of the four ways to the mock: each of them on one, each way has many.

    Whether a call is repeated is decided by the same code for every operation, and carried out by the same for each
    way; so each operation meets each row once.
    """
    turn = ROWS.index(row) + WAYS.index((how, kind))
    befallen = befallen_by(row)
    return [of for number, of in enumerate(befallen) if (number + turn) % len(WAYS) == 0]


def test_every_kind_of_fault_has_a_row() -> None:
    """Whatever the mock can do to a call, the table says what comes of it, for each make of operation or for all."""
    touched = {(fault.kind, of.id) for row in ROWS for fault in row.faults for of in befallen_by(row)}
    assert {kind for kind, _ in touched} == set(FAULTS)
    whole = [kind for kind in FAULTS if kind not in {"not_visible", "stale", "unknown_enum"}]
    assert touched >= {(kind, of.id) for kind in whole for of in sampled() if telling(of)}
    assert touched >= {(kind, of.id) for kind in (*SPOILT, "bad_field", "null") for of in operations() if telling(of)}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_in_process(mock: MockPictory, inside: Place, kind: Kind, row: Row) -> None:
    """Each operation ends as its column says, and the service has received as many requests of it as that takes."""
    assert tell(kind, in_process(kind, mock, inside, row)) == wanted(row, chosen(row, "in process", kind))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_over_http(server: MockServer, outside: Place, kind: Kind, row: Row) -> None:
    """The same rows over real connections, which break as connections do."""
    assert tell(kind, over_http(kind, server, outside, row)) == wanted(row, chosen(row, "over HTTP", kind))


def wanted(row: Row, touched: Sequence[Operation]) -> dict[str, Result]:
    """What the row says, for each of these operations by its retry class."""
    endings = {of.id: row.ending(of) for of in touched}
    return {name: (ending.requests, ending.error) for name, ending in endings.items()}
