"""The server: quick to start and to stop, bounded in what it keeps, quiet."""

import functools
import logging
import socket
import threading
from collections.abc import Iterable

import httpx
import pytest

from pictory_mock.app import create_app
from pictory_mock.contract.reading import MAX_BYTES
from pictory_mock.core import World
from pictory_mock.server import CannotListenError, Server

PATIENCE = 10
"""Seconds after which something that does not come means a failure."""


def hello(_environ: object, start_response: object) -> Iterable[bytes]:
    """The smallest application."""
    assert callable(start_response)
    start_response("200 OK", [("Content-Length", "5")])
    return [b"hello"]


def test_it_serves_on_a_free_port_until_it_is_stopped() -> None:
    """Port 0 becomes a real one; after the stop nobody listens there any more, and a second stop is harmless."""
    server = Server(hello, port=0).start()
    assert httpx.get(server.url).text == "hello"
    server.stop()
    server.stop()
    with pytest.raises(httpx.ConnectError):
        httpx.get(server.url)


def test_clients_that_keep_their_connection_do_not_hold_up_a_stop() -> None:
    """Idle connections are closed, and no thread of the server is left."""
    before = set(threading.enumerate())
    with httpx.Client() as client, Server(hello) as server:
        client.get(server.url)
        stopping = threading.Thread(target=server.stop)
        stopping.start()
        stopping.join(PATIENCE)
        assert not stopping.is_alive()
        with pytest.raises(httpx.TransportError):
            client.get(server.url)
    for thread in set(threading.enumerate()) - before:
        thread.join(PATIENCE)
        assert not thread.is_alive()


def test_a_stop_at_the_moment_of_an_answer_is_a_stop() -> None:
    """A thread that has just answered wakes the server too: it must not close what the stop is about to wake it by."""
    server = Server(hello).start()
    running = server._running
    assert running is not None
    wake = running._server.trigger._physical_pull

    def somebody_is_first() -> None:
        wake()
        running._thread.join(0.05)  # ends as soon as the server has closed everything
        wake()

    running._server.trigger._physical_pull = somebody_is_first
    server.stop()
    assert not running._thread.is_alive()


def test_a_stop_lets_a_request_under_way_end() -> None:
    """Whoever is being answered while the server stops gets the answer."""
    serving, go_on = threading.Event(), threading.Event()

    def slow(environ: object, start_response: object) -> Iterable[bytes]:
        serving.set()
        assert go_on.wait(PATIENCE)
        return hello(environ, start_response)

    server = Server(slow).start()
    answers: list[str] = []
    asking = threading.Thread(target=lambda: answers.append(httpx.get(server.url, timeout=PATIENCE).text))
    asking.start()
    assert serving.wait(PATIENCE)
    stopping = threading.Thread(target=server.stop)
    stopping.start()
    go_on.set()
    for thread in (asking, stopping):
        thread.join(PATIENCE)
    assert answers == ["hello"]


def test_a_port_in_use_is_refused_at_once_with_what_to_do() -> None:
    """The message names the port, the reason and the way out."""
    with Server(hello) as server, pytest.raises(CannotListenError, match=f"{server.port} .*another program.*0 picks"):
        Server(hello, port=server.port).start()


@pytest.mark.parametrize(
    ("host", "port", "message"),
    [
        ("no-such-host.invalid", 0, "no address"),
        ("a..b", 0, "no address"),
        (".", 0, "no address"),
        ("a" * 300, 0, "no address"),
        ("127.0.0.1", 70_000, "65535"),
        ("192.0.2.1", 0, "cannot be used"),
    ],
)
def test_an_address_that_cannot_be_served_is_refused(host: str, port: int, message: str) -> None:
    """Unknown names, impossible ports and addresses of other machines end in a sentence, not in a traceback."""
    with pytest.raises(CannotListenError, match=message):
        Server(hello, host, port).start()


def test_a_server_that_runs_cannot_be_started_again() -> None:
    """Starting twice is a mistake that would leave a server behind."""
    with Server(hello) as server, pytest.raises(RuntimeError, match="already"):
        server.start()


def test_a_server_on_all_addresses_says_one_that_works() -> None:
    """0.0.0.0 is no address to call."""
    with Server(hello, "0.0.0.0") as server:
        assert httpx.get(server.url).text == "hello"


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_of_many_megabytes_gets_the_answer_of_the_api(world: World, chunked: bool) -> None:
    """It is not kept, yet its sender is answered as documented, and the connection goes on."""
    parts = [b"x" * 2**16] * 512
    with Server(create_app(world)) as server, httpx.Client(base_url=server.url) as client:
        answer = client.post(
            "/pictoryapis/v1/aistudio/videos",
            content=iter(parts) if chunked else b"".join(parts),
            headers={"Authorization": "pictai_large", "Content-Type": "application/json"},
        )
        assert answer.status_code == 400
        assert f"{MAX_BYTES} bytes" in answer.json()["fields"][0]["errors"]
        assert client.get("/_mock/health").status_code == 200


