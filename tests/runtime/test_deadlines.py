"""A call ends when its time is up: to the instant in virtual time, at once in real time.

In real time 0.2 s late is the aim on an idle machine. A test can only tell a call that ends from one that a dripping
server keeps alive for good, because a busy machine is late too.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from pictory_runtime import AsyncClient, Options, SyncClient, errors
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import BASE, GET_JOB, KEY, MAKE, SERVICE, Answer, VirtualClock, kinds
from tests.runtime.servers import serving

HANGS = Answer(json={}, takes=1e9)


@pytest.mark.usefixtures("no_jitter")
@pytest.mark.parametrize(("timeout", "requests"), [(0.5, 1), (60, 2), (120, 2), (200, 2)])
def test_a_hanging_service(face: MakeFace, timeout: float, requests: int) -> None:
    """All attempts and pauses of a call together take exactly its time-out; a slow one leaves time for another."""
    client = face(HANGS)
    with pytest.raises(errors.RequestTimeout) as caught:
        client.do(client.client.call(GET_JOB, path={"id": "x"}, options=Options(timeout=timeout)))
    assert client.clock.time <= timeout
    assert client.clock.time == pytest.approx(timeout, abs=2.001)  # a pause of 2 s is not begun for nothing
    assert caught.value.attempts == client.sent == requests


def test_a_paid_call_waits_as_long_as_it_may(face: MakeFace) -> None:
    """What is sent only once gets all the time there is before its outcome is called unknown."""
    client = face(HANGS)
    with pytest.raises(errors.SubmitOutcomeUnknown):
        client.do(client.client.start(MAKE, body={}, options=Options(timeout=90)))
    assert client.clock.time == 90
    assert client.sent == 1


def test_every_phase_has_a_limit(face: MakeFace) -> None:
    """Each phase of a request is limited, and by what remains of the call's time."""
    client = face(Answer(503, takes=49), Answer(json={}))
    client.do(client.client.call(GET_JOB, path={"id": "x"}, options=Options(timeout=100)))
    first, second = (request.extensions["timeout"] for request in client.script.requests)
    assert first == {"connect": 10.0, "pool": 10.0, "read": 50.0, "write": 50.0}
    assert second["read"] == pytest.approx(100 - client.clock.time)


class Drip(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes byte by byte, a second each, and never ends."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.clock.time += 1
            yield b" "

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for byte in self:
            yield byte


def test_a_dripping_body_in_virtual_time() -> None:
    """A body that keeps coming does not keep a call alive."""
    clock = VirtualClock()
    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=Drip(clock)))
    sync = SyncClient(SERVICE, kinds, KEY, base_url=BASE, http=httpx.Client(transport=transport), clock=clock)
    other = AsyncClient(SERVICE, kinds, KEY, base_url=BASE, http=httpx.AsyncClient(transport=transport), clock=clock)
    with pytest.raises(errors.RequestTimeout):
        sync.call(GET_JOB, path={"id": "x"}, options=Options(timeout=20))
    assert 20 <= clock.time <= 21
    with pytest.raises(errors.RequestTimeout):
        asyncio.run(other.call(GET_JOB, path={"id": "x"}, options=Options(timeout=20)))
    assert 40 <= clock.time <= 42


@contextlib.contextmanager
def dripping_server(first: bytes, every: float) -> Iterator[str]:
    """A server that sends `first` at once, and then a byte now and then until it is stopped; its URL."""
    over = threading.Event()

    def drip(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.recv(65536)
            connection.sendall(first)
            while not over.wait(every):
                connection.sendall(b"a")

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threads.append(threading.Thread(target=drip, args=(connection,)))
                threads[-1].start()

    threads: list[threading.Thread] = []
    listener = socket.create_server(("127.0.0.1", 0))
    acceptor = threading.Thread(target=serve)
    acceptor.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        over.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in (acceptor, *threads):
            thread.join()


AT_ONCE = 3.0  # seconds; without a limit the server would drip until the test is over
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"


@pytest.mark.parametrize("first", [b"", HEAD, HEAD + b"content-length: 9999\r\n\r\n{"], ids=["line", "headers", "body"])
@pytest.mark.parametrize("every", [0.02, 0.2])
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_dripping_server_in_real_time(first: bytes, every: float, is_async: bool) -> None:
    """Wherever the server begins to drip, the call is over when its time is."""

    async def call_async(url: str) -> None:
        async with AsyncClient(SERVICE, kinds, KEY, base_url=url) as client:
            await client.call(GET_JOB, path={"id": "x"}, options=Options(timeout=0.3))

    def call_sync(url: str) -> None:
        with SyncClient(SERVICE, kinds, KEY, base_url=url) as client:
            client.call(GET_JOB, path={"id": "x"}, options=Options(timeout=0.3))

    with dripping_server(first, every) as url:
        begun = time.monotonic()
        with pytest.raises(errors.TransportError):  # a busy machine may not even connect in time
            asyncio.run(call_async(url)) if is_async else call_sync(url)
        assert time.monotonic() - begun < AT_ONCE


def test_a_reused_connection_is_limited_too() -> None:
    """The limit of a call holds on a connection that an earlier call has opened."""
    body = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(body)
            connection.recv(65536)
            connection.sendall(HEAD)
            while not over.wait(0.25):
                connection.sendall(b"a")

    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with SyncClient(SERVICE, kinds, KEY, base_url=url) as client:
            assert client.call(GET_JOB, path={"id": "x"}) == {}
            begun = time.monotonic()
            with pytest.raises(errors.RequestTimeout):
                client.call(GET_JOB, path={"id": "x"}, options=Options(timeout=0.3))
            assert time.monotonic() - begun < AT_ONCE
            over.set()
        thread.join()


def test_all_the_time_in_the_world() -> None:
    """A time-out longer than a socket can count is no failure in the middle of a paid request."""

    def answer(connection: socket.socket, _: int) -> None:
        connection.sendall(b'HTTP/1.1 200 OK\r\ncontent-length: 24\r\n\r\n{"data":{"id":"job-1"} }')

    endless = Options(timeout=1e300)
    with serving(answer) as server, SyncClient(SERVICE, kinds, KEY, base_url=server.url) as client:
        for _ in range(2):  # on a new connection, and on one that is there
            assert client.start(MAKE, body={}, options=endless).id == "job-1"
    with serving(answer) as server:

        async def story() -> str:
            async with AsyncClient(SERVICE, kinds, KEY, base_url=server.url) as client:
                return (await client.start(MAKE, body={}, options=endless)).id

        assert asyncio.run(story()) == "job-1"


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_nobody_listens(is_async: bool) -> None:
    """A refused connection is `ConnectFailed`, and even a submit says so plainly: nothing can have happened."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"

    def start() -> None:
        if is_async:
            asyncio.run(AsyncClient(SERVICE, kinds, KEY, base_url=url, max_retries=0).start(MAKE, body={}))
        else:
            SyncClient(SERVICE, kinds, KEY, base_url=url, max_retries=0).start(MAKE, body={})

    with pytest.raises(errors.ConnectFailed):
        start()


def test_a_proxy_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that the environment names is named where no connection is made, and its password is not."""
    monkeypatch.setenv("HTTP_PROXY", "http://me:p4ss@127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    client = SyncClient(SERVICE, kinds, KEY, base_url="http://h.test", max_retries=0)
    with client, pytest.raises(errors.ConnectFailed, match="proxy of HTTP_PROXY, which the environment") as caught:
        client.call(GET_JOB, path={"id": "x"})
    assert "p4ss" not in str(caught.value)
