"""The books of an account: every movement of AI credits, from which the usage of any month follows.

What a job will cost is booked at once, dated with its completion, and read up to *now* like everything that is listed.
The plan's credits, with which every month begins, are nowhere written down: they follow from the calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import asdict, frozen

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

    def strike(self, name: str) -> None:
        """Forget a transaction; one that is not there is no error."""
        self._store.remove(self._account, _TRANSACTIONS, name)

    def between(self, since: int, until: int) -> list[Transaction]:
        """What came and went from one moment to another (ms, both included), newest first."""
        kept = self._store.newest(self._account, _TRANSACTIONS, since=since, until=until)
        found = [Transaction(**document.body) for document in kept]
        # A month begins before anything else happens in it, in the same millisecond too.
        return sorted([*found, *self._resets(since, until)], key=lambda each: (-each.moment, each.reason == "reset"))

    def _resets(self, since: int, until: int) -> Iterator[Transaction]:
        for term in range(term_at(since), term_at(until) + 1):
            if since <= begin(term) <= until:
                name = Draw(0, self._account, "reset", term).hexadecimal(32)
                yield Transaction(name, begin(term), GRANT, "reset")
