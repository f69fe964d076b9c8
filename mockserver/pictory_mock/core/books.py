"""The books of an account: every movement of AI credits, from which the usage of any month follows.

What a job will cost is booked at once, dated with its completion, and read up to *now* like everything that is listed.
The plan's credits, with which every month begins, follow from the calendar; only what is taken away from them is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import asdict, evolve, frozen

from .credits import GRANT
from .ids import Draw
from .store import Document, Store
from .terms import begin, term_at

_TRANSACTIONS = "transactions"

Reason = Literal["job", "adjustment", "reset"]


@frozen
class Transaction:
    """Credits that came (`tenths` above zero) or went at a moment (ms).

    `id` are 32 hexadecimal digits; `source` and `purpose` tell what a job's credits were spent for.
    """

    id: str
    moment: int
    tenths: int
    reason: Reason
    source: str = ""
    purpose: str = ""


class Books:
    """The transactions of one account. Changed only inside `Account.changing`."""

    __slots__ = ("_account", "_store")

    def __init__(self, account: str, store: Store) -> None:
        self._account = account
        self._store = store

    def enter(self, transaction: Transaction) -> None:
        """Keep a transaction, unless it moves nothing."""
        if transaction.tenths:
            body = asdict(transaction)
            self._store.put(self._account, _TRANSACTIONS, Document(transaction.id, transaction.moment, body))

    def take_back(self, name: str, tenths: int, now: int) -> None:
        """Let so many credits of this month never have come: of what was added the last first, then of the plan's.

        They are not spent, so they must not be among what went. What takes from the plan's is kept by this name.
        """
        since = begin(term_at(now))
        for each in self.between(since, now):
            if each.reason == "adjustment" and tenths:
                less = min(each.tenths, tenths)
                self.strike(each.id)
                self.enter(evolve(each, tenths=each.tenths - less))
                tenths -= less
        self.enter(Transaction(name, since, -tenths, "reset"))

    def strike(self, name: str) -> None:
        """Forget a transaction; one that is not there is no error."""
        self._store.remove(self._account, _TRANSACTIONS, name)

    def between(self, since: int, until: int) -> list[Transaction]:
        """What came and went from one moment to another (ms, both included), newest first."""
        kept = self._store.newest(self._account, _TRANSACTIONS, since=since, until=until)
        found = [Transaction(**document.body) for document in kept]
        moved = [each for each in found if each.reason != "reset"]
        resets = self._resets(since, until, [each for each in found if each.reason == "reset"])
        # A month begins before anything else happens in it, in the same millisecond too.
        return sorted([*moved, *resets], key=lambda each: (-each.moment, each.reason == "reset"))

    def _resets(self, since: int, until: int, taken: Sequence[Transaction]) -> Iterator[Transaction]:
        for term in range(term_at(since), term_at(until) + 1):
            if since <= begin(term) <= until:
                name = Draw(0, self._account, "reset", term).hexadecimal(32)
                less = sum(each.tenths for each in taken if each.moment == begin(term))
                yield Transaction(name, begin(term), GRANT + less, "reset")
