"""The guard between the tests and the credits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from contract_tests import examples, operations, tables
from contract_tests.classes import Declared
from contract_tests.operations import Match
from contract_tests.spending import Guard

OPERATION = operations.starting()[0]
BODY = tables.cheapest_body(OPERATION)
CALL = Match(OPERATION, {})
PRICE = tables.price(OPERATION, BODY) or Decimal(0)
REFUSED = examples.refusals(OPERATION)[0].body
CREATED = operations.answer_example(OPERATION)


def guard(declared: Declared, budget: Decimal = Decimal(1000)) -> Guard:
    """A guard while a test with this class runs."""
    made = Guard(budget=budget)
    made.enter("a_test", declared)
    return made


def test_free_test_sends_no_valid_body() -> None:
    """A free test is stopped before it can send a body that the spec allows."""
    with pytest.raises(pytest.fail.Exception, match="a_test is free"):
        guard(Declared("free")).before(CALL, BODY)


def test_free_test_may_be_refused() -> None:
    """A free test may send a body that the spec refuses, and nothing is booked for it."""
    free = guard(Declared("free"))
    free.before(CALL, REFUSED)
    free.after(OPERATION, REFUSED, success=False, answer=None)
    assert free.spent == 0


def test_reads_are_free() -> None:
    """An operation that starts no job passes whatever the class of the test."""
    for operation in operations.every():
        if operation.job is None:
            guard(Declared("free")).before(Match(operation, examples.path_examples(operation)), None)


def test_after_a_mistake_nothing_more_is_sent() -> None:
    """Once a free test has started a job, the run is told to end, and nothing more is sent that could start another."""
    told: list[str] = []
    free = guard(Declared("free"))
    free.stop = told.append
    with pytest.raises(pytest.fail.Exception, match=operations.job_id(OPERATION, CREATED)):
        free.after(OPERATION, REFUSED, success=True, answer=CREATED)
    assert len(told) == 1
    with pytest.raises(pytest.fail.Exception, match="The run ends here"):
        free.before(CALL, REFUSED)


def test_mistake_without_an_id() -> None:
    """A success whose body tells nothing still ends the run."""
    with pytest.raises(pytest.fail.Exception, match="an unknown id"):
        guard(Declared("free")).after(OPERATION, ["?"], success=True, answer=None)


def test_paid_test_keeps_to_what_it_declares() -> None:
    """A paid test may start jobs until its own credits are used up."""
    paid = guard(Declared("paid", 2 * PRICE))
    paid.before(CALL, BODY)
    paid.before(CALL, BODY)
    assert paid.spent == 2 * PRICE
    with pytest.raises(pytest.fail.Exception, match=r"but 0\.0 of its own credits"):
        paid.before(CALL, BODY)


def test_run_keeps_to_its_budget() -> None:
    """What the tests of a run spend together stays within its budget."""
    paid = guard(Declared("paid", PRICE), budget=PRICE * 3 / 2)
    paid.before(CALL, BODY)
    paid.enter("the_next_test", Declared("paid", PRICE))
    with pytest.raises(pytest.fail.Exception, match="the_next_test"):
        paid.before(CALL, BODY)


def test_unknown_price() -> None:
    """A paid test cannot send what the spec has no price for."""
    with pytest.raises(pytest.fail.Exception, match="does not tell what this"):
        guard(Declared("paid", PRICE)).before(CALL, None)


def test_simulated_jobs_are_not_counted() -> None:
    """A test that only runs on the mock starts what it likes."""
    simulated = guard(Declared("mock_only"), budget=Decimal(0))
    simulated.before(CALL, BODY)
    simulated.after(OPERATION, BODY, success=True, answer=CREATED)
    assert simulated.spent == 0


@pytest.mark.parametrize("declared", [Declared("free"), Declared("paid", PRICE)])
def test_nothing_of_the_account_is_deleted(declared: Declared) -> None:
    """Only what this run has started is deleted, and an example that nothing has the name of."""
    clean = operations.cleaning(OPERATION)
    (param,) = clean.path_params
    careful = guard(declared)
    careful.before(Match(clean, examples.path_examples(clean)), None)
    with pytest.raises(pytest.fail.Exception, match="what this run has not made: not sent"):
        careful.before(Match(clean, {param: "somebody's"}), None)


def test_what_the_run_has_made_may_be_deleted() -> None:
    """A paid test may clean the job that it has started."""
    clean = operations.cleaning(OPERATION)
    (param,) = clean.path_params
    paid = guard(Declared("paid", PRICE))
    paid.before(CALL, BODY)
    paid.after(OPERATION, BODY, success=True, answer=CREATED)
    paid.before(Match(clean, {param: operations.job_id(OPERATION, CREATED)}), None)


def test_what_is_spent_is_told_before_it_is() -> None:
    """Each paid call is told before it is sent, so that whoever kills the run knows; the account tells the sum."""
    told: list[str] = []
    paid = guard(Declared("paid", 2 * PRICE), budget=3 * PRICE)
    paid.tell = told.append
    paid.before(CALL, BODY)
    assert told == [f"{OPERATION.id}: up to {PRICE} credits, {PRICE} of {3 * PRICE} in all (a_test)"]
    paid.after(OPERATION, BODY, success=True, answer=CREATED)
    assert paid.account()[0] == f"spent at most {PRICE} of {3 * PRICE} credits that the run was allowed"
    assert operations.job_id(OPERATION, CREATED) in paid.account()[1]
