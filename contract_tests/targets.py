"""What the tests run against. The only module that knows the mock: a test asks for `target` and never which one.

Time passes at once on the mock and really on the real service; both ways an account's `wait` is what lets it pass.
"""

import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import count
from typing import Self
from uuid import uuid4
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import httpx
from attrs import evolve, field, frozen

from contract_tests import document, examples, kept, operations, tables, ways
from contract_tests.accounts import Account
from contract_tests.answers import told
from contract_tests.document import Json, Operation
from contract_tests.spending import Guard
from contract_tests.transport import Watched
from contract_tests.verdicts import faults
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.resources import HANDLERS
from pictory_mock.server import Server
from pictory_mock.webhooks.sender import Sender
from pictory_runtime.clock import SystemClock

KEY_VARIABLE = "PICTORY_API_KEY"
CONTROLS = "_mock"
SHOWN = "the mock shows the examples of this list: nobody has written what it holds"
Wrapper = Callable[[WSGIApplication], WSGIApplication]


@frozen
class Options:
    """How a run was asked for: the address (None: the target's own), what wraps the mock, and the spending guard."""

    base_url: str | None
    wrap: Wrapper
    guard: Guard


class Target(ABC):
    """Something that claims to keep the contract."""

    @classmethod
    @abstractmethod
    def open(cls, options: Options) -> Self:
        """The target that a run asked for."""

    @classmethod
    @abstractmethod
    def refusals(cls, operation: Operation) -> list[examples.Refusal]:
        """The bodies whose refusal is tried on this target."""

    @abstractmethod
    def account(self) -> Account:
        """An account to work with: a new one where the target can make accounts, else the one of the run."""

    def stocked(self) -> Account:
        """An account whose lists fill more than two pages, where the target can arrange that."""
        return self.account()

    def keeps(self, page: Operation) -> bool:
        """Whether a list is more than an example of one, and can be asked for without anything being made first."""
        return not page.path_params

    @abstractmethod
    def close(self) -> None:
        """Give back what was opened."""


class RealService(Target):
    """The service itself, or anything else at an address: one account, real time, real credits."""

    def __init__(self, http: httpx.Client, key: str) -> None:
        self._http = http
        self._key = key

    @classmethod
    def open(cls, options: Options) -> Self:
        """The service at `--base-url`, or where the spec says that it is."""
        address = options.base_url or document.base_url()
        return cls(_watched(address, httpx.HTTPTransport(), options.guard), os.environ[KEY_VARIABLE])

    @classmethod
    def refusals(cls, operation: Operation) -> list[examples.Refusal]:
        """Of the refusals that are documented, for each set of names the one that would cost least if accepted.

        Nothing is tried that could start a job whose cost cannot be told, or more than the cheapest job costs.
        """
        cheapest: dict[tuple[str, ...], examples.Refusal] = {}
        for one in sorted(_documented(operation), key=lambda one: tables.price(operation, one.body) or 0):
            cheapest.setdefault(one.fields, one)
        return list(cheapest.values())

    def account(self) -> Account:
        """The account of the run."""
        return Account(self._key, self._http, SystemClock(), _nothing_is_made, _as_it_is)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


def _nothing_is_made(account: Account, operation: Operation) -> dict[str, str]:
    """Nothing is made on the real service only to be refused: the spec's examples have the name of nothing there."""
    return examples.path_examples(operation)


def _as_it_is(account: Account, operation: Operation, body: Json) -> Json:
    return body


def _watched(address: str, transport: httpx.BaseTransport, guard: Guard) -> httpx.Client:
    """A client for an address; whatever goes through it is watched."""
    return httpx.Client(base_url=address, transport=Watched(transport, guard, _path(address)), timeout=60)


def _documented(operation: Operation) -> Iterator[examples.Refusal]:
    for one in map(_cheapened, filter(examples.documented, examples.refusals(operation))):
        cost = tables.price(operation, one.body)
        if operation.job is None or (cost is not None and cost <= tables.cheapest_price(operation)):
            yield one


def _cheapened(refusal: examples.Refusal) -> examples.Refusal:
    """The same refusal, with the cheapest choices where the body has none: should it be accepted by mistake."""
    operation = refusal.operation
    if operation.job is None or not isinstance(refusal.body, dict):
        return refusal
    cheapest = tables.cheapest_body(operation)
    body = {name: cheapest[name] for name in tables.table_fields(operation) if name in cheapest} | refusal.body
    return evolve(refusal, body=body) if faults(operation, body) == sorted(refusal.fields) else refusal


