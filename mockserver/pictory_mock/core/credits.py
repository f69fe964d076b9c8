"""AI credits: an integer ledger in tenths, because the cheapest price has one decimal and floats do not add up.

A job's price is held when it is submitted, charged when it completes and released when it fails. Holds know when
they fall due, and a month begins with the plan's credits whatever was left of the last one; so the ledger is a pure
function of the moment at which one looks. `settle` only tidies up.
"""

from __future__ import annotations

from bisect import bisect_right
from math import inf

from attrs import evolve, frozen

from .figures import echo
from .terms import begin, term_at

TENTHS = 10
"""Ledger units per credit."""

GRANT = 1_000_000 * TENTHS
"""What an account gets each month: so much that nobody runs out by accident. Assumed; plans of the service differ."""


@frozen
class Hold:
    """Credits set aside for a job: until `due` (ms since 1970; None: for good), then charged or released."""

    job: str
    tenths: int
    due: int | None
    charge: bool


def _due(hold: Hold) -> float:
    return inf if hold.due is None else hold.due


@frozen
class Ledger:
    """The credits of an account, in tenths.

    `granted` and `charged` are what was so, up to now, in the billing term of this number; a later term begins with
    the plan's credits and nothing charged. `holds` are in the order in which they fall due; `held` is their sum.
    """

    term: int = 0
    granted: int = GRANT
    charged: int = 0
    holds: tuple[Hold, ...] = ()
    held: int = 0

    def due_at(self, now: int) -> tuple[Hold, ...]:
        """The holds that have fallen due by this moment (ms)."""
        return self.holds[: bisect_right(self.holds, float(now), key=_due)]

    def granted_at(self, now: int) -> int:
        """What could be spent in the whole term in which this moment (ms) lies, as far as granted by now."""
        return self.granted if term_at(now) <= self.term else GRANT

    def reserved_at(self, now: int) -> int:
        """What running jobs hold at this moment (ms)."""
        return self.held - sum(hold.tenths for hold in self.due_at(now))

    def charged_at(self, now: int) -> int:
        """What jobs cost that were completed in the term of this moment (ms), up to it."""
        term = term_at(now)
        before = self.charged if term <= self.term else 0
        due = self.due_at(now)
        first = bisect_right(due, begin(term) - 1.0, key=_due)
        return before + sum(hold.tenths for hold in due[first:] if hold.charge)

    def balance_at(self, now: int) -> int:
        """What is granted, and neither charged nor reserved; below zero where a term began with too much reserved."""
        return self.granted_at(now) - self.charged_at(now) - self.reserved_at(now)

    def available_at(self, now: int) -> int:
        """What a new job may cost at this moment (ms)."""
        return max(self.balance_at(now), 0)

    def limit_at(self, now: int) -> int:
        """What is charged, reserved and available in the term of this moment (ms), together."""
        return self.charged_at(now) + self.reserved_at(now) + self.available_at(now)

    def with_available(self, tenths: int, now: int) -> Ledger:
        """The same ledger with a grant that leaves exactly so much available."""
        ledger = self._in_term_of(now)
        return evolve(ledger, granted=ledger.granted + tenths - ledger.balance_at(now))

    def with_past(self, tenths: int, moment: int, now: int) -> Ledger:
        """With a charge of the past (`moment`, ms) and, where that still counts, a grant that makes up for it."""
        ledger = self._in_term_of(now)
        if term_at(moment) != ledger.term:
            return ledger
        return evolve(ledger, granted=ledger.granted + tenths, charged=ledger.charged + tenths)

    def hold(self, hold: Hold) -> Ledger:
        """With one more hold."""
        at = bisect_right(self.holds, _due(hold), key=_due)
        holds = (*self.holds[:at], hold, *self.holds[at:])
        return evolve(self, holds=holds, held=self.held + hold.tenths)

    def release(self, job: str) -> Ledger:
        """Without the holds for a job."""
        holds = tuple(hold for hold in self.holds if hold.job != job)
        return evolve(self, holds=holds, held=sum(hold.tenths for hold in holds))

    def settle(self, now: int) -> Ledger:
        """Without the holds that have fallen due. No figure of this moment or later changes."""
        due = self.due_at(now)
        if not due:
            return self
        held = self.held - sum(hold.tenths for hold in due)
        charged, ledger = self.charged_at(now), self._in_term_of(now)
        return evolve(ledger, charged=charged, holds=self.holds[len(due) :], held=held)

    def _in_term_of(self, now: int) -> Ledger:
        """The same figures, told for the term of this moment."""
        term = term_at(now)
        return self if term <= self.term else evolve(self, term=term, granted=GRANT, charged=0)


def to_credits(tenths: int) -> float | int:
    """Credits as the service writes them: whole ones without decimals."""
    return tenths // TENTHS if tenths % TENTHS == 0 else tenths / TENTHS


def to_tenths(amount: float) -> int:
    """Ledger units of an amount in credits. Raises `ValueError` for what has more than one decimal."""
    tenths = round(amount * TENTHS)
    if abs(tenths - amount * TENTHS) > 1e-6 * max(1.0, abs(amount)):
        raise ValueError(f"credits have one decimal at most, not {echo(amount)}")
    return tenths
