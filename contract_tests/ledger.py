"""What an account is told about its credits: figures, and which of them a job moves."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from contract_tests import operations, tables
from contract_tests.accounts import Account
from contract_tests.answers import told
from contract_tests.document import Json
from contract_tests.targets import Simulation


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


def of_credits(simulation: Simulation) -> str:
    """Which figure counts the AI credits that are used: the one that a job moves which does nothing but cost some."""
    account = simulation.account()
    begin = figures(account)
    operation = next(filter(tables.has_table, operations.starting()))
    simulation.make(account, operation, tables.cheapest_body(operation))
    found = list(moved(begin, figures(account)))
    assert len(found) == 1, f"one figure counts the credits that are used, not {found}"
    return found[0]
