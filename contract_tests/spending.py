"""Nothing is bought, and nothing is deleted, by accident: every request passes this guard, on every target.

A free test may only send what the spec says is refused, and if that is accepted all the same the run ends at once.
A paid test may only send what it has declared, within what the run may spend. Only what this run has made is deleted.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
from attrs import define, field

from contract_tests import tables
from contract_tests.classes import Declared
from contract_tests.document import Json, Operation, has
from contract_tests.examples import path_examples
from contract_tests.kept import changes
from contract_tests.operations import Match, deletes, job_id
from contract_tests.verdicts import faults


def _ignore(message: str) -> None:
    """Nobody has asked to be told."""


@define
class Guard:
    """What the running test may spend, and what has been spent; credits throughout.

    `stop` ends the run, `tell` says at once what is about to be spent: whoever kills the run can read it.
    """

    budget: Decimal = Decimal("Infinity")
    stop: Callable[[str], None] = _ignore
    tell: Callable[[str], None] = _ignore
    spent: Decimal = field(default=Decimal(0), init=False)
    _test: str = field(default="", init=False)
    _declared: Declared = field(factory=lambda: Declared("free"), init=False)
    _left: Decimal = field(default=Decimal(0), init=False)
    _stopped: str | None = field(default=None, init=False)
    _jobs: list[str] = field(factory=list, init=False)

    @contextmanager
    def set_aside(self) -> Iterator[None]:
        """What is sent meanwhile is no test's: a simulation makes what the test is about."""
        before, self._declared = self._declared, Declared("mock_only")
        try:
            yield
        finally:
            self._declared = before

    def enter(self, test: str, declared: Declared) -> None:
        """A test begins; what it declares is what it may spend."""
        self._test, self._declared, self._left = test, declared, declared.credits

    def before(self, call: Match, body: Json) -> None:
        """Fail the test instead of sending a request that it may not send."""
        operation = call.operation
        if self._declared.kind == "mock_only":
            return
        if self._names_nothing(call):
            return
        if deletes(operation) and not self._may_delete(call):
            pytest.fail(f"{self._test} was about to send {operation.id} for what this run has not made: not sent")
        if changes(operation) and not faults(operation, body):
            pytest.fail(f"{self._test} was about to send {operation.id} a valid body: what is kept changes: not sent")
        if operation.job is None:
            return
        if self._stopped:
            pytest.fail(self._stopped)
        if self._declared.kind == "free" and not faults(operation, body):
            pytest.fail(f"{self._test} is free, but was about to send {operation.id} a valid body: not sent")
        if self._declared.kind == "paid":
            self._pay(operation, body)

    def _names_nothing(self, call: Match) -> bool:
        """Whether a call is about an example of the spec, which nothing has the name of."""
        return bool(call.path) and set(call.path.values()) <= set(path_examples(call.operation).values())

    def _may_delete(self, call: Match) -> bool:
        """Whether what would be deleted was made by this run."""
        return set(call.path.values()) <= set(self._jobs)

    def _pay(self, operation: Operation, body: Json) -> None:
        """Book the cost before sending: an answer that never comes may have cost it too."""
        cost = tables.price(operation, body)
        if cost is None:
            pytest.fail(f"{self._test}: the spec does not tell what this {operation.id} costs: not sent")
        if cost > self._left or self.spent + cost > self.budget:
            limits = f"{self._left} of its own credits and {self.budget - self.spent} of the run's"
            pytest.fail(f"{self._test}: this {operation.id} costs {cost} credits, but {limits} are left: not sent")
        self._left -= cost
        self.spent += cost
        self.tell(f"{operation.id}: up to {cost} credits, {self.spent} of {self.budget} in all ({self._test})")

    def after(self, operation: Operation, body: Json, success: bool, answer: Json) -> None:
        """Note the job that was started; end the run when a free test has started it."""
        if operation.job is None or self._declared.kind == "mock_only" or not success:
            return
        job = job_id(operation, answer) if has(answer, operation.job["id"]) else "an unknown id"
        self._jobs.append(job)
        if self._declared.kind == "free":
            self._end(operation, job, tables.price(operation, body))

    def _end(self, operation: Operation, job: str, cost: Decimal | None) -> None:
        self.spent += cost or 0
        self._stopped = (
            f"{self._test} is free, but {operation.id} was accepted: it started job {job}, "
            f"which costs {'an unknown number of' if cost is None else cost} credits. The run ends here."
        )
        self.stop(self._stopped)
        pytest.fail(self._stopped)

    def account(self) -> list[str]:
        """What the run has spent, or may have: an answer that never came may have cost its price all the same."""
        started = [f"  started: {job}" for job in self._jobs]
        return [f"spent at most {self.spent} of {self.budget} credits that the run was allowed", *started]
