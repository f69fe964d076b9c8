"""The limits of one account: set, held to, kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pictory_spec

from .lifecycle import UnknownName
from .limits import FORMS, ConcurrentJobs, Form, Kind, Limit, Use, date_of, from_dict, limit, seconds_until, to_dict
from .store import Document

if TYPE_CHECKING:
    from .accounts import Account

_LIMITS = "limits"


class LimitReached(Exception):  # noqa: N818 - reads as what happened
    """A request is not let in. `retry` is the value of `Retry-After`, None where no moment is known."""

    def __init__(self, limit: Limit, retry: int | None, form: Form) -> None:
        self.limit = limit
        self.retry = retry
        self.form = form
        super().__init__(f"{limit.kind} is used up")


class Limits:
    """How often an account may call, and how many jobs it may run at once. Without limits: as it likes."""

    __slots__ = ("_account", "_form", "_limits", "_uses")

    def __init__(self, account: Account) -> None:
        self._account = account
        self._limits: tuple[Limit, ...] = ()
        self._uses: tuple[Use, ...] = ()
        self._form: Form = "seconds"

    # ------------------------------------------------------------------------------------------------ what tests use

    @property
    def limits(self) -> tuple[Limit, ...]:
        """The limits that are set; a request has to pass all of them."""
        return self._limits

    @property
    def retry_after(self) -> Form:
        """How a refusal says when to come again: `seconds`, or `date` for an HTTP date. Can be set."""
        return self._form

    @retry_after.setter
    def retry_after(self, form: Form) -> None:
        self.replace(self._limits, form)

    def add(
        self,
        *,
        kind: Kind,
        requests: int | None = None,
        seconds: float | None = None,
        burst: int | None = None,
        jobs: int | None = None,
        operations: Iterable[str] = (),
    ) -> Limit:
        """Set one more limit: `add(kind="sliding_window", requests=60, seconds=60)`.

        `fixed_window` and `sliding_window` take `requests` and `seconds`, `token_bucket` also `burst` (left out: as
        many as `requests`), `concurrent_jobs` only `jobs`. `operations` are those that it is about; left out, all.
        Seconds are those of the account's clock. Raises `UnknownName`, or `ValueError` for what cannot be meant.
        """
        figures = {"requests": requests, "seconds": seconds, "burst": burst, "jobs": jobs}
        added = limit(kind, figures, operations)
        self.replace((*self._limits, added), self._form)
        return added

    def clear(self) -> None:
        """Forget the limits, and what was used of them."""
        self.replace((), "seconds")

    # --------------------------------------------------------------------------------------------- what the core uses

    def replace(self, values: Iterable[Limit], form: Form) -> None:
        """For the core: have these limits from now on. What was used of one that stays is not forgotten."""
        values = tuple(values)
        for value in values:
            self.check(value)
        if form not in FORMS:
            raise UnknownName("retry_after", form, FORMS)
        with self._account.alone():
            used = dict(zip(self._limits, self._uses, strict=True))
            self._keep(values, tuple(used.get(value, ()) for value in values), form)

    @contextmanager
    def turn(self, operation: str) -> Iterator[None]:
        """For the core: within the `with` block a request is served. Raises `LimitReached`: it did not get in."""
        if self._jobs_limited(operation):
            # Nobody else may start a job between this look at the running ones and the start of another.
            with self._account.alone():
                self._let_in(operation)
                yield
        else:
            self._let_in(operation)
            yield

    def load(self) -> None:
        """For the core: take up what was kept; nothing, if nothing was."""
        kept = self._account.world.store.get(self._account.id, _LIMITS, _LIMITS)
        body: dict[str, Any] = kept.body if kept else {"limits": [], "uses": [], "retry_after": "seconds"}
        self._limits = tuple(from_dict(value) for value in body["limits"])
        self._uses = tuple(tuple(use) for use in body["uses"])
        self._form = body["retry_after"]

    def _let_in(self, operation: str) -> None:
        account = self._account
        with account.alone():
            now = account.clock.now()
            now_ms = round(now * 1000)
            uses = []
            closed: list[tuple[Limit, int | None]] = []
            for value, use in zip(self._limits, self._uses, strict=True):
                if not self._is_about(value, operation):
                    uses.append(use)
                elif isinstance(value, ConcurrentJobs):
                    closed.append((value, value.opens(self._ends(value, now_ms), now_ms)))
                    uses.append(use)
                else:
                    closed.append((value, value.opens(use, now_ms)))
                    uses.append(value.taken(use, now_ms))
            self._refuse(closed, now, now_ms)
            self._keep(self._limits, tuple(uses), self._form)

    def _refuse(self, looked: list[tuple[Limit, int | None]], now: float, now_ms: int) -> None:
        """Raise `LimitReached` for the limit that opens last, if any is closed."""
        value, opens = max(
            looked, key=lambda pair: float("inf") if pair[1] is None else pair[1], default=(None, now_ms)
        )
        if value is None or (opens is not None and opens <= now_ms):
            return
        retry = None
        if opens is not None and self._form == "seconds":
            retry = seconds_until(opens, now)
        elif opens is not None:
            retry = date_of(opens, now, self._account.world.timeline.wall())
        raise LimitReached(value, retry, self._form)

    def _is_about(self, value: Limit, operation: str) -> bool:
        if isinstance(value, ConcurrentJobs) and operation not in self._account.world.rules.jobs:
            return False
        return not value.operations or operation in value.operations

    def _jobs_limited(self, operation: str) -> bool:
        return any(isinstance(value, ConcurrentJobs) and self._is_about(value, operation) for value in self._limits)

    def _ends(self, value: ConcurrentJobs, now: int) -> list[int | None]:
        """When the running jobs that a limit counts end."""
        account = self._account
        running = [hold for hold in account.ledger.holds if hold.due is None or hold.due > now]
        jobs = account.jobs
        if value.operations:
            running = [hold for hold in running if (job := jobs.find(hold.job)) and job.operation in value.operations]
        return [hold.due for hold in running]

    def check(self, value: Limit) -> None:
        """For the core: raise `UnknownName` if a limit is about an operation that is not there or starts no job."""
        jobs = isinstance(value, ConcurrentJobs)
        names = tuple(self._account.world.rules.jobs) if jobs else tuple(pictory_spec.OPERATIONS)
        for operation in value.operations:
            if operation not in names:
                raise UnknownName("operations", operation, names)

    def _keep(self, values: tuple[Limit, ...], uses: tuple[Use, ...], form: Form) -> None:
        body = {"limits": [to_dict(value) for value in values], "uses": uses, "retry_after": form}
        self._account.world.store.put(self._account.id, _LIMITS, Document(_LIMITS, 0, body))
        self._limits, self._uses, self._form = values, uses, form
