"""Faults over HTTP, looked at where they happen: the bytes that come out of a plain socket, and how it ends."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from attrs import frozen

from pictory_mock.app import create_app
from pictory_mock.connection import Delays
from pictory_mock.contract import document
from pictory_mock.core import Account, World
from pictory_mock.core.faults import KINDS
from pictory_mock.faulty.spoiling import UNKNOWN
from pictory_mock.server import Server

PATIENCE = 10
BODY = b'{"prompt": "A fox running"}'
VIDEOS = ("/v1/aistudio/videos", "post")


@frozen
class Heard:
    """What came out of a socket: its bytes, and whether the connection was reset rather than closed."""

    octets: bytes
    reset: bool

    @property
    def head(self) -> bytes:
        return self.octets.partition(b"\r\n\r\n")[0]

    @property
    def body(self) -> bytes:
        return self.octets.partition(b"\r\n\r\n")[2]

    @property
    def status(self) -> int:
        return int(self.octets[len("HTTP/1.1 ") :][:3])

    @property
    def headers(self) -> dict[str, str]:
        return dict(line.split(": ", 1) for line in self.head.decode().split("\r\n")[1:])

    @property
    def length(self) -> int:
        """What Content-Length says."""
        return int(self.headers["Content-Length"])

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Server, World]]:
    world = World(seed=7)
    with Server(create_app(world)) as server:
        yield server, world
    world.close()


@pytest.fixture
def account(server: tuple[Server, World], request: pytest.FixtureRequest) -> Iterator[Account]:
    account = server[1].account("pictai_sockets")
    yield account
    account.reset()


def head(length: int = len(BODY)) -> bytes:
    return (
        b"POST /pictoryapis/v1/aistudio/videos HTTP/1.1\r\nHost: mock\r\nAuthorization: pictai_sockets\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % length
    )


SUBMIT = head().replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n") + BODY


def look(job: str) -> bytes:
    """A request for a job; as with `SUBMIT`, the connection ends with its answer."""
    return (
        f"GET /pictoryapis/v1/jobs/{job} HTTP/1.1\r\nHost: mock\r\nAuthorization: pictai_sockets\r\n"
        "Connection: close\r\n\r\n"
    ).encode()


def said(server: Server, octets: bytes, enough: bytes | None = None) -> Heard:
    """Send, and listen until the connection ends, or until `enough` has come."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(octets)
        heard = b""
        try:
            while part := connection.recv(65536):
                heard += part
                if enough is not None and enough in heard:
                    break
        except ConnectionResetError:
            return Heard(heard, reset=True)
        return Heard(heard, reset=False)


def jobs(account: Account) -> int:
    """How many jobs were started."""
    return sum(entry.operation == "generateVideo" and entry.status == 200 for entry in account.requests)


def until(come: Callable[[], bool]) -> None:
    """Hold on till a thread of the server has got there."""
    deadline = time.monotonic() + PATIENCE
    while not come():
        assert time.monotonic() < deadline, "it never came"
        threading.Event().wait(0.001)


def test_a_drop_before_reading_resets_without_waiting_for_the_body(
    server: tuple[Server, World], account: Account
) -> None:
    """The head is enough: most of the body was never sent. Nothing was started; the journal has the call."""
    account.faults.add("drop_before")
    assert said(server[0], head(10_000_000) + BODY) == Heard(b"", reset=True)
    assert jobs(account) == 0
    assert [(entry.status, entry.fault, entry.body) for entry in account.requests] == [(0, "f1 drop_before", None)]


def test_a_drop_before_reading_does_not_ask_for_the_body_either(server: tuple[Server, World], account: Account) -> None:
    """Who waits for `100 Continue` waits in vain."""
    account.faults.add("drop_before")
    expecting = head().replace(b"\r\n\r\n", b"\r\nExpect: 100-continue\r\n\r\n")
    assert said(server[0], expecting) == Heard(b"", reset=True)


NOT_A_BYTE = [("drop_read", True, False), ("drop_after", True, True), ("empty", False, True)]
HALF = [("drop_during", True), ("truncated", False)]


@pytest.mark.parametrize(("kind", "reset", "acted"), NOT_A_BYTE)
def test_a_call_without_an_answer(
    server: tuple[Server, World], account: Account, kind: str, reset: bool, acted: bool
) -> None:
    """Not a byte comes, the connection is reset or closed, and only what acted has started a job."""
    account.faults.add(kind)
    assert said(server[0], head() + BODY) == Heard(b"", reset=reset)
    assert jobs(account) == acted
    assert account.requests[0].body == json.loads(BODY)
    assert account.faults.plans[0].exhausted


