"""What is posted when a job has ended: what asking for the job answers, when it was completed and when it failed."""

from contextlib import closing
from socket import create_server

import pytest

from contract_tests import operations, tables
from contract_tests.document import Body, Operation, at
from contract_tests.naming import named
from contract_tests.targets import Simulation

STARTING = pytest.mark.parametrize("operation", [one for one in operations.of_each_kind() if one.callbacks], ids=named)


def nobody() -> str:
    """An address of this machine at which nobody listens: what was posted there stands in the simulation's journal."""
    with closing(create_server(("127.0.0.1", 0))) as held:
        return f"http://127.0.0.1:{held.getsockname()[1]}/told"


def with_address(operation: Operation, address: str | None) -> Body:
    """The cheapest body, with or without an address that is told."""
    field = operations.callback_field(operation)
    assert field is not None
    body = tables.cheapest_body(operation)
    parent, _, name = field.rpartition("/")
    at(body, parent).update({} if address is None else {name: address})
    return body


@STARTING
@pytest.mark.parametrize("outcome", ["completed", "failed"])
@pytest.mark.mock_only(reason="reads what was posted from the simulation's journal")
def test_body_is_the_jobs(simulation: Simulation, operation: Operation, outcome: str) -> None:
    """Nothing is posted while a job runs; at its end, whichever, its own answer is, where an address was given."""
    account = simulation.account()
    simulation.plan(account, operation, seconds=60, outcome=outcome)
    job = account.start(operation, with_address(operation, nobody()))
    account.start(operation, with_address(operation, None))
    account.wait(59)
    assert simulation.notified(account) == []
    account.wait(1)
    assert simulation.notified(account) == [account.look(operation, job)]
