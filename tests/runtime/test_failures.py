"""What a failure means, judged by how far the request had come; real connections where only they can show it."""

from __future__ import annotations

import asyncio
import gzip
import os
import socket
import threading
import time
import zlib
from typing import Any

import httpx
import pytest

from pictory_runtime import AsyncClient, Options, SyncClient, errors, requests
from tests.runtime.conftest import MakeFace
from tests.runtime.fakes import GET_JOB, KEY, MAKE, SERVICE, STARTED, Answer, Face, kinds
from tests.runtime.servers import http, serving

BOTH = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
LOST = b'{"data": {"id": "job-1"}}'


def start(is_async: bool, url: str, **settings: Any) -> Any:
    """Start a job at a real address with a client of its own."""

    async def later() -> Any:
        async with AsyncClient(SERVICE, kinds, KEY, base_url=url, **settings) as client:
            return await client.start(MAKE, body={})

    if is_async:
        return asyncio.run(later())
    with SyncClient(SERVICE, kinds, KEY, base_url=url, **settings) as client:
        return client.start(MAKE, body={})


@BOTH
def test_an_answer_that_the_library_cannot_take(is_async: bool) -> None:
    """A request that was sent is never said to be unsendable, even if the answer confuses the HTTP library."""
    with (
        serving(lambda connection, _: connection.sendall(http(303, b"", "location: javascript:1"))) as server,
        pytest.raises(errors.SubmitOutcomeUnknown),
    ):
        start(is_async, server.url)
    assert len(server.heads) == 1


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("x"),
        ValueError("x"),
        httpx.StreamError("x"),
        httpx.ConnectError("x"),
        httpx.InvalidURL("x"),
        OSError(),
    ],
)
def test_hooks_that_raise(error: Exception) -> None:
    """Whatever a hook of the caller's HTTP client raises after the request: its outcome is not known."""

    def hook(_: httpx.Response) -> None:
        raise error

    async def async_hook(_: httpx.Response) -> None:
        raise error

    with serving(lambda connection, _: connection.sendall(http(200, LOST))) as server:
        for is_async in (False, True):
            kind: Any = httpx.AsyncClient if is_async else httpx.Client
            given = kind(event_hooks={"response": [async_hook if is_async else hook]})
            with pytest.raises(errors.SubmitOutcomeUnknown):
                start(is_async, server.url, http=given)
            asyncio.run(given.aclose()) if is_async else given.close()
    assert len(server.heads) == 2


@pytest.mark.parametrize("error", [RuntimeError("x"), ValueError("x"), httpx.StreamError("x"), UnicodeError("x")])
def test_transports_that_raise(face: MakeFace, error: Exception) -> None:
    """A transport of the caller may raise what it likes: it comes out as an error of this package."""
    with pytest.raises(errors.SubmitOutcomeUnknown):
        (client := face(error)).do(client.client.start(MAKE, body={}))
    with pytest.raises(errors.ConnectionBroken):
        (client := face(error)).do(client.client.call(GET_JOB, path={"id": "x"}))


@BOTH
@pytest.mark.parametrize("url", ["http://localhost.invalid", "http://127.0.0.1:1"])
def test_nothing_was_sent(is_async: bool, url: str) -> None:
    """An address without a service is said to be that: nothing can have happened."""
    with pytest.raises(errors.ConnectFailed):
        start(is_async, url, max_retries=0)


@BOTH
def test_causes_hold_no_request(is_async: bool) -> None:
    """The chain of causes is there, without the requests (and their headers) that the HTTP library hangs on it."""
    with (
        serving(lambda connection, _: connection.shutdown(socket.SHUT_RDWR)) as server,
        pytest.raises(errors.SubmitOutcomeUnknown) as caught,
    ):
        start(is_async, server.url)
    chain, one = [], caught.value.__cause__
    while one is not None:
        chain.append(one)
        one = one.__cause__ or one.__context__
    assert chain
    assert all(vars(one).get("_request") is None and one.__traceback__ is None for one in chain)


def test_what_the_caller_was_handling_is_left_alone(face: MakeFace) -> None:
    """An error that the caller was handling already keeps its traceback."""
    client, kept = face(httpx.ReadError("x")), []

    def handle() -> None:
        try:
            int("own")
        except ValueError as own:
            with pytest.raises(errors.ConnectionBroken):
                client.do(client.client.call(GET_JOB, path={"id": "x"}))
            kept.append(own.__traceback__)

    handle()
    assert None not in kept


def test_a_hook_that_raises_keeps_the_job(face: MakeFace) -> None:
    """`on_response` may raise: the job that was started is named in what comes out."""
    client = face(STARTED)

    def hook(_: Any) -> None:
        raise KeyError("own")

    with pytest.raises(KeyError) as caught:
        client.do(client.client.with_options(on_response=hook).start(MAKE, body={}))
    [note] = caught.value.__notes__
    assert "job-1" in note
    assert client.client.resume(note.partition("resume('")[2].partition("'")[0]).id == "job-1"


@pytest.mark.parametrize("status", [400, 401, 404, 429])
def test_a_broken_body_keeps_the_status(face: MakeFace, status: int) -> None:
    """A refusal whose body cannot be read is still that refusal."""
    client = face(STARTED, max_retries=0)
    swap(client, httpx.MockTransport(lambda _: httpx.Response(status, stream=Broken())))
    with pytest.raises(errors.StatusError) as caught:
        client.do(client.client.start(MAKE, body={}))
    assert caught.value.status == status


class Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks."""

    def __iter__(self) -> Any:
        yield b"{"
        raise httpx.ReadError("scripted")

    async def __aiter__(self) -> Any:
        yield b"{"
        raise httpx.ReadError("scripted")


def swap(client: Face, answers: httpx.MockTransport) -> None:
    """Let `answers` answer."""
    client.client._transport._client._transport = answers


@BOTH
@pytest.mark.parametrize("status", [200, 400])
def test_a_bomb(is_async: bool, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that unpacks to more than the limit is not kept; the error names the limit, a refusal its status."""
    monkeypatch.setattr(requests, "ANSWER_LIMIT", 1 << 20)
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = packer.compress(b" " * (8 << 20)) + packer.flush()
    with (
        serving(lambda connection, _: connection.sendall(http(status, bomb, "content-encoding: gzip"))) as server,
        pytest.raises(errors.PictoryError) as caught,
    ):
        start(is_async, server.url)
    if status == 400:
        assert isinstance(caught.value, errors.InvalidRequest)
    else:
        assert isinstance(caught.value, errors.SubmitOutcomeUnknown)
        assert "1 MiB" in str(caught.value)


def test_a_bomb_is_not_asked_for_again(face: MakeFace, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that is too large would be too large again."""
    monkeypatch.setattr(requests, "ANSWER_LIMIT", 1 << 20)
    client = face(Answer(content=b" " * (2 << 20)))
    with pytest.raises(errors.TransportError, match="larger than 1 MiB"):
        client.do(client.client.call(GET_JOB, path={"id": "x"}))
    assert client.sent == 1


def test_a_packed_refusal(face: MakeFace) -> None:
    """A refusal that was packed is read."""
    body = gzip.compress(b'{"message": "too long"}')
    client = face(Answer(400, content=body, headers={"content-encoding": "gzip"}))
    with pytest.raises(errors.InvalidRequest, match="too long"):
        client.do(client.client.start(MAKE, body={}))


def test_a_late_answer_that_is_whole(face: MakeFace) -> None:
    """An answer that is there whole counts, even if the clock has jumped over the deadline meanwhile."""
    client = face(STARTED)

    def late(_: httpx.Request) -> httpx.Response:
        client.clock.time += 1000
        return httpx.Response(200, json=STARTED.json)

    swap(client, httpx.MockTransport(late))
    assert client.do(client.client.start(MAKE, body={})).id == "job-1"


def test_a_fork_shares_no_connection() -> None:
    """A forked process makes connections of its own; the parent's stay open and in use."""
    with serving(lambda connection, _: connection.sendall(http(200, b"{}"))) as server:
        client = SyncClient(SERVICE, kinds, KEY, base_url=server.url)
        client.call(GET_JOB, path={"id": "parent"})
        child = os.fork()
        if child == 0:
            try:
                client.call(GET_JOB, path={"id": "child"})
                client.close()
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        client.call(GET_JOB, path={"id": "parent"})
        client.close()
    assert [head.split()[1] for head in server.heads] == [b"/jobs/parent", b"/jobs/child", b"/jobs/parent"]
    assert server.connections == 2


def test_a_fork_of_the_callers_connections(face: MakeFace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that the caller has made are not used in a forked process: it is told what to do instead."""
    client = face(Answer(json={}))
    monkeypatch.setattr(os, "getpid", lambda: -1)
    with pytest.raises(errors.ConfigurationError, match="after the fork"):
        client.do(client.client.call(GET_JOB, path={"id": "x"}))
    assert client.sent == 0


def test_async_connections_after_a_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """An asynchronous client lets go of its connections too, and leaves them open."""

    async def go() -> None:
        client = AsyncClient(SERVICE, kinds, KEY)
        before = client._transport._opened()
        monkeypatch.setattr(os, "getpid", lambda: -1)
        assert client._transport._opened() is not before
        await client.aclose()
        assert not before.is_closed
        await before.aclose()

    asyncio.run(go())


def test_the_callers_client_is_closed(face: MakeFace) -> None:
    """A closed HTTP client of the caller is named as what is wrong."""
    client = face(Answer(json={}))
    given = client.client._transport._given
    client.do(given.aclose() if client.is_async else given.close())
    with pytest.raises(errors.ConfigurationError, match="http= is closed"):
        client.do(client.client.call(GET_JOB, path={"id": "x"}))


@BOTH
@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "ALL_PROXY"])
def test_an_environment_that_allows_no_client(is_async: bool, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment says of proxies and certificates may be wrong: that is a matter of configuration."""
    monkeypatch.setenv(name, {"SSL_CERT_FILE": "/nonexistent", "ALL_PROXY": "socks9://127.0.0.1:1"}[name])
    with pytest.raises(errors.ConfigurationError, match="environment"):
        start(is_async, "http://127.0.0.1:1")


def test_a_connection_that_another_client_opened() -> None:
    """The limit of a call holds on a connection that another client has opened through the same `http=`."""

    def answer(connection: socket.socket, n: int) -> None:
        connection.sendall(http(200, b"{}") if n == 1 else b"HTTP/1.1 200 OK\r\nx: ")
        while n > 1 and not over.wait(0.02):
            connection.sendall(b"a")

    over = threading.Event()

    with serving(answer) as server, httpx.Client() as given:
        one, other = (SyncClient(SERVICE, kinds, KEY, base_url=server.url, http=given) for _ in range(2))
        one.call(GET_JOB, path={"id": "x"})
        begun = time.monotonic()
        with pytest.raises(errors.RequestTimeout):
            other.call(GET_JOB, path={"id": "x"}, options=Options(timeout=0.3))
        assert time.monotonic() - begun < 3  # without a limit it would drip until the test is over
        over.set()
    assert server.connections == 1
