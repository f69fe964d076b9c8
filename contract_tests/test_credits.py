"""What the account is told about its credits follows from what it has done, at the prices of the spec, by month."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

import pictory_spec
from contract_tests import document, operations, tables
from contract_tests.accounts import Account
from contract_tests.answers import charged, result, seconds, told
from contract_tests.document import Json, Operation
from contract_tests.ledger import figures, moved, numbers, of_credits
from contract_tests.naming import named
from contract_tests.sizes import part, thinned
from contract_tests.tables import Charge
from contract_tests.targets import Simulation

STARTING = pytest.mark.parametrize("operation", thinned(operations.starting(), each=3), ids=named)
RECORDS = pytest.mark.parametrize("records", operations.recording(), ids=named)
CONTROLS = "starts jobs and decides how they end"
A_MONTH = 31 * 86400


def check_minutes(operation: Operation, job: Json, now: Mapping[str, Decimal]) -> None:
    """What a job uses of the quota is of the figure that the spec names, as long as what it made; nothing else moves.

    Narration by premium voices has a figure of its own.
    """
    apart = pictory_spec.document()["x-quota-limits"]["narration"]
    counted = {where: amount for where, amount in now.items() if not where.endswith((f"/{apart}", f"/{apart}/used"))}
    figure = (document.detail(operation, "x-quota") or {}).get("figure")
    assert len(counted) == (figure is not None), counted
    length = seconds(operation, result(operation, job))
    for where, amount in counted.items():
        assert f"/{figure}" in where
        assert amount > 0
        assert length is None or amount == round(length / 60, 2)


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_use_of_the_quota(simulation: Simulation, operation: Operation) -> None:
    """A completed job moves the credits by its price, and the minutes by its length; a failed one moves nothing."""
    assert operations.reporting(), "something tells the account what it has used"
    used = of_credits(simulation)
    for body in tables.bodies_by_price(operation):
        account = simulation.account()
        account.path(operation)
        before = figures(account)
        simulation.make(account, operation, body, "failed")
        assert figures(account) == before
        done = simulation.make(account, operation, body)
        now, price = moved(before, figures(account)), tables.price(operation, body) or Decimal(0)
        assert now.pop(used, 0) == price
        check_minutes(operation, done, now)
        assert charged(operation, result(operation, done)) == tables.price_told(operation, price)


@pytest.mark.mock_only(reason=CONTROLS)
def test_one_figure_for_all(simulation: Simulation) -> None:
    """Every kind of job draws on the same figure, and a new month begins at nothing used."""
    used = of_credits(simulation)
    account = simulation.account()
    charging = tables.charging()
    begin = figures(account)
    for operation in charging:
        simulation.make(account, operation, tables.cheapest_body(operation))
    spent = moved(begin, figures(account))
    assert spent[used] == sum(map(tables.cheapest_price, charging))
    account.wait(A_MONTH)
    now = figures(account)
    assert [now[figure] for figure in spent] == [begin[figure] for figure in spent] == [0] * len(spent)


# --------------------------------------------------------------------------------------------------------- transactions


def history(account: Account, records: Operation, query: Mapping[str, str] | None = None) -> list[Json]:
    """The transactions of a month: the current one, unless another is asked for."""
    found: list[Json] = told(records, account.call(records, query=query))
    return found


def when(records: Operation, transaction: Json) -> str:
    """The moment of a transaction: ISO 8601 in UTC, so that text order is time order."""
    return str(document.at(transaction, document.detail(records, "x-history")["date"]))


def amounts(transactions: list[Json]) -> list[Decimal]:
    """The amounts of transactions: the one number in each."""
    return [number for each in transactions for _, number in numbers(each)]


def like(records: Operation, source: str) -> Json:
    """The spec's example of a transaction from a source."""
    shown = [each for example in operations.answer_examples(records, records.success) for each in example]
    return next(each for each in shown if source in each.values())


def alike(records: Operation, transaction: Json, source: str) -> bool:
    """Whether a transaction has the listed values that the spec's example from this source has."""
    answer = document.resolved(document.component(str(records.responses[records.success])))
    members = document.resolved(answer["items"])["properties"]
    listed = [name for name, schema in members.items() if "enum" in document.resolved(schema)]
    return all(transaction[name] == like(records, source)[name] for name in listed)


def month_of(records: Operation, moment: str) -> Mapping[str, str]:
    """The query for the month of a moment: the parameter that needs another one is the year."""
    ((year, (month,)),) = document.detail(records, "x-query")["dependentRequired"].items()
    return {year: moment[:4], month: str(int(moment[5:7]))}


@RECORDS
@pytest.mark.mock_only(reason=CONTROLS)
@part(4)
@given(data=st.data())
def test_transactions(simulation: Simulation, records: Operation, data: DataObject) -> None:
    """Each thing that a completed job pays for is one transaction from its source, newest first; a failed one none."""
    account = simulation.account()
    before = history(account, records)
    expected: list[list[Charge]] = []
    for operation in data.draw(st.lists(st.sampled_from(tables.charging()), max_size=4)):
        body = data.draw(st.sampled_from(tables.bodies_by_price(operation)))
        outcome = data.draw(st.sampled_from(["completed", "completed", "failed", "stuck"]))
        simulation.make(account, operation, body, outcome)
        account.wait(1)
        if outcome == "completed":
            expected.insert(0, tables.charges(operation, body) or [])
    now = history(account, records)
    new = now[: len(now) - len(before)]
    assert now[len(new) :] == before
    assert [when(records, each) for each in now] == sorted((when(records, each) for each in now), reverse=True)
    for charges in expected:
        booked, new = new[: len(charges)], new[len(charges) :]
        assert sorted(amounts(booked)) == sorted(each.credits for each in charges)
        for charge in charges:
            assert any(alike(records, each, charge.source) and amounts([each]) == [charge.credits] for each in booked)
    assert new == []


@RECORDS
@pytest.mark.mock_only(reason="lets months pass")
def test_months(simulation: Simulation, records: Operation) -> None:
    """A month's transactions stay in it, begin with the reset, and are told as long as the spec says, no longer."""
    account = simulation.account()
    operation = tables.charging()[0]
    simulation.make(account, operation, tables.cheapest_body(operation))
    first = history(account, records)
    then, source = month_of(records, when(records, first[0])), document.detail(records, "x-credit-sources")["reset"]
    assert history(account, records, then) == first
    assert history(account, records, dict(list(then.items())[1:])) == first
    months = document.detail(records, "x-history")["months"]
    account.wait(A_MONTH)
    for _ in range(months - 2):
        account.wait(A_MONTH - 86400)
        (reset,) = history(account, records)
        assert alike(records, reset, source)
        assert {when(records, one)[:7] for one in history(account, records, then)} == {when(records, first[0])[:7]}
    account.wait(3 * A_MONTH)
    assert history(account, records, then) == []
