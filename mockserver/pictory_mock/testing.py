"""The mock inside a test: no socket, no waiting, and a client that is wired to it.

The only module here that knows the client, and only on demand: it hands a test a `Pictory` whose requests are
answered in process and whose waiting moves the simulated time.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Self

from pictory_mock.extras import needed_for
from pictory_mock.virtual_time import VirtualTime

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

    from flask import Flask

    from pictory_client import AsyncPictory, Pictory
    from pictory_mock.core import Account
    from pictory_mock.core.clock import Clock
    from pictory_mock.core.faults_aim import Faults
    from pictory_mock.core.jobs import Jobs
    from pictory_mock.core.journal import Entry
    from pictory_mock.core.limiting import Limits
    from pictory_mock.core.planning import Planning
    from pictory_mock.core.webhooks import Webhooks
    from pictory_mock.transport import InProcess
    from pictory_mock.webhooks.sink import Sink

_SPEED = 600.0
"""Simulated seconds per real second of the server that the pytest fixture starts."""


class MockPictory:
    """A simulated service in this process, whose time stands still until somebody waits or advances it.

    `seed` decides every random draw; `strict` refuses fields that the contract does not know, which the service
    drops. Every answer is checked against the contract. Raises MissingLibraryError without the `mock` extra.
    """

    def __init__(self, seed: int = 0, strict: bool = False) -> None:
        with needed_for("MockPictory"):
            import pictory_spec
            from pictory_mock.app import create_app
            from pictory_mock.core import Timeline, World
            from pictory_mock.core.clock import END_OF_TIME
            from pictory_mock.webhooks.sender import Sender
        self.world: World = World(seed, timeline=Timeline.stopped(), strict=strict)
        """The simulation: its accounts, its time, its plans."""
        self.app: Flask = create_app(self.world, strict=strict, check_responses=True)
        """The WSGI application that answers."""
        self._sender = Sender(self.world)
        self.world.on_move = self._sender.run
        self.time = VirtualTime(self.world.timeline, END_OF_TIME, self._sender)
        """The clock that clients wait by: `time.sleep(90)` lets 90 simulated seconds pass."""
        self._base_url: str = pictory_spec.facts()["servers"][0]["url"]
        self._closed = False
        self._sinks = count(1)

    def client(self, api_key: str | None = None) -> "Pictory":
        """A client whose requests end up here and whose waiting takes no real time."""
        with needed_for("A client of the mock"):
            import httpx

            from pictory_client import Pictory
        http = httpx.Client(transport=self._transport, trust_env=False)
        return Pictory(api_key or self._key, base_url=self._base_url, http=http, clock=self.time)

    def async_client(self, api_key: str | None = None) -> "AsyncPictory":
        """The same for asyncio."""
        with needed_for("A client of the mock"):
            import httpx

            from pictory_client import AsyncPictory
        http = httpx.AsyncClient(transport=self._transport, trust_env=False)
        return AsyncPictory(api_key or self._key, base_url=self._base_url, http=http, clock=self.time)

    def account(self, api_key: str | None = None) -> "Account":
        """What a key sees, and all that can be controlled about it. Left out: the key that clients have by default."""
        return self.world.account(api_key or self._key)

    def sink(self, app: "WSGIApplication | None" = None) -> "Sink":
        """A receiver of webhooks in this process: `url` for requests, then `received`; `answer` tells how it answers.

        With an `app` (WSGI) that one answers, under `url` and below.
        """
        from pictory_mock.webhooks.sink import Sink

        url = f"http://sink-{next(self._sinks)}.localhost"
        sink = Sink(url, app, self._sender.run)
        self._sender.receive(url, sink)
        return sink

    def missed_faults(self) -> list[str]:
        """The fault plans that did not act as often as they should have, each in a sentence. Those optional aside."""
        owners = [("", account.faults) for account in self.world.accounts()] + [(" for all", self.world.faults)]
        return [
            f"Fault plan {plan.label}{whose} (match {plan.match.to_dict() or 'every call'}) acted {plan.used} times, "
            f"{plan.missed} too few; of the calls that it is aimed at there were {plan.seen}."
            for whose, faults in owners
            for plan in faults.plans
            if plan.missed
        ]

    @contextmanager
    def intercept(self) -> Iterator[Self]:
        """Within the `with` block every httpx client of this process that calls the service reaches the mock.

        An app's own `Pictory()` included, whose waiting then takes no real time, and also where PICTORY_API_BASE_URL
        points elsewhere. Calls to other hosts pass. Of several mocks the one that intercepts last answers. Clients
        with a transport of their own, and other libraries than httpx, are out of reach: serve those over HTTP.
        """
        with needed_for("MockPictory.intercept"):
            from pictory_client.client import SERVICE
            from pictory_mock.interception import intercepting
            from pictory_runtime import clock
        with intercepting(self._transport, SERVICE.url_env), clock.override(self.time):
            yield self

    def close(self) -> None:
        """Forget the world and its files. May be called twice."""
        if not self._closed:
            self._closed = True
            self._sender.stop()
            self._transport.shut()
            self.time.close()
            self.app.extensions["pictory_mock.media"].close()
            self.world.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @cached_property
    def _transport(self) -> "InProcess":
        with needed_for("A client of the mock"):
            from pictory_mock.transport import InProcess
        return InProcess(self.app.wsgi_app, self.time)

    @property
    def _key(self) -> str:
        return f"{self.world.rules.key_prefix}test"


class Key(str):
    """The account behind an API key of a server: what `MockPictory.account` gives, and usable as the key itself."""

    __slots__ = ("account",)  # so that a misspelt name is an error

    account: "Account"

    @property
    def key(self) -> str:
        """The key as a plain string."""
        return str(self)

    @property
    def id(self) -> str:
        """The UUID of the account."""
        return self.account.id

    @property
    def clock(self) -> "Clock":
        """Its time; it can be advanced."""
        return self.account.clock

    @property
    def lifecycle(self) -> "Planning":
        """How its jobs go; can be planned."""
        return self.account.lifecycle

    @property
    def faults(self) -> "Faults":
        """What goes wrong with its calls; can be added to."""
        return self.account.faults

    @property
    def jobs(self) -> "Jobs":
        """Its jobs."""
        return self.account.jobs

    @property
    def limits(self) -> "Limits":
        """How often it may call."""
        return self.account.limits

    @property
    def webhooks(self) -> "Webhooks":
        """What is told of its jobs when they end."""
        return self.account.webhooks

    @property
    def requests(self) -> "list[Entry]":
        """What was asked and answered, oldest first, secrets masked."""
        return self.account.requests

    @property
    def credits(self) -> float:
        """The AI credits that a new job could spend now. Can be set."""
        return self.account.credits

    @credits.setter  # noqa: A003 - the name that the account has
    def credits(self, amount: float) -> None:
        self.account.credits = amount

    @property
    def minutes(self) -> Mapping[str, float]:
        """The minutes that every month begins with, by the figures of the quota. Can be set, for some of them too."""
        return self.account.minutes

    @minutes.setter
    def minutes(self, granted: Mapping[str, float]) -> None:
        self.account.minutes = granted

    @property
    def revoked(self) -> bool:
        """Whether the key is refused. Can be set."""
        return self.account.revoked

    @revoked.setter
    def revoked(self, revoked: bool) -> None:
        self.account.revoked = revoked

    def seed(self, **counts: int) -> None:
        """Make things that look as if they had been there for some time: `seed(videos=250)`."""
        self.account.seed(**counts)

    def reset(self) -> None:
        """Forget everything: the account is as new."""
        self.account.reset()


class MockServer:
    """The mock over HTTP, on a free port of this machine: for apps in other processes and other languages.

    Its clients wait in real time, so its jobs are completed at once; an account's `lifecycle` plans other ones.
    Its time runs 600 times as fast as real time. `stop` closes it.
    """

    def __init__(self, seed: int = 0) -> None:
        with needed_for("A mock server"):
            from pictory_mock.app import MOUNT, create_app
            from pictory_mock.core import Timeline, World
            from pictory_mock.server import Server
            from pictory_mock.webhooks.background import Background
            from pictory_mock.webhooks.sender import Sender
        self.world: World = World(seed, timeline=Timeline.running(_SPEED), job_seconds=0)
        """The simulation behind the server."""
        self.app: Flask = create_app(self.world)
        self._server = Server(self.app).start()
        self.url = self._server.url + MOUNT
        """The value for PICTORY_API_BASE_URL."""
        self._numbers = count(1)
        self._webhooks = Background(self.world, Sender(self.world)).start()

    def account(self) -> Key:
        """An account that nobody else uses, with all that can be controlled about it; it is its own API key."""
        key = Key(f"{self.world.rules.key_prefix}test{next(self._numbers)}")
        key.account = self.world.account(key)
        return key

    def stop(self) -> None:
        """Close the port and forget the world. May be called twice."""
        self._webhooks.stop()
        self._server.stop()
        self.app.extensions["pictory_mock.media"].close()
        self.world.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