class Simulation(Target):
    """The mock, in process or over HTTP: as many accounts as are asked for, time that is advanced, and controls."""

    def __init__(self, http: httpx.Client, controls: httpx.Client, guard: Guard, run: str = "") -> None:
        self._http = http
        self._guard = guard
        self._controls = controls
        self._keys = (f"{document.key_prefix()}contract{run}{number}" for number in count(1))
        self._paths: dict[tuple[str, str], dict[str, str]] = {}

    @classmethod
    def refusals(cls, operation: Operation) -> list[examples.Refusal]:
        """All of them."""
        return examples.refusals(operation)

    def account(self) -> Account:
        """A new account, whose time stands still until it is advanced."""
        key = next(self._keys)
        self.control(key, "POST", "clock", {"freeze": True})
        return self.known(key)

    def known(self, key: str) -> Account:
        """The account of a key, as it is."""
        return Account(key, self._http, SimulatedClock(self, key), self.reach, self.fill)

    def reach(self, account: Account, operation: Operation) -> dict[str, str]:
        """The path of an operation about something that is there: of its own each time where that can be used up."""
        known = _key(account), operation.id
        if known not in self._paths or not kept.can_be_sent_again(operation):
            way = ways.shortest(operation)
            with self._guard.set_aside():
                self._paths[known] = way.path(self.go(account, way))
        return self._paths[known]

    def fill(self, account: Account, operation: Operation, body: Json) -> Json:
        """The body where its fields that name something name what is there."""
        with self._guard.set_aside():
            for way in ways.into_body(operation)[:1]:
                named = {name: value for name, value in way.body(self.go(account, way)).items() if name in body}
                body = {**body, **named}
        return body

    def go(self, account: Account, way: ways.Way, outcome: str = "completed") -> Json:
        """What the operation that a way begins with answers: a job is over at once, a list has something in it."""
        source = way.source
        if source.method == "GET":
            if self._fills(source):
                self.seed(account, source, 1)
            return told(source, account.send(source))
        if source.job:
            self.plan(account, source, seconds=0, outcome=outcome)
        return told(source, account.send(source, account.filled(source, examples.sendable_body(source))))

    def stocked(self) -> Account:
        """A new account with two and a half pages of everything that is listed."""
        account = self.account()
        owned = [page for page in operations.listing() if kept.of(page) and not kept.is_fixed(page)]
        for page in filter(self.keeps, [*operations.result_lists(), *owned]):
            assert page.page is not None
            self.seed(account, page, page.page["size"] * 5 // 2)
        return account

    def control(self, key: str, method: str, what: str, body: Json = None) -> Json:
        """Drive the simulation for one account: `GET clock`, `PUT lifecycle`, …; the answer."""
        headers = {document.key_header(): key}
        response = self._controls.request(method, what, headers=headers, json=body)
        assert response.is_success, f"{method} {what} {body}: {response.status_code} {response.text}"
        return response.json() if response.content else None

    def seed(self, account: Account, page: Operation, items: int) -> None:
        """Put so many finished things, made earlier, into a list: into one of jobs, of each kind about as many.

        Of the kinds those that have a list of their own; jobs of the others look alike there.
        """
        if collection := kept.of(page):
            self.control(_key(account), "POST", "seed", {collection.name: items})
            return
        makers = [start for start in operations.makers_of(page) if operations.list_of(start)]
        names = [document.detail(start, "x-media")["folder"] for start in makers]
        counts = {name: len(range(number, items, len(names))) for number, name in enumerate(names)}
        self.control(_key(account), "POST", "seed", counts)

    def keeps(self, page: Operation) -> bool:
        """Whether somebody has written what the operation does in the mock, which else shows the spec's examples."""
        return page.id in HANDLERS

    def makes(self, operation: Operation) -> bool:
        """Whether what an operation is about is made for a test, or put into a list of the account's own."""
        source = ways.shortest(operation).source
        return source.method != "GET" or self._fills(source)

    def _fills(self, page: Operation) -> bool:
        return self.keeps(page) and bool(kept.of(page) or operations.makers_of(page)) and not kept.is_fixed(page)

    def plan(self, account: Account, operation: Operation, **course: Json) -> None:
        """Decide the course of the jobs to come: `seconds=`, `outcome=`, `error_code=`, `error_message=`."""
        self.control(_key(account), "PUT", "lifecycle", {"match": {"operation": operation.id}, **course})

    def make(self, account: Account, operation: Operation, body: Json, outcome: str = "completed") -> Json:
        """The last state of a job that takes no time, and ends so if nothing is wrong with it."""
        self.plan(account, operation, seconds=0, outcome=outcome)
        return account.look(operation, account.start(operation, body))

    def end(self, account: Account, job: str) -> None:
        """Have a running job completed now."""
        self.control(_key(account), "PUT", "lifecycle", {"match": {"job": job}, "seconds": 0})

    def let_pass(self, account: Account, seconds: float) -> None:
        """Have an account's time stand still, so many seconds later."""
        self.control(_key(account), "POST", "clock", {"freeze": True, "advance": seconds})

    def forget(self, account: Account) -> None:
        """Make the account as new, so that a thousand of them do not fill the memory."""
        self.control(_key(account), "POST", "reset")
        self._paths = {known: path for known, path in self._paths.items() if known[0] != account.key}

    def change(self, account: Account, **state: Json) -> None:
        """Change the account: `ai_credits=`, `revoked=`."""
        self.control(_key(account), "PATCH", "account", state)

    def notified(self, account: Account) -> list[Json]:
        """What was posted for the account: the body of each attempt, as JSON."""
        deliveries = self.control(_key(account), "GET", "webhooks")["webhooks"]
        return [attempt["request"]["body"] for each in deliveries for attempt in each["attempts"]]

    def state(self, account: Account) -> Json:
        """The account as it stands: `ai_credits`, `ai_credits_reserved`, `ai_credits_used`."""
        return self.control(_key(account), "GET", "account")

    def close(self) -> None:
        """Close the clients."""
        self._http.close()
        self._controls.close()


@frozen
class SimulatedClock:
    """An account's time in the simulation: sleeping is advancing."""

    simulation: Simulation
    key: str = field(repr=False)

    def now(self) -> float:
        """Seconds on the account's clock."""
        return datetime.fromisoformat(self.simulation.control(self.key, "GET", "clock")["now"]).timestamp()

    def wall(self) -> float:
        """Seconds since 1970."""
        return self.now()

    def sleep(self, seconds: float) -> None:
        """Advance the account's clock."""
        self.simulation.control(self.key, "POST", "clock", {"advance": seconds})

    async def async_sleep(self, seconds: float) -> None:
        """Advance the account's clock."""
        self.sleep(seconds)


def _key(account: Account) -> str:
    assert account.key is not None
    return account.key


class InProcess(Simulation):
    """The mock without a socket."""

    @classmethod
    def open(cls, options: Options) -> Self:
        """A new world, whose time stands still; its controls are not wrapped."""
        app = _world()
        address = options.base_url or document.base_url()
        http = _watched(address, httpx.WSGITransport(_with_bytes(options.wrap(app))), options.guard)
        controls = httpx.Client(base_url=_controls(address), transport=httpx.WSGITransport(app))
        return cls(http, controls, options.guard)


class OverHttp(Simulation):
    """The mock behind a socket: one that is started here, or one that serves already at `--base-url`."""

    _server: Server | None = None

    @classmethod
    def open(cls, options: Options) -> Self:
        """Start a server whose time stands still, unless there is one."""
        server = None if options.base_url else Server(options.wrap(_world())).start()
        address = options.base_url or (server.url + _path(document.base_url()) if server else "")
        http = _watched(address, httpx.HTTPTransport(), options.guard)
        # A server that is there already may have met the keys of an earlier run.
        opened = cls(
            http, httpx.Client(base_url=_controls(address)), options.guard, run=uuid4().hex if options.base_url else ""
        )
        opened._server = server
        return opened

    def close(self) -> None:
        """Close the clients, and the server that was started."""
        super().close()
        if self._server:
            self._server.stop()


def _world() -> WSGIApplication:
    """A new simulation whose time stands still; what is due when it is advanced is posted then."""
    world = World(timeline=Timeline.stopped())
    world.on_move = Sender(world).run
    return create_app(world).wsgi_app


def _with_bytes(app: WSGIApplication) -> WSGIApplication:
    """The app, given the path as a server gives it: the bytes as Latin-1; httpx gives it as text."""

    def served(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ["PATH_INFO"] = environ["PATH_INFO"].encode().decode("latin-1")
        return app(environ, start_response)

    return served


def _path(address: str) -> str:
    return httpx.URL(address).path.rstrip("/")


def _controls(address: str) -> httpx.URL:
    """Where the mock that serves the API at an address has its controls."""
    return httpx.URL(address).copy_with(path=f"/{CONTROLS}/")


TARGETS: dict[str, type[Target]] = {"mock": InProcess, "mock-http": OverHttp, "real": RealService}
