"""Every test says what it costs: exactly one of `free`, `paid(credits=…)` and `mock_only(reason=…)`.

One marker, one source of truth: whether a test may run against the real service is decided from it alone, before
anything is sent.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import pytest
from attrs import frozen

MARKERS = (
    "free: costs nothing on any target (reads, refusals, no request at all)",
    "paid(credits): starts jobs that cost at most so many credits on the real service",
    "mock_only(reason): cannot run against the real service, and why",
)
KINDS = ("free", "paid", "mock_only")
SIMULATION = "simulation"  # the fixture that hands out the simulation's controls


@frozen
class Declared:
    """What a test says of itself; `credits` is 0 unless it is paid."""

    kind: Literal["free", "paid", "mock_only"]
    credits: Decimal = Decimal(0)


class UndeclaredError(ValueError):
    """A test does not say, or says twice or wrongly, what it costs."""


def declared(item: pytest.Item) -> Declared:
    """The class of a test; raises UndeclaredError when it is not exactly one, or lacks its argument."""
    marks = [mark for mark in item.iter_markers() if mark.name in KINDS]
    if len(marks) != 1:
        found = ", ".join(mark.name for mark in marks) or "none"
        raise UndeclaredError(f"{item.nodeid}: mark it as exactly one of {', '.join(KINDS)}; found {found}")
    (mark,) = marks
    if SIMULATION in getattr(item, "fixturenames", ()) and mark.name != "mock_only":
        raise UndeclaredError(f"{item.nodeid}: it drives the simulation, so it is mock_only, not {mark.name}")
    return _read(item, mark)


def _read(item: pytest.Item, mark: pytest.Mark) -> Declared:
    match mark.name, mark.args, mark.kwargs:
        case "free", (), {**rest} if not rest:
            return Declared("free")
        case "paid", (), {"credits": amount, **rest} if not rest and amount > 0:
            return Declared("paid", Decimal(amount))
        case "mock_only", (), {"reason": str(reason), **rest} if not rest and reason:
            return Declared("mock_only")
    raise UndeclaredError(
        f"{item.nodeid}: write free, paid(credits=more than 0) or mock_only(reason='…'); found {mark}"
    )


def check(items: Sequence[pytest.Item]) -> None:
    """Refuse the run, naming every test that does not say what it costs."""
    faults = []
    for item in items:
        try:
            declared(item)
        except UndeclaredError as fault:
            faults.append(str(fault))
    if faults:
        raise pytest.UsageError("\n".join(faults))


@frozen
class Plan:
    """Which tests run against the real service, and what they cost together."""

    free: list[pytest.Item]
    paid: list[pytest.Item]
    left_out: list[pytest.Item]
    cost: Decimal
    budget: Decimal

    def lines(self) -> list[str]:
        """The plan as text: each paid test with its credits, the sum, and what becomes of it."""
        yes = self.cost <= self.budget
        verdict = "they run" if yes else f"left out: --max-credits {self.budget} does not cover them"
        return [
            f"real service: {len(self.free)} free tests run",
            *(f"  {declared(item).credits} credits: {item.nodeid}" for item in self.paid),
            f"{len(self.paid)} paid tests, {self.cost} credits together: {verdict}",
            f"{len(self.left_out)} tests need the mock and are left out",
        ]

    def chosen(self) -> list[pytest.Item]:
        """The tests to run."""
        return [*self.free, *self.paid] if self.cost <= self.budget else list(self.free)


def plan(items: Sequence[pytest.Item], budget: Decimal) -> Plan:
    """Sort tests by what they would cost against the real service."""
    of: dict[str, list[pytest.Item]] = {kind: [] for kind in KINDS}
    for item in items:
        of[declared(item).kind].append(item)
    cost = sum((declared(item).credits for item in of["paid"]), Decimal(0))
    return Plan(of["free"], of["paid"], of["mock_only"], cost, budget)
