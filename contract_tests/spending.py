"""Nothing is bought by accident: every request that could start a job passes this guard, on every target.

A free test may only send what the spec says is refused, and if that is accepted all the same the run ends at once.
A paid test may only send what it has declared, within what the run may spend.
"""

from collections.abc import Callable
from decimal import Decimal

import pytest
from attrs import define, field

from contract_tests import tables
from contract_tests.classes import Declared
from contract_tests.document import Json, Operation, has
from contract_tests.rules import job_id
from contract_tests.verdicts import faults


def _ignore(message: str) -> None:
    """The run goes on: nobody has asked to be told."""


@define
class Guard:
    """What the running test may spend, and what has been spent; credits throughout."""

    budget: Decimal = Decimal("Infinity")
    stop: Callable[[str], None] = _ignore
    spent: Decimal = field(default=Decimal(0), init=False)
    _test: str = field(default="", init=False)
    _declared: Declared = field(factory=lambda: Declared("free"), init=False)
    _left: Decimal = field(default=Decimal(0), init=False)
    _stopped: str | None = field(default=None, init=False)

    def enter(self, test: str, declared: Declared) -> None:
        """A test begins; what it declares is what it may spend."""
        self._test, self._declared, self._left = test, declared, declared.credits

    def before(self, operation: Operation, body: Json) -> None:
        """Fail the test instead of sending a request that it may not send."""
        if operation.job is None or self._declared.kind == "mock_only":
            return
        if self._stopped:
            pytest.fail(self._stopped)
        if self._declared.kind == "free" and not faults(operation, body):
            pytest.fail(f"{self._test} is free, but was about to send {operation.id} a valid body: not sent")
        if self._declared.kind == "paid":
            self._pay(operation, body)

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

    def after(self, operation: Operation, body: Json, success: bool, answer: Json) -> None:
        """End the run when a free test has started a job."""
        if operation.job is None or self._declared.kind != "free" or not success:
            return
        cost = tables.price(operation, body)
        job = job_id(operation, answer) if has(answer, operation.job["id"]) else "an unknown id"
        self._stopped = (
            f"{self._test} is free, but {operation.id} was accepted: it started job {job}, "
            f"which costs {'an unknown number of' if cost is None else cost} credits. The run ends here."
        )
        self.stop(self._stopped)
        pytest.fail(self._stopped)
