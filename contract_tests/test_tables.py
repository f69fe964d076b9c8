"""What goes together with which model, what it costs and what comes out."""

import pytest

from contract_tests import answers, operations, tables
from contract_tests.answers import charged, lasting, measured, refused
from contract_tests.document import Body, Operation
from contract_tests.examples import plain_body
from contract_tests.naming import named
from contract_tests.sizes import thinned
from contract_tests.targets import Target
from contract_tests.verdicts import faults


def combinations() -> list[tuple[Operation, Body]]:
    """Every combination of the listed values of every operation that has a table, each value also left out."""
    starting = filter(tables.has_table, operations.starting())
    return [(operation, choice) for operation in starting for choice in tables.choices(operation)]


@pytest.mark.mock_only(reason="tries every combination, and every accepted one costs credits")
@pytest.mark.parametrize(("operation", "choice"), thinned(combinations()), ids=named)
def test_combination(target: Target, operation: Operation, choice: Body) -> None:
    """A combination is accepted exactly when the table has it; price, size and length of the result follow from it."""
    account = target.account()
    body = plain_body(operation) | choice
    wrong = faults(operation, body)
    response = account.call(operation, body)
    if wrong:
        assert refused(response) == wrong
        return
    made = answers.result(operation, account.finish(operation, answers.accepted(operation, response)))
    assert charged(operation, made) == tables.price(operation, body)
    assert measured(operation, made) == tables.size(operation, body)
    assert lasting(operation, made) == tables.lasts(operation, body)
