"""The whole documented API is there: in the contract, in both clients, and alive in the mock with all its answers."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import pytest

import pictory_spec
from contract_tests import document
from contract_tests.arguments import call
from contract_tests.targets import Simulation
from pictory_client import AsyncPictory, Pictory
from pictory_mock import MockPictory
from pictory_spec import Operation
from tests import simulated
from tests.hostile.faces import KINDS, Kind, collect, outcome, tell
from tests.project.endpoint_index import CURRENT, LEGACY
from tests.project.provoking import plan, right, sent, wrong

EVERY = list(pictory_spec.OPERATIONS.values())
ANSWERS = [(operation, status) for operation in EVERY for status in operation.responses]
BY_FAULT = {403, 429, 500}
"""What no caller brings about: the gate in front, too many calls (nobody knows how many), the service's failure."""


@pytest.fixture(scope="module")
def mock() -> Iterator[MockPictory]:
    """One world for all calls."""
    with MockPictory() as mock:
        yield mock


@pytest.fixture(scope="module")
def simulation(mock: MockPictory) -> Iterator[Simulation]:
    """The way to it on which every answer is held against the contract."""
    opened = simulated.in_process(mock)
    yield opened
    opened.close()


def of(value: Any) -> str:
    """How an operation, or a status, reads in the id of a test."""
    return str(value.id if isinstance(value, Operation) else value)


def test_contract_has_the_index() -> None:
    """Every pair of the index is an operation of the contract, and nothing else is; the older ones are deprecated."""
    assert len(set(CURRENT)) == 51
    assert sorted((one.method, one.path) for one in EVERY) == sorted((*CURRENT, *LEGACY))
    assert {(one.method, one.path) for one in EVERY if one.deprecated} == set(LEGACY)


@pytest.mark.parametrize("operation", EVERY, ids=of)
def test_both_clients_have_it(operation: Operation) -> None:
    """Each operation is a method of both clients, below its tag, with the same arguments."""
    with Pictory(document.key_prefix() + "x") as client:
        method = getattr(getattr(client, operation.tag), operation.name)
        twin = getattr(getattr(AsyncPictory(document.key_prefix() + "x"), operation.tag), operation.name)
        assert list(inspect.signature(method).parameters) == list(inspect.signature(twin).parameters)
        assert inspect.iscoroutinefunction(twin) == (operation.page is None)
        assert not inspect.iscoroutinefunction(method)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("operation", EVERY, ids=of)
def test_both_clients_can_call_it(mock: MockPictory, simulation: Simulation, operation: Operation, kind: Kind) -> None:
    """Each operation succeeds when its method is called, by either client, about something that is there."""
    account = simulation.account()
    asked = right(simulation, account, operation)
    client: Any = mock.client(account.key) if kind == "sync" else mock.async_client(account.key)

    async def story() -> None:
        found = call(client, operation, asked.body, asked.path, asked.query)
        await (collect(found, []) if operation.page else outcome(found))

    tell(kind, story())
    whose = mock.account(account.key) if operation.security else mock.world
    last = [entry for entry in whose.journal.entries() if entry.operation == operation.id][-1]
    assert last.status == operation.success


@pytest.mark.parametrize(("operation", "status"), ANSWERS, ids=of)
def test_mock_gives_every_documented_answer(
    mock: MockPictory, simulation: Simulation, operation: Operation, status: int
) -> None:
    """Each documented status is answered, with a body that is valid: where a caller can bring it about, because of it.

    That the body is valid is seen to on the way (`Watched`).
    """
    account = simulation.account()
    success = status == operation.success
    asked = right(simulation, account, operation) if success else wrong(simulation, account, operation, status)
    assert asked is not None or status in BY_FAULT or document.detail(operation, "security") == []
    if asked is None or (status == 401 and document.detail(operation, "security") == []):
        asked = right(simulation, account, operation)
        label = plan(mock.account(account.key), operation, status)
        response = sent(account, operation, asked)
        assert label in response.headers["X-Mock-Fault"]
    else:
        response = sent(account, operation, asked)
        assert "X-Mock-Fault" not in response.headers
    assert response.status_code == status, response.text
