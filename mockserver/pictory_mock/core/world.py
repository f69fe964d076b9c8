"""The world: accounts, the timeline that they share, and the store that keeps them."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Mapping
from typing import Any

from .accounts import Account
from .blobs import Blobs
from .clock import Timeline
from .faults_aim import Faults, kept_plans
from .figures import echo
from .ids import account_id
from .job import Job
from .journal import Journal, Room
from .lifecycle import LONGEST_JOB, Plan
from .planning import check_plan, with_plan
from .rules import Rules, from_contract
from .store import Document, Store
from .webhooks import schedule


def _nothing() -> None:
    return None


_WORLD = ""
"""The "account" under which the store keeps what belongs to no account."""


class MalformedKey(ValueError):  # noqa: N818 - reads as what happened
    """This cannot be an API key. The message holds no part of it."""


class World:
    """A simulated service with all its accounts.

    `seed` decides every random draw; `store` keeps everything (in memory by default); `timeline` is the base of all
    clocks (stopped by default); `job_seconds` overrides how long jobs take (simulated s); `strict` refuses unknown
    fields instead of dropping them. Safe to use from many threads.
    """

    def __init__(
        self,
        seed: int = 0,
        store: Store | None = None,
        timeline: Timeline | None = None,
        job_seconds: float | None = None,
        strict: bool = False,
    ) -> None:
        if job_seconds is not None and not 0 <= job_seconds <= LONGEST_JOB:
            raise ValueError(f"a job takes 0 to {LONGEST_JOB} seconds, not {echo(job_seconds)}")
        self.seed = seed
        self.store = store if store is not None else Store()
        self.blobs = Blobs(self.store.files)
        """What accounts uploaded."""
        self.timeline = timeline if timeline is not None else Timeline.stopped()
        self.job_seconds = job_seconds
        self.strict = strict
        self.rules: Rules = from_contract()
        self.teach: Callable[[], Mapping[str, Callable[[Account, int], None]]] = dict
        """Tells what can be seeded, by its name; asked once, when something is to be."""
        self.find_file: Callable[[str], Any] = lambda _: None
        """Tells which file of those that the mock makes is at an address below `/media/`; None: there is none."""
        self.expecting: set[Account] = set()
        """The accounts that have webhooks to be sent, now or later."""
        self.webhook_waits = schedule()[0]
        """The pauses between attempts to deliver a webhook (s)."""
        self.on_move: Callable[[], None] = _nothing
        """For who sends webhooks: time has moved, or somebody looks at what was sent."""
        self.on_plan: Callable[[], None] = _nothing
        """For who sends webhooks: there is another moment at which one is due. Called within changes."""
        self.watchers: list[Callable[[Account, Job], None]] = [lambda account, job: account.webhooks.follow(job)]
        """Told of every job whose course was set or changed (submitted, planned anew, cleaned), within that change."""
        self.room = Room()
        """The memory that all journals have together."""
        self.journal = Journal("nobody", self.rules.key_prefix, self.room)
        """Requests that belong to no account."""
        self._lock = threading.Lock()
        self._by_key: dict[str, Account] = {}
        self._by_id: dict[str, Account] = {}
        self._plans: tuple[Plan, ...] = ()
        self.troubled: set[str] = set()
        """The ids of those that have fault plans; empty if nothing is to go wrong anywhere."""
        self._resume()
        self.faults = Faults(self, _WORLD, self.timeline)
        """What goes wrong with the calls of every account, beside the plans of its own."""
        # Of accounts that a store kept, calls are to go wrong from the first one on.
        self.troubled |= {identity for identity in self.store.accounts() if kept_plans(self.store, identity)}

    def account(self, key: str) -> Account:
        """The account of an API key, made on first use. Raises `MalformedKey` if it cannot be a key."""
        found = self._by_key.get(key)
        if found is None:
            wrong = self.rules.fault_of_key(key)
            if wrong is not None:
                raise MalformedKey(wrong)
            found = self._by_key[key] = self._account(account_id(key))
        return found

    def caller(self, credentials: str, *, late: bool = False) -> Account:
        """The account of an API key or of an access token, as a request sends it. Raises `MalformedKey`.

        `late`: a token that is no longer good still tells whose it is.
        """
        if credentials.startswith(self.rules.key_prefix):
            return self.account(credentials)
        from . import tokens  # with the first token, not with the world

        token = tokens.read(credentials, self.seed)
        if token is None:
            return self.account(credentials)
        account = self._account(token.account)
        if not late and account.clock.unhurried_ms() >= token.ends:
            raise MalformedKey("this access token is no longer good; get another one")
        return account

    @functools.cached_property
    def seeders(self) -> dict[str, Callable[[Account, int], None]]:
        """What can be seeded: each makes so many things of one kind in an account."""
        return dict(self.teach())

    @functools.cached_property
    def anybody(self) -> Account:
        """Who calls what anybody may call. Nothing is kept of it."""
        return Account(self, "anybody")

    def access_token(self, client: str, secret: str) -> tuple[Account, str]:
        """A token for a client id and its secret, and the account that it lets in. Raises `MalformedKey`.

        Where one of the two begins like an API key, it is the account of that key; otherwise one that the client id
        names, whatever its secret.
        """
        from . import tokens

        keys = [each for each in (secret, client) if each.startswith(self.rules.key_prefix)]
        account = self.account(keys[0]) if keys else self._account(tokens.client(client))
        ends = account.clock.unhurried_ms() + self.rules.token_seconds * 1000
        return account, tokens.Token(account.id, ends).text(self.seed)

    def accounts(self) -> list[Account]:
        """All accounts that there are."""
        return [self._account(identity) for identity in self.identities()]

    def identities(self) -> list[str]:
        """The ids of all accounts that there are."""
        with self._lock:
            return list(dict.fromkeys([*self._by_id, *self.store.accounts()]))

    def find_account(self, identity: str) -> Account | None:
        """The account with this id, if there is one."""
        found = self._by_id.get(identity)
        return self._account(identity) if found is None and identity and self.store.has(identity) else found

    @property
    def clock(self) -> Timeline:
        """The clock of what belongs to no account: the timeline itself."""
        return self.timeline

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans for jobs to come of every account; an account's own win over them."""
        return self._plans

    def set_plan(self, plan: Plan) -> None:
        """Plan the jobs to come of every account. Raises `UnknownName`, or `ValueError` if it is aimed at one job."""
        if plan.aim == "job":
            raise ValueError("match.job: a job belongs to one account; name the account's key in Authorization")
        check_plan(plan, self.rules)
        self._plans = with_plan(self._plans, plan)
        self._save()

    def clear_plans(self) -> None:
        """Forget the plans for every account."""
        self._plans = ()
        self._save()

    def reset(self) -> None:
        """Reset every account and forget the world's plans. The timeline goes on: time never runs backwards."""
        self.clear_plans()
        self.faults.clear()
        self.journal.clear()
        for account in self.accounts():
            account.reset()

    def tell(self, account: Account, job: Job) -> None:
        """For the core: tell the watchers of a job whose course was set or changed."""
        for watcher in self.watchers:
            watcher(account, job)

    def close(self) -> None:
        """Close the store. Long pieces of work end at their next step."""
        self.store.close()
        self.blobs.close()

    def _account(self, identity: str) -> Account:
        with self._lock:
            found = self._by_id.get(identity)
            if found is None:
                found = self._by_id[identity] = Account(self, identity)
            return found

    def _resume(self) -> None:
        kept = self.store.get(_WORLD, "world", "world")
        if kept is not None:
            self.timeline.resume(kept.body["timeline"])
            self._plans = tuple(Plan.from_dict(plan) for plan in kept.body["plans"])
        self.timeline.on_change = self._keep_time
        self._save()

    def _keep_time(self) -> None:
        self._save()
        self.on_move()

    def _save(self) -> None:
        state = {"timeline": self.timeline.state(), "plans": [plan.to_dict() for plan in self._plans]}
        self.store.put(_WORLD, "world", Document("world", 0, state))
