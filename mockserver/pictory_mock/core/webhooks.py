"""Webhooks of one account: which job is to be told to whom, when the next attempt is due, and how the others went.

Nothing is sent here. What is due follows from the clock and the store alone: a delivery whose next moment has come is
taken by whoever sends, and what came of it is written down. A schedule is a pure function of the attempts.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from attrs import asdict, evolve, frozen

import pictory_spec

from .ids import Draw
from .lifecycle import UnknownName
from .store import Document

if TYPE_CHECKING:
    from .accounts import Account
    from .job import Job

State = Literal["waiting", "delivered", "failed"]
Headers = tuple[tuple[str, str], ...]

_DELIVERIES = "webhooks"
_DUE = "webhooks due"
SHOWN = 1000
"""So many deliveries are shown, the newest."""
_KEPT_ATTEMPTS = 100


@frozen
class Outcome:
    """What came of a request: an answer, or an error; after so many simulated seconds."""

    status: int | None = None
    headers: Headers = ()
    body: str = ""
    error: str | None = None
    seconds: float = 0.0

    @property
    def delivered(self) -> bool:
        """Whether the receiver took it."""
        return self.error is None and self.status is not None and 200 <= self.status < 300


@frozen
class Attempt:
    """One attempt: its moment and that of the next one (ms; None: there is none), the headers sent, what came of it."""

    at: int
    headers: Headers
    outcome: Outcome
    next: int | None


@frozen
class Delivery:
    """What is to be told about a job, and to whom.

    `base` is where media are found, as its submitter was told. `body` is what is sent, the same each time (None: the
    job is not finished, or nothing was sent yet). `next` is when the schedule has it sent (ms), `again` when somebody
    has asked for it; `tries` counts the attempts of the schedule.
    """

    id: str
    job: str
    url: str
    submitted: int
    next: int | None
    base: str = ""
    again: int | None = None
    tries: int = 0
    body: str | None = None
    attempts: tuple[Attempt, ...] = ()

    @property
    def due(self) -> int | None:
        """When it is to be sent next."""
        moments = [moment for moment in (self.next, self.again) if moment is not None]
        return min(moments, default=None)

    @property
    def state(self) -> State:
        """Whether the receiver has taken it, never will, or may still."""
        if any(attempt.outcome.delivered for attempt in self.attempts):
            return "delivered"
        return "failed" if self.attempts and self.next is None else "waiting"

    def document(self) -> Document:
        """The delivery for the store."""
        return Document(self.id, self.submitted, asdict(self))

    @classmethod
    def of(cls, document: Document) -> Delivery:
        """The delivery in a document."""
        body = dict(document.body)
        attempts = tuple(_attempt(attempt) for attempt in body.pop("attempts"))
        return cls(**body, attempts=attempts)


def after(delivery: Delivery, at: int, headers: Headers, outcome: Outcome, waits: Sequence[float]) -> Delivery:
    """The delivery after an attempt at some moment (ms). `waits` are the pauses (s) between those of the schedule.

    One that was asked for leaves the schedule as it is, unless it gets through.
    """
    asked = delivery.again == at
    if not asked:
        tries = delivery.tries + 1
        planned = waits[delivery.tries] if delivery.tries < len(waits) else None
        moment = None if planned is None else at + round((outcome.seconds + planned) * 1000)
        delivery = evolve(delivery, tries=tries, next=moment)
    else:
        delivery = evolve(delivery, again=None)
    if outcome.delivered:
        delivery = evolve(delivery, next=None)
    attempts = (*delivery.attempts, Attempt(at, headers, outcome, delivery.due))
    return evolve(delivery, attempts=attempts[-_KEPT_ATTEMPTS:])


class Webhooks:
    """The webhooks of an account: what was told to whom about finished jobs, and what is still to be told."""

    __slots__ = ("_account", "_next", "_store")

    def __init__(self, account: Account) -> None:
        self._account = account
        self._store = account.world.store
        self._next: int | None = None

    # ------------------------------------------------------------------------------------------------ what tests use

    @property
    def deliveries(self) -> list[Delivery]:
        """The deliveries of jobs that asked for one, with all attempts, in the order of submission."""
        self._account.world.on_move()
        account = self._account.id
        found = self._store.newest(account, _DELIVERIES, until=2**62, limit=SHOWN)
        return [Delivery.of(document) for document in reversed(found)]

    def find(self, name: str) -> Delivery | None:
        """The delivery with this id, or of the job with this id; None if there is none."""
        for identity in (name, self._identity(name)):
            document = self._store.get(self._account.id, _DELIVERIES, identity)
            if document is not None:
                return Delivery.of(document)
        return None

    def resend(self, name: str) -> Delivery:
        """Send once more, now, whatever came of it before. Raises `UnknownName`; `ValueError` before the job's end."""
        account = self._account
        with account.changing():
            delivery = self.find(name)
            if delivery is None:
                raise UnknownName("id", name, ())
            now = account.clock.now_ms()
            job = account.jobs.find(delivery.job)
            if job is None or job.state_at(now) == "running":
                raise ValueError(f"job {delivery.job} is not finished, so that there is nothing to tell of it")
            self._keep(evolve(delivery, again=now))
        account.world.on_plan()
        account.world.on_move()
        return self.find(delivery.id) or delivery

    # --------------------------------------------------------------------------------------------- what the core uses

    @property
    def next(self) -> int | None:
        """For who sends: when something is due next (ms), None if nothing is."""
        return self._next

    def follow(self, job: Job) -> None:
        """For the core: a job was given a course. What is told of it is told at its end. Only inside `changing`."""
        url = _url(job)
        if url is None:
            return
        known = self.find(self._identity(job.id))
        if known is None:
            known = Delivery(self._identity(job.id), job.id, url, job.course.submitted, job.course.ends)
        elif known.attempts or job.course.cleaned is not None:
            return  # what was sent is not unsent
        self._keep(evolve(known, next=job.course.ends))
        self._account.world.on_plan()

    def based(self, job: str, base: str) -> None:
        """For the core: where the media lie as the submitter of a job sees it. Only inside `changing`."""
        found = self.find(self._identity(job))
        if found is not None:
            self._keep(evolve(found, base=base))

    def take(self, now: int) -> Delivery | None:
        """For who sends: the delivery that has been due for longest at this moment (ms)."""
        due = self._store.oldest(self._account.id, _DUE, until=now, limit=1)
        return self.find(due[0].id) if due else None

    def record(self, taken: Delivery, body: str, headers: Headers, outcome: Outcome) -> None:
        """For who sends: what came of a delivery that was taken. After a reset nobody remembers it."""
        at = taken.due
        with self._account.changing():
            now = self.find(taken.id)
            if now is not None and at is not None:
                waits = self._account.world.webhook_waits
                self._keep(after(evolve(now, body=body), at, headers, outcome, waits))

    def load(self) -> None:
        """For the core: look at the store, of which more or less may be kept now."""
        soonest = self._store.oldest(self._account.id, _DUE, until=2**62, limit=1)
        self._next = soonest[0].created if soonest else None
        expecting = self._account.world.expecting
        if soonest:
            expecting.add(self._account)
        else:
            expecting.discard(self._account)

    def _keep(self, delivery: Delivery) -> None:
        account, due = self._account.id, delivery.due
        self._store.put(account, _DELIVERIES, delivery.document())
        if due is None:
            self._store.remove(account, _DUE, delivery.id)
        else:
            self._store.put(account, _DUE, Document(delivery.id, due, {}))
        self.load()

    def _identity(self, job: str) -> str:
        return Draw(self._account.world.seed, self._account.id, "webhook", job).uuid()


def schedule() -> tuple[tuple[float, ...], float]:
    """The pauses between attempts and the time that a receiver has for its answer, in seconds, as the contract says."""
    said = pictory_spec.facts()["x-webhook-delivery"]
    return tuple(said["retry-seconds"]), float(said["timeout-seconds"])


def _url(job: Job) -> str | None:
    """Where a job's end is to be told: the request names it, in the field that the contract's callback points to."""
    field = _field(job.operation)
    found: Any = job.request
    for name in field:
        found = found.get(name) if isinstance(found, dict) else None
    return found if field and isinstance(found, str) else None


@functools.cache
def _field(operation: str) -> tuple[str, ...]:
    for callback in pictory_spec.OPERATIONS[operation].callbacks:
        return tuple(callback.field.removeprefix("/").split("/"))
    return ()


def _attempt(kept: dict[str, Any]) -> Attempt:
    outcome = kept["outcome"]
    return Attempt(
        at=kept["at"],
        headers=_headers(kept["headers"]),
        outcome=Outcome(**{**outcome, "headers": _headers(outcome["headers"])}),
        next=kept["next"],
    )


def _headers(kept: Sequence[Sequence[str]]) -> Headers:
    return tuple((name, value) for name, value in kept)
