"""The quota of an account beside its credits: minutes of video, of transcription, of narration, by the figures' names.

What a job uses is written down at once, dated with its completion, as its credits are. What is used is read up to
*now*; what is left leaves out what running jobs will use, too. A month begins with nothing used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .figures import echo
from .lifecycle import Failure, UnknownName
from .store import Document
from .terms import begin, term_at

if TYPE_CHECKING:
    from .accounts import Account
    from .job import Job

_MINUTE = 60
_EVER = 2**62
_LOST = 1e-6
"""So many seconds may be lost when many are added up."""
LARGEST = 10**9
"""No figure is granted more minutes."""


class Quota:
    """The figures of one account, in minutes. Changed only inside `Account.changing`."""

    __slots__ = ("_account", "_granted")

    def __init__(self, account: Account) -> None:
        self._account = account
        self._granted: dict[str, float] = {}

    @property
    def granted(self) -> Mapping[str, float]:
        """The minutes that every month begins with, by figure."""
        return {**self._account.world.rules.minutes, **self._granted}

    def used(self, now: int) -> Mapping[str, float]:
        """The minutes used in the month of a moment (ms), up to it, by figure, to hundredths."""
        since = begin(term_at(now))
        return {figure: round(self._seconds(figure, since, now) / _MINUTE, 2) for figure in self.granted}

    def lacking(self, usage: Mapping[str, float], now: int) -> Failure | None:
        """What a job fails with that would use so many seconds of each figure now; None if there is enough left."""
        granted, since = self.granted, begin(term_at(now))
        for figure, seconds in usage.items():
            if figure in granted and self._seconds(figure, since, _EVER) + seconds > granted[figure] * _MINUTE + _LOST:
                failure = self._account.world.rules.exceeded
                return Failure(failure.code, failure.message.replace("{figure}", figure))
        return None

    def grant(self, minutes: Mapping[str, float]) -> None:
        """Let the months begin with other minutes, from this one on. Raises `UnknownName`, `ValueError`."""
        known = self._account.world.rules.minutes
        for figure, number in minutes.items():
            if figure not in known:
                raise UnknownName("minutes", figure, tuple(known))
            if not 0 <= number <= LARGEST:
                raise ValueError(f"minutes: {figure} is 0 to {LARGEST} minutes, not {echo(number)}")
        self._granted = {**self._granted, **minutes}

    def enter(self, job: Job, moment: int) -> None:
        """Write down what a job uses at a moment (ms)."""
        store, account = self._account.world.store, self._account.id
        for figure, seconds in job.usage.items():
            if seconds:
                store.put(account, _collection(figure), Document(job.id, moment, {"seconds": seconds}))

    def strike(self, job: Job) -> None:
        """Forget what a job uses."""
        for figure in job.usage:
            self._account.world.store.remove(self._account.id, _collection(figure), job.id)

    def state(self) -> dict[str, Any]:
        """What is to be kept of it."""
        return dict(self._granted)

    def load(self, state: Mapping[str, float]) -> None:
        """Take up what was kept."""
        self._granted = dict(state)

    def _seconds(self, figure: str, since: int, until: int) -> float:
        found = self._account.world.store.newest(self._account.id, _collection(figure), since=since, until=until)
        return float(sum(document.body["seconds"] for document in found))


def _collection(figure: str) -> str:
    return f"used {figure}"
