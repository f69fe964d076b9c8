"""How much of a job is told to be done: nothing before the work has begun, then ever more, and all of it at the end."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import operations, tables
from contract_tests.answers import phase, progress
from contract_tests.arguments import call
from contract_tests.document import Operation
from contract_tests.naming import named
from contract_tests.sizes import part
from contract_tests.targets import Simulation
from pictory_client.types import JobUpdate

STARTING = pytest.mark.parametrize("operation", operations.of_each_kind(), ids=named)
CONTROLS = "decides how long the jobs take"
DONE = 100


def begins(operation: Operation) -> Decimal | None:
    """At which part of a job's time the work begins that progress is told of; None for jobs that tell none."""
    told = (operation.job or {}).get("progress")
    return None if told is None else Decimal(str(told["from"]))


def has_begun(operation: Operation, part_done: Decimal) -> bool:
    """Whether progress is to be told after that part of a job's time."""
    begin = begins(operation)
    return begin is not None and part_done >= begin


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
@part(4)
@given(seconds=st.integers(20, 900), pauses=st.lists(st.integers(1, 120), min_size=1, max_size=8))
def test_course_of_progress(simulation: Simulation, operation: Operation, seconds: int, pauses: list[int]) -> None:
    """Progress is told once the work has begun, only grows, and reaches the whole only when the job is completed."""
    account = simulation.account()
    simulation.plan(account, operation, seconds=seconds)
    job = account.start(operation, tables.cheapest_body(operation))
    told: list[Decimal] = []
    elapsed = 0
    for pause in [0, *pauses]:
        account.wait(pause)
        elapsed += pause
        answer = account.look(operation, job)
        now = progress(operation, answer)
        if phase(operation, answer) == "running":
            assert (now is not None) == has_begun(operation, Decimal(elapsed) / seconds)
            assert now is None or 0 <= now < DONE
        told += [] if now is None else [now]
    assert all(one <= next_one for one, next_one in pairwise(told))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_progress_of_a_job_that_is_waited_for(simulation: Simulation, operation: Operation) -> None:
    """Who waits with the client is told what is answered: it only grows, and is the whole when the job is completed."""
    account = simulation.account()
    simulation.plan(account, operation, seconds=300)
    with account.client() as client:
        updates: list[JobUpdate] = []
        body = account.filled(operation, tables.cheapest_body(operation))
        call(client, operation, body, account.path(operation)).wait(on_update=updates.append)
    told = [update.progress for update in updates if update.progress is not None]
    assert told == sorted(told)
    assert told[-1:] == [DONE]
    assert (len(told) > 1) == (begins(operation) is not None)
    assert all(one < DONE for one in told[:-1])
