"""An account: everything that one API key sees, and everything that can be controlled about it.

Accounts share nothing but the timeline, so that tests that run side by side on one server never meet.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from attrs import asdict

from .books import Books, Transaction
from .credits import Hold, Ledger, to_credits, to_tenths
from .faults_aim import Faults
from .ids import Draw
from .jobs import Jobs
from .journal import Entry, Journal
from .lifecycle import Plan, UnknownName
from .limiting import Limits
from .planning import Planning
from .quota import Quota
from .store import Document
from .webhooks import Webhooks

if TYPE_CHECKING:
    from .world import World

_STATE = "account"
_HOLDS = "holds"
_STEP = 200
"""So many things are made at once, which takes some hundredths of a second; nobody else can change anything then."""


# Account and World know each other, and the parts of an account know it: they are one thing in several files, each of
# which is read by itself. At run time only the outer one imports the inner ones.
class Account:
    """One account of the simulated service. Made by `World.account`; safe to use from many threads.

    Tests use `credits`, `revoked`, `requests`, `seed` and `reset`, and the parts `clock`, `lifecycle`, `jobs` and
    `journal`. What begins with "For the core" is not meant for them.
    """

    __slots__ = {  # noqa: RUF023 - what tests use comes first; help() shows the texts
        "id": "The UUID of the account, as it stands in the addresses of its files.",
        "clock": "Its time: `now`, `advance`, `speed`, `frozen`.",
        "lifecycle": "How its jobs go: `set`, `clear`, `plans`.",
        "jobs": "Its jobs: `find`.",
        "webhooks": "What is told of its jobs when they end: `deliveries`, `find`, `resend`.",
        "limits": "How often it may call: `add`, `clear`, `limits`, `retry_after`.",
        "faults": "What goes wrong with its calls: `add`, `clear`, `plans`.",
        "journal": "What was asked and answered: `entries`, `dropped`, `clear`.",
        "world": "For the core: the world that it belongs to.",
        "ledger": "For the core: its credits. Changed only inside `changing`.",
        "quota": "For the core: its minutes of video, transcription, narration. Changed only inside `changing`.",
        "books": "For the core: how its credits came and went. Changed only inside `changing`.",
        "_lock": "",
        "_revoked": "",
        "_drawn": "",
        "_plans": "",
    }

    def __init__(self, world: World, identity: str) -> None:
        self.id = identity
        self.world = world
        self.clock = world.timeline.follower()
        self.jobs = Jobs(self)
        self.lifecycle = Planning(self)
        self.limits = Limits(self)
        self.webhooks = Webhooks(self)
        self.faults = Faults(world, identity, self.clock)
        self.journal = Journal(identity[:8], world.rules.key_prefix, world.room)
        self.ledger = Ledger()
        self.books = Books(identity, world.store)
        self.quota = Quota(self)
        self._lock = threading.RLock()
        self._revoked = False
        self._drawn = 0
        self._plans: tuple[Plan, ...] = ()
        self._load()
        self.clock.on_change = self._keep_clock

    # ------------------------------------------------------------------------------------------------ what tests use

    @property
    def credits(self) -> float | int:
        """The AI credits that a new job could spend now. Can be set."""
        with self._lock:
            return to_credits(self.ledger.available_at(self.clock.now_ms()))

    @credits.setter  # noqa: A003 - the name that the interface has
    def credits(self, amount: float) -> None:
        tenths = to_tenths(amount)
        with self.changing():
            now = self.clock.now_ms()
            granted = self.ledger.granted_at(now)
            self.ledger = self.ledger.with_available(tenths, now)
            self.make_up(granted)

    @property
    def minutes(self) -> Mapping[str, float]:
        """The minutes that every month begins with, by the figures of the quota. Can be set, for some of them too."""
        return self.quota.granted

    @minutes.setter
    def minutes(self, granted: Mapping[str, float]) -> None:
        with self.changing():
            self.quota.grant(granted)

    @property
    def revoked(self) -> bool:
        """Whether the key is refused. Can be set."""
        return self._revoked

    @revoked.setter
    def revoked(self, revoked: bool) -> None:
        with self.changing():
            self._revoked = revoked

    @property
    def requests(self) -> list[Entry]:
        """What was asked and answered, oldest first, secrets masked."""
        return self.journal.entries()

    def seed(self, **counts: int) -> None:
        """Make things that look as if they had been there for some time: `seed(videos=250)`. Raises `UnknownName`.

        Many things are made in several steps, between which others have their turn.
        """
        seeders = self.world.seeders
        for name, count in counts.items():
            if name not in seeders:
                raise UnknownName(name, name, tuple(seeders))
            if not isinstance(count, int) or isinstance(count, bool):
                raise TypeError(f"{name} must be a whole number, not {type(count).__name__}")
            if count < 0:
                raise ValueError(f"{name}: there cannot be {count} of them")
        for name, count in counts.items():
            seeders[name](self, count)

    def reset(self) -> None:
        """Forget everything: jobs, credits, plans, journal, the clock's lead. The account is as new."""
        with self._lock, self.world.store.transaction():
            self.world.store.clear(self.id)
            self.world.blobs.clear(self.id)
            self.ledger, self._plans, self._revoked, self._drawn = Ledger(), (), False, 0
            self.quota.load({})
            self.clock.follow()
            self.journal.clear()
            self.jobs.forget()
            self.limits.load()
            self.webhooks.load()
            self.faults.forget()

    # --------------------------------------------------------------------------------------------- what the core uses

    @property
    def plans(self) -> tuple[Plan, ...]:
        """For the core: the plans that new jobs are matched against: the world's, then the account's own, which win."""
        return (*self.world.plans, *self._plans)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """For the core: a change, one at a time, kept as a whole or, after an exception, not at all. May be nested."""
        with self._lock:
            before, granted = (self.ledger, self._plans, self._revoked, self._drawn), self.quota.state()
            try:
                with self.world.store.transaction():
                    self._settle()
                    yield
                    self._save()
            except BaseException:
                self.ledger, self._plans, self._revoked, self._drawn = before
                self.quota.load(granted)
                self.jobs.forget()
                self.webhooks.load()
                raise

    def steps(self, count: int) -> Iterator[range]:
        """For the core: the numbers from 0 up to `count` in parts, between which others have their turn.

        Not inside `changing`. Raises `StoreError` if the world is closed meanwhile.
        """
        for begin in range(0, count, _STEP):
            if begin:
                self.world.store.give_way()
            yield range(begin, min(begin + _STEP, count))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """For the core: no change of the account happens meanwhile."""
        with self._lock:
            yield

    def draw(self, thing: str) -> Draw:
        """For the core: the random draws of the account's next thing. Only inside `changing`."""
        self._drawn += 1
        return Draw(self.world.seed, self.id, thing, self._drawn)

    @property
    def drawn(self) -> int:
        """For the core: how many things had random draws so far."""
        return self._drawn

    def hold(self, hold: Hold) -> None:
        """For the core: set credits aside for a job. Only inside `changing`."""
        self.ledger = self.ledger.hold(hold)
        self.world.store.put(self.id, _HOLDS, Document(hold.job, hold.due or 0, asdict(hold)))

    def release(self, job: str) -> None:
        """For the core: set no credits aside for a job any more. Only inside `changing`."""
        self.ledger = self.ledger.release(job)
        self.world.store.remove(self.id, _HOLDS, job)

    def make_up(self, granted: int) -> None:
        """For the core: book by what the grant differs from `granted` (tenths) by now. Only inside `changing`."""
        now = self.clock.now_ms()
        more = self.ledger.granted_at(now) - granted
        name = self.draw("transaction").hexadecimal(32) if more else ""
        if more > 0:
            self.books.enter(Transaction(name, now, more, "adjustment"))
        elif more < 0:
            self.books.take_back(name, -more, now)

    def own_plans(self) -> tuple[Plan, ...]:
        """For the core: the plans set for this account alone."""
        return self._plans

    def set_plans(self, plans: tuple[Plan, ...]) -> None:
        """For the core: replace the plans set for this account alone."""
        with self.changing():
            self._plans = plans

    def _settle(self) -> None:
        now = self.clock.now_ms()
        for hold in self.ledger.due_at(now):
            self.world.store.remove(self.id, _HOLDS, hold.job)
        self.ledger = self.ledger.settle(now)

    def _keep_clock(self) -> None:
        with self.changing():
            pass
        self.world.on_move()

    def _load(self) -> None:
        self.limits.load()
        self.webhooks.load()
        kept = self.world.store.get(self.id, _STATE, _STATE)
        if kept is None:
            return
        body = kept.body
        self.ledger = Ledger(body["term"], body["granted"], body["charged"])
        for document in self.world.store.all(self.id, _HOLDS):
            self.ledger = self.ledger.hold(Hold(**document.body))
        self._plans = tuple(Plan.from_dict(plan) for plan in body["plans"])
        self._revoked, self._drawn = body["revoked"], body["drawn"]
        self.quota.load(body["quota"])
        self.clock.restore(body["clock"])

    def _save(self) -> None:
        state = {
            "term": self.ledger.term,
            "granted": self.ledger.granted,
            "charged": self.ledger.charged,
            "plans": [plan.to_dict() for plan in self._plans],
            "revoked": self._revoked,
            "drawn": self._drawn,
            "quota": self.quota.state(),
            "clock": self.clock.state(),
        }
        self.world.store.put(self.id, _STATE, Document(_STATE, 0, state))

    def describe(self) -> dict[str, Any]:
        """The account as the control API shows it."""
        with self._lock:
            now = self.clock.now_ms()
            figures = {
                "ai_credits": self.ledger.available_at(now),
                "ai_credits_reserved": self.ledger.reserved_at(now),
                "ai_credits_used": self.ledger.charged_at(now),
                "ai_credits_limit": self.ledger.limit_at(now),
            }
            minutes = dict(self.quota.granted)
        shown = {name: to_credits(figure) for name, figure in figures.items()}
        return {"id": self.id, "revoked": self._revoked, **shown, "minutes": minutes}
