"""What a list says of a finished job: what it was made from, what came out, and when."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import answers, rules, strategies, tables
from contract_tests.document import Body, Json, Operation
from contract_tests.naming import named
from contract_tests.targets import Simulation

STARTING = pytest.mark.parametrize("operation", rules.starting(), ids=named)


def made_at_once(simulation: Simulation, operation: Operation, body: Body) -> tuple[Json, Json]:
    """The result of a job that takes no time, and its item in the list."""
    account = simulation.account()
    simulation.plan(account, operation, seconds=0)
    result = answers.result(operation, account.look(operation, account.start(operation, body)))
    (item,) = answers.items(rules.list_of(operation), account.page(rules.list_of(operation)))
    return result, item


def differing(names: set[str], one: Json, other: Json) -> list[str]:
    """Those of the members that two objects do not have alike."""
    return [name for name in sorted(names) if (name in one, one.get(name)) != (name in other, other.get(name))]


@STARTING
@pytest.mark.mock_only(reason="hundreds of jobs would cost credits")
@given(data=st.data())
def test_item_echoes_the_request(simulation: Simulation, operation: Operation, data: DataObject) -> None:
    """An item repeats the fields of its request, defaults filled in, and has none that was not sent."""
    body = data.draw(strategies.bodies(operation))
    _, item = made_at_once(simulation, operation, body)
    asked = tables.with_defaults(operation, body)
    shared = set(rules.properties(operation)) & set(rules.item_properties(rules.list_of(operation)))
    assert not differing(shared, item, asked)


@STARTING
@pytest.mark.mock_only(reason="hundreds of jobs would cost credits")
@given(data=st.data())
def test_item_agrees_with_the_job(simulation: Simulation, operation: Operation, data: DataObject) -> None:
    """What the job's result and its item both tell (files, size, length) they tell alike."""
    body = data.draw(st.sampled_from(list(rules.valid_bodies(operation).values())))
    result, item = made_at_once(simulation, operation, body)
    shared = set(result) & set(rules.item_properties(rules.list_of(operation)))
    assert shared
    assert not differing(shared, item, result)


@STARTING
@pytest.mark.mock_only(reason="decides how long the jobs take")
@given(seconds=st.lists(st.integers(0, 300), min_size=1, max_size=4))
def test_item_is_dated_by_its_completion(simulation: Simulation, operation: Operation, seconds: list[int]) -> None:
    """An item bears the moment at which its job was completed, not the one at which it was started."""
    account = simulation.account()
    begin = account.clock.wall()
    for each in seconds:
        simulation.plan(account, operation, seconds=each)
        account.start(operation, tables.cheapest_body(operation))
    account.wait(max(seconds))
    page = rules.list_of(operation)
    dates = [answers.moment(page, item) for item in answers.items(page, account.page(page))]
    passed = [datetime.fromisoformat(date).timestamp() - begin for date in dates]
    assert passed == sorted(seconds, reverse=True)