@pytest.mark.parametrize(("kind", "reset"), HALF)
def test_an_answer_that_breaks_off(server: tuple[Server, World], account: Account, kind: str, reset: bool) -> None:
    """The head promises all of it, half comes; the job was started."""
    account.faults.add(kind)
    heard = said(server[0], head() + BODY)
    assert heard.reset == reset
    assert len(heard.body) == heard.length // 2
    assert b"X-Mock-Fault: f1 " + kind.encode() in heard.head
    assert jobs(account) == 1


def test_a_length_that_is_wrong(server: tuple[Server, World], account: Account) -> None:
    """More comes than the head says; then the connection is closed."""
    account.faults.add("wrong_length")
    heard = said(server[0], head() + BODY)
    assert not heard.reset
    assert json.loads(heard.body)["success"] is True
    assert heard.length == len(heard.body) // 2


def refused(path: str, method: str, status: int) -> tuple[str, bytes]:
    """The content type and the body of the contract's own answer."""
    found = document.api().answer(path, method, status)
    assert found is not None
    return found


WHOLE: list[tuple[str, dict[str, Any], int, str, Callable[[Heard], bool]]] = [
    ("blocked", {}, 403, "text/html", lambda heard: heard.body == refused(*VIDEOS, 403)[1]),
    ("unauthorized", {}, 401, "application/json", lambda heard: heard.body == refused(*VIDEOS, 401)[1]),
    ("malformed_json", {}, 200, "application/json", lambda heard: "jobId" in json.loads(heard.body + b"}")["data"]),
    ("html", {}, 200, "text/html", lambda heard: heard.body.startswith(b"<!doctype html>")),
    ("content_type", {}, 200, "text/plain", lambda heard: heard.json["success"] is True),
    ("content_type", {"content_type": "image/png"}, 200, "image/png", lambda heard: heard.json["success"] is True),
    (
        "bad_field",
        {"field": "data"},
        200,
        "application/json",
        lambda heard: heard.json == {"success": True, "data": []},
    ),
    ("null", {"field": "data.jobId"}, 200, "application/json", lambda heard: heard.json["data"] == {"jobId": None}),
    *(
        ("status", {"status": code}, code, "text/html", lambda heard, code=code: f"<h1>{code} ".encode() in heard.body)
        for code in range(520, 528)
    ),
    ("status", {"status": 429}, 429, "application/json", lambda heard: "Retry-After" not in heard.headers),
    *(
        ("status", {"status": 429, "retry_after": after}, 429, "application/json", told)
        for after, told in (
            (7, lambda heard: heard.headers["Retry-After"] == "7"),
            ("in a while", lambda heard: heard.headers["Retry-After"] == "in a while"),
        )
    ),
]
"""Faults of a submit whose answer comes whole: status, content type, and what else is seen of it."""
OF_READING = ["not_visible", "stale", "unknown_enum"]
ELSEWHERE = ["drop_before", "wrong_length", "delay"]


def test_every_kind_is_looked_at() -> None:
    """There is no kind of fault whose bytes nobody has seen."""
    seen = [*(row[0] for row in NOT_A_BYTE), *(row[0] for row in HALF), *(row[0] for row in WHOLE)]
    assert {*seen, *OF_READING, *ELSEWHERE} == set(KINDS)


@pytest.mark.parametrize(("kind", "parameters", "status", "content_type", "told"), WHOLE)
def test_an_answer_that_comes_whole(
    server: tuple[Server, World],
    account: Account,
    kind: str,
    parameters: dict[str, Any],
    status: int,
    content_type: str,
    told: Callable[[Heard], bool],
) -> None:
    """As long as its head says, closed as any answer, of this type and with this in it; only a success has acted."""
    account.faults.add(kind, **parameters)
    heard = said(server[0], SUBMIT)
    assert not heard.reset
    assert (heard.status, heard.headers["Content-Type"]) == (status, content_type)
    assert len(heard.body) == heard.length
    assert heard.headers["X-Mock-Fault"] == f"f1 {kind}"
    assert told(heard)
    assert jobs(account) == (status == 200)


def test_a_date_to_come_again(server: tuple[Server, World], account: Account) -> None:
    """The other form of Retry-After: an HTTP date by the clocks of clients, in whole seconds and never too early."""
    account.faults.add("status", status=429, retry_after=7, retry_after_form="date")
    begun = server[1].timeline.wall()
    date = parsedate_to_datetime(said(server[0], SUBMIT).headers["Retry-After"])
    assert date.utcoffset() == timedelta(0)
    assert begun + 7 <= date.timestamp() <= server[1].timeline.wall() + 8


