"""What the account is told about its credits follows from what it has done, at the prices of the spec, by month."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from contract_tests import document, examples, operations, tables
from contract_tests.accounts import Account
from contract_tests.answers import charged, result, told
from contract_tests.document import Body, Json, Operation
from contract_tests.naming import named
from contract_tests.targets import Simulation

STARTING = pytest.mark.parametrize("operation", operations.starting(), ids=named)
RECORDS = pytest.mark.parametrize("records", operations.recording(), ids=named)
CONTROLS = "starts jobs and decides how they end"
A_MONTH = 31 * 86400


def figures(account: Account) -> dict[str, Decimal]:
    """Every number that the account is told about itself, by where it stands."""
    return {
        f"{operation.id}{where}": number
        for operation in operations.reporting()
        for where, number in numbers(told(operation, account.call(operation)))
    }


def numbers(value: Json, where: str = "") -> Iterator[tuple[str, Decimal]]:
    """The numbers in a JSON object with the pointers to them."""
    for name, member in value.items():
        if isinstance(member, dict):
            yield from numbers(member, f"{where}/{name}")
        elif isinstance(member, int | float) and not isinstance(member, bool):
            yield f"{where}/{name}", Decimal(str(member))


def moved(before: Mapping[str, Decimal], now: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """The figures that have changed, and by how much."""
    assert before.keys() == now.keys()
    return {where: now[where] - before[where] for where in before if now[where] != before[where]}


def made(simulation: Simulation, account: Account, operation: Operation, body: Body, outcome: str) -> Json:
    """The last state of a job that takes no time."""
    simulation.plan(account, operation, seconds=0, outcome=outcome)
    return account.look(operation, account.start(operation, body))


@STARTING
@pytest.mark.mock_only(reason=CONTROLS)
def test_use_of_the_quota(simulation: Simulation, operation: Operation) -> None:
    """A completed job moves one figure alone, by its price, whatever its body; a failed one moves none."""
    account = simulation.account()
    assert operations.reporting(), "something tells the account what it has used"
    for body in examples.valid_bodies(operation).values():
        before = figures(account)
        made(simulation, account, operation, body, "failed")
        assert figures(account) == before
        done = made(simulation, account, operation, body, "completed")
        assert list(moved(before, figures(account)).values()) == [tables.price(operation, body)]
        assert charged(operation, result(operation, done)) == tables.price(operation, body)


@pytest.mark.mock_only(reason=CONTROLS)
def test_one_figure_for_all(simulation: Simulation) -> None:
    """Every kind of job draws on the same figure, and a new month begins at nothing used."""
    account = simulation.account()
    begin = figures(account)
    for operation in operations.starting():
        made(simulation, account, operation, tables.cheapest_body(operation), "completed")
    spent = moved(begin, figures(account))
    assert list(spent.values()) == [sum(map(tables.cheapest_price, operations.starting()))]
    account.wait(A_MONTH)
    (used,) = spent
    assert figures(account)[used] == begin[used] == 0


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
@given(data=st.data())
def test_transactions(simulation: Simulation, records: Operation, data: DataObject) -> None:
    """Each completed job is one transaction of its price from its source, newest first; a failed one is none."""
    account = simulation.account()
    before = history(account, records)
    expected: list[tuple[str, Decimal]] = []
    for operation in data.draw(st.lists(st.sampled_from(operations.starting()), max_size=4)):
        body = data.draw(st.sampled_from(list(examples.valid_bodies(operation).values())))
        outcome = data.draw(st.sampled_from(["completed", "completed", "failed", "stuck"]))
        made(simulation, account, operation, body, outcome)
        account.wait(1)
        if outcome == "completed":
            source = document.detail(operation, "x-credits")["source"]
            expected.insert(0, (source, tables.price(operation, body) or Decimal(0)))
    now = history(account, records)
    new = now[: len(now) - len(before)]
    assert now[len(new) :] == before
    assert amounts(new) == [price for _, price in expected]
    assert all(alike(records, each, source) for each, (source, _) in zip(new, expected, strict=True))
    assert [when(records, each) for each in now] == sorted((when(records, each) for each in now), reverse=True)


@RECORDS
@pytest.mark.mock_only(reason="lets months pass")
def test_months(simulation: Simulation, records: Operation) -> None:
    """A month's transactions stay in it, begin with the reset, and are told as long as the spec says, no longer."""
    account = simulation.account()
    operation = operations.starting()[0]
    made(simulation, account, operation, tables.cheapest_body(operation), "completed")
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
