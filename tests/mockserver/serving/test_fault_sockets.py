"""Faults over HTTP, looked at where they happen: the bytes that come out of a plain socket, and how it ends."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import frozen

from pictory_mock.app import create_app
from pictory_mock.core import Account, World
from pictory_mock.server import Server

PATIENCE = 10
BODY = b'{"prompt": "A fox running"}'


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
    def length(self) -> int:
        """What Content-Length says."""
        lines = dict(line.split(b": ", 1) for line in self.head.split(b"\r\n")[1:])
        return int(lines[b"Content-Length"])


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


@pytest.mark.parametrize(
    ("kind", "reset", "acted"), [("drop_read", True, False), ("drop_after", True, True), ("empty", False, True)]
)
def test_a_call_without_an_answer(
    server: tuple[Server, World], account: Account, kind: str, reset: bool, acted: bool
) -> None:
    """Not a byte comes, the connection is reset or closed, and only what acted has started a job."""
    account.faults.add(kind)
    assert said(server[0], head() + BODY) == Heard(b"", reset=reset)
    assert jobs(account) == acted
    assert account.requests[0].body == json.loads(BODY)
    assert account.faults.plans[0].exhausted


@pytest.mark.parametrize(("kind", "reset"), [("drop_during", True), ("truncated", False)])
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
    waiting = [socket.create_connection(("127.0.0.1", server[0].port), timeout=PATIENCE) for _ in range(40)]
    for connection in waiting:
        connection.sendall(head() + BODY)
    while account.faults.plans[0].used < 40:  # each call is taken up in its turn
        threading.Event().wait(0.001)
    assert b"200 OK" in said(server[0], head() + BODY, enough=b'"jobId"').head
    assert jobs(account) == 41
    for connection in waiting:
        connection.settimeout(0)
        with pytest.raises(BlockingIOError):
            connection.recv(1)
        connection.close()


def test_a_delay_ends_with_the_server() -> None:
    """Stopping does not wait for delayed answers."""
    world = World()
    account = world.account("pictai_sockets")
    account.faults.add("delay", seconds=3600)
    server = Server(create_app(world)).start()
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(head() + BODY)
        while not account.faults.plans[0].used:
            threading.Event().wait(0.001)
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