def test_answers_about_a_job(server: tuple[Server, World], account: Account) -> None:
    """Not visible: the documented 404, then there. Stale: as it was. An unknown word: in the right place."""
    job = said(server[0], SUBMIT).json["data"]["jobId"]
    account.faults.add("not_visible", looks=1)
    hidden, seen = said(server[0], look(job)), said(server[0], look(job))
    assert (hidden.status, hidden.body) == (404, refused("/v1/jobs/{jobid}", "get", 404)[1])
    assert (seen.status, seen.json["data"]["status"]) == (200, "in-progress")
    account.clock.advance(3600)
    account.faults.add("stale", seconds=3600, times=1)
    account.faults.add("unknown_enum", field="data.status")
    words = [said(server[0], look(job)).json["data"]["status"] for _ in range(3)]
    assert words == ["in-progress", UNKNOWN, "completed"]
    assert [plan.used for plan in account.faults.plans] == [1, 1, 1]


def test_how_long_delays_are(server: tuple[Server, World], account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fixed, or drawn between two lengths; then the whole answer. Nobody waits here, the server only says how long."""
    waited: list[float] = []
    monkeypatch.setattr(Delays, "wait", lambda self, seconds: waited.append(seconds))
    account.faults.add("delay", seconds=2.5, times=2)
    account.faults.add("delay", seconds=3, to=9, times=10)
    heard = [said(server[0], SUBMIT) for _ in range(12)]
    assert all(one.status == 200 and len(one.body) == one.length for one in heard)
    fixed, drawn = waited[:2], waited[2:]
    assert fixed == [2.5, 2.5]
    assert all(3 <= seconds <= 9 for seconds in drawn)
    assert len(set(drawn)) == 10
    assert jobs(account) == 12


def test_a_refusal_of_the_gateway_leaves_the_connection_alone(server: tuple[Server, World], account: Account) -> None:
    """A status that only gateways know, with its page; the next call on the connection is answered as usual."""
    account.faults.add("status", status=522, retry_after="soon")
    heard = said(server[0], (head() + BODY) * 2, enough=b'"jobId"')
    assert heard.octets.startswith(b"HTTP/1.1 522 ")
    assert b"Retry-After: soon" in heard.head
    assert b"522 Connection timed out" in heard.octets
    assert heard.octets.count(b"HTTP/1.1 200 OK") == 1


def test_delays_hold_up_nobody_else(server: tuple[Server, World], account: Account) -> None:
    """More answers than the server has threads are delayed; others pass meanwhile, and a client may give up."""
    account.faults.add("delay", seconds=3600, times=40, optional=True)
    with ExitStack() as stack:
        waiting = [
            stack.enter_context(socket.create_connection(("127.0.0.1", server[0].port), timeout=PATIENCE))
            for _ in range(40)
        ]
        for connection in waiting:
            connection.sendall(head() + BODY)
        until(lambda: jobs(account) == 40)  # a call acts a moment after its fault is chosen
        assert b"200 OK" in said(server[0], head() + BODY, enough=b'"jobId"').head
        assert jobs(account) == 41
        for connection in waiting:
            connection.settimeout(0)
            with pytest.raises(BlockingIOError):
                connection.recv(1)


def test_a_delay_ends_with_the_server() -> None:
    """Stopping does not wait for delayed answers."""
    world = World()
    account = world.account("pictai_sockets")
    account.faults.add("delay", seconds=3600)
    server = Server(create_app(world)).start()
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(head() + BODY)
        until(lambda: bool(account.faults.plans[0].used))
        begun = time.monotonic()
        server.stop()
        assert time.monotonic() - begun < PATIENCE
    world.close()


def test_a_delayed_answer_comes(server: tuple[Server, World], account: Account) -> None:
    """Whole, and not before its (real) time."""
    account.faults.add("delay", seconds=0.05, to=0.06)
    begun = time.monotonic()
    heard = said(server[0], head() + BODY, enough=b'"jobId"')
    assert time.monotonic() - begun >= 0.05
    assert len(heard.body) == heard.length


def test_many_calls_at_once_are_hit_as_often_as_planned(server: tuple[Server, World], account: Account) -> None:
    """Of 24 simultaneous calls exactly 5 are refused."""
    account.faults.add("status", status=503, times=5)
    answers: list[Any] = []
    asking = [
        threading.Thread(target=lambda: answers.append(said(server[0], head() + BODY, enough=b"\r\n\r\n").octets[9:12]))
        for _ in range(24)
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join(PATIENCE)
    assert sorted(answers) == [b"200"] * 19 + [b"503"] * 5