def test_an_application_never_sees_more_of_a_body_than_can_be_of_use() -> None:
    """One byte more than the limit is enough to know; a body within it arrives whole."""
    seen: list[int] = []

    def measure(environ: dict[str, object], start_response: object) -> Iterable[bytes]:
        stream = environ["wsgi.input"]
        assert hasattr(stream, "read")
        seen.append(len(stream.read()))
        return hello(environ, start_response)

    with Server(measure) as server:
        for size in (0, 1, MAX_BYTES, MAX_BYTES + 1, 2 * MAX_BYTES):
            assert httpx.post(server.url, content=b"x" * size).text == "hello"
    assert seen == [0, 1, MAX_BYTES, MAX_BYTES + 1, MAX_BYTES + 1]


def test_more_requests_than_threads_are_answered_without_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    """A burst waits its turn quietly."""
    with caplog.at_level(logging.WARNING), Server(hello) as server:
        codes: list[int] = []
        burst = [
            threading.Thread(target=lambda: codes.append(httpx.get(server.url, timeout=PATIENCE).status_code))
            for _ in range(40)
        ]
        for thread in burst:
            thread.start()
        for thread in burst:
            thread.join(PATIENCE)
    assert codes == [200] * 40
    assert caplog.records == []


def test_requests_that_are_not_http_do_no_harm() -> None:
    """Noise on the port is answered with an error, and the next client is served."""
    with Server(hello) as server:
        with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as noise:
            noise.sendall(b"\x16\x03\x01 not http\r\n\r\n")
            assert b"400" in noise.recv(100)
        assert httpx.get(server.url).text == "hello"


def ask(server: Server, request: bytes) -> bytes:
    """What comes back for these bytes until the server closes the connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(2**16), b""))


@pytest.mark.parametrize(
    "request_",
    [
        b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n",
        b"GET http://[::1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"pictai_verysecret / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ],
)
def test_what_cannot_be_parsed_is_answered(request_: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """A number of thousands of digits, half an address, a key as a method: a 400, no secret, nothing in the log."""
    with Server(hello) as server:
        answer = ask(server, request_)
    assert answer.split()[1] == b"400"
    assert b"verysecret" not in answer
    assert caplog.records == []


@pytest.mark.parametrize("host", [None, b"", b"a b", b"[::1", b'evil.example"><script>', b"\xff", b"x:999999"])
def test_a_request_that_does_not_tell_its_host_was_sent_here(host: bytes | None) -> None:
    """Addresses in answers are made of the Host header, which may be missing or nonsense."""
    seen: list[object] = []

    def note(environ: dict[str, object], start_response: object) -> Iterable[bytes]:
        seen.append(environ["HTTP_HOST"])
        return hello(environ, start_response)

    line = b"" if host is None else b"Host: " + host + b"\r\n"
    with Server(note) as server:
        ask(server, b"GET / HTTP/1.1\r\n" + line + b"Connection: close\r\n\r\n")
        assert seen == [f"127.0.0.1:{server.port}"]


@pytest.mark.parametrize("host", ["localhost:1234", "mock.example.com", "[::1]:8080", "10.0.0.7:80"])
def test_a_host_that_a_client_tells_is_believed(host: str) -> None:
    """Behind a forwarded port the server has another name than its own."""
    seen: list[object] = []

    def note(environ: dict[str, object], start_response: object) -> Iterable[bytes]:
        seen.append(environ["HTTP_HOST"])
        return hello(environ, start_response)

    with Server(note) as server:
        httpx.get(server.url, headers={"Host": host})
    assert seen == [host]


def test_a_dozen_slow_answers_do_not_hold_up_the_others() -> None:
    """As when the clips of a page are rendered while somebody asks for something else."""
    go_on = threading.Event()
    started = threading.Barrier(13)

    def app(environ: dict[str, object], start_response: object) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/slow":
            started.wait(PATIENCE)
            assert go_on.wait(PATIENCE)
        return hello(environ, start_response)

    ask = functools.partial(httpx.get, timeout=PATIENCE)
    with Server(app) as server:
        slow = [threading.Thread(target=ask, args=(f"{server.url}/slow",)) for _ in range(12)]
        for thread in slow:
            thread.start()
        started.wait(PATIENCE)
        assert httpx.get(server.url, timeout=PATIENCE).text == "hello"
        go_on.set()
        for thread in slow:
            thread.join(PATIENCE)
