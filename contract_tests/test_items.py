"""What a list says of a job, or of what it made: what it was made from, what came out, in which state, and when."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import answers, examples, operations, rules, strategies, tables
from contract_tests.document import Body, Json, Operation
from contract_tests.naming import named
from contract_tests.sizes import part
from contract_tests.targets import Simulation

LISTED = [start for start in operations.starting() if operations.list_of(start)]
STARTING = pytest.mark.parametrize("operation", LISTED, ids=named)


def its_list(operation: Operation) -> Operation:
    """The list of what the operation makes."""
    page = operations.list_of(operation)
    assert page is not None
    return page


def members(operation: Operation) -> set[str]:
    """What an item of the list of what the operation makes may tell."""
    return set(operations.page_item(its_list(operation))["properties"])


def made_at_once(simulation: Simulation, operation: Operation, body: Body) -> tuple[Json, Json]:
    """The result of a job that takes no time, and its item in the list."""
    account = simulation.account()
    simulation.plan(account, operation, seconds=0)
    result = answers.result(operation, account.look(operation, account.start(operation, body)))
    (item,) = answers.items(its_list(operation), account.page(its_list(operation)))
    return result, item


def differing(names: set[str], one: Json, other: Json) -> list[str]:
    """Those of the members that two objects do not have alike."""
    return [name for name in sorted(names) if (name in one, one.get(name)) != (name in other, other.get(name))]


@STARTING
@pytest.mark.mock_only(reason="hundreds of jobs would cost credits")
@part(2)
@given(data=st.data())
def test_item_echoes_the_request(simulation: Simulation, operation: Operation, data: DataObject) -> None:
    """An item repeats the fields of its request, defaults filled in, and has none that was not sent."""
    body = data.draw(strategies.bodies(operation))
    _, item = made_at_once(simulation, operation, body)
    asked = tables.with_defaults(operation, body)
    assert not differing(set(rules.properties(operation)) & members(operation), item, asked)


@STARTING
@pytest.mark.mock_only(reason="many jobs would cost credits")
def test_item_agrees_with_the_job(simulation: Simulation, operation: Operation) -> None:
    """What the job's result and its item both tell (files, size, length) they tell alike."""
    for body in examples.valid_bodies(operation).values():
        result, item = made_at_once(simulation, operation, body)
        shared = set(result) & members(operation)
        assert shared
        assert not differing(shared, item, result)


@STARTING
@pytest.mark.mock_only(reason="decides how long the jobs take")
@part(4)
@given(seconds=st.lists(st.integers(0, 300), min_size=1, max_size=4))
def test_item_is_dated_by_its_completion(simulation: Simulation, operation: Operation, seconds: list[int]) -> None:
    """An item bears the moment at which its job was completed, not the one at which it was started."""
    account = simulation.account()
    begin = account.clock.wall()
    for each in seconds:
        simulation.plan(account, operation, seconds=each)
        account.start(operation, tables.cheapest_body(operation))
    account.wait(max(seconds))
    page = its_list(operation)
    dates = [answers.moment(page, item) for item in answers.items(page, account.page(page))]
    passed = [datetime.fromisoformat(date).timestamp() - begin for date in dates]
    assert passed == sorted(seconds, reverse=True)


@pytest.mark.mock_only(reason="decides how the jobs end")
@pytest.mark.parametrize("page", operations.job_lists(), ids=named)
def test_listed_job(simulation: Simulation, page: Operation) -> None:
    """A list of jobs holds every one of every kind in any state, newest first, each as asking for it answers."""
    account = simulation.account()
    jobs: list[tuple[Operation, str]] = []
    for start in operations.starting():
        account.path(start)  # what it is about may take a job itself
    there = [answers.identity(page, item) for item in answers.items(page, account.page(page))]
    for outcome in ("completed", "failed", "stuck", "completed"):
        for start in operations.starting():
            simulation.plan(account, start, seconds=30, outcome=outcome)
            jobs.append((start, account.start(start, tables.cheapest_body(start))))
            account.wait(1)
    account.wait(30)
    for start, job in jobs[: len(operations.starting())]:
        assert account.clean(start, job).is_success
    everything = answers.items(page, account.page(page))
    listed = [item for item in everything if answers.identity(page, item) not in there]
    assert len(everything) == len(listed) + len(there)
    assert [answers.identity(page, item) for item in listed] == [job for _, job in reversed(jobs)]
    for (start, job), item in zip(reversed(jobs), listed, strict=True):
        assert holds(item, account.look(start, job))
        assert answers.phase(start, item) == answers.phase(start, account.look(start, job))


def holds(whole: Json, part: Json) -> bool:
    """Whether a JSON value has all that another one has."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(name in whole and holds(whole[name], member) for name, member in part.items())
    return bool(whole == part)
