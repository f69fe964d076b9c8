"""A receiver of webhooks for tests: it collects what comes and answers as it is told."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from attrs import frozen
from werkzeug.test import Client

from pictory_mock.core.webhooks import Headers, Outcome

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_LOOK = 0.02
"""Seconds between two looks of a server whether it is to stop."""


def _nothing() -> None:
    return None


@frozen
class Received:
    """A webhook as it came in."""

    url: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, parsed: the job."""
        return json.loads(self.body)


@frozen
class Answer:
    """How a sink answers: after `delay` seconds, or (`drop`) not at all, by closing the connection."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = {}
    delay: float = 0.0
    drop: bool = False


class Sink:
    """Receives webhooks within this process, without a socket: those whose address begins with `url`.

    `app` (WSGI) answers, where one is given; what is told with `answer` comes first. Safe to use from many threads.
    """

    def __init__(self, url: str, app: WSGIApplication | None = None, look: Callable[[], None] = _nothing) -> None:
        self.url = url
        """What the addresses of webhooks begin with; a path may follow."""
        self._app = app
        self._look = look
        self._answers: deque[Answer] = deque()
        self._usual = Answer()
        self._came = threading.Condition()
        self._received: list[Received] = []

    @property
    def received(self) -> list[Received]:
        """What came, in that order; in process all that is due by now is there."""
        self._look()
        with self._came:
            return list(self._received)

    def answer(
        self,
        status: int = 200,
        *,
        times: int | None = None,
        body: bytes | str = b"",
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
        drop: bool = False,
    ) -> None:
        """Answer so from now on, or the next `times` times, after what was told before.

        `delay` is in seconds, simulated ones in process; `drop` closes the connection without an answer.
        """
        octets = body.encode() if isinstance(body, str) else body
        answer = Answer(status, octets, headers or {}, delay, drop)
        with self._came:
            if times is None:
                self._usual = answer
            self._answers.extend([answer] * (times or 0))

    def wait(self, count: int = 1, timeout: float = 10.0) -> list[Received]:
        """What came, once it is so many. Raises TimeoutError after so many real seconds."""
        self._look()
        with self._came:
            if not self._came.wait_for(lambda: len(self._received) >= count, timeout):
                raise TimeoutError(f"{len(self._received)} of {count} webhooks came within {timeout:g} s")
            return list(self._received)

    def take(self, url: str, headers: Headers, body: bytes, timeout: float) -> Outcome:
        """Receive a webhook without a socket."""
        received = Received(url, dict(headers), body)
        answer = self.note(received)
        if answer.delay >= timeout:
            return Outcome(error=f"no answer within {timeout:g} s", seconds=timeout)
        if answer.drop:
            return Outcome(error="the connection was closed without an answer", seconds=answer.delay)
        if self._app is not None and answer == Answer():
            return _of_app(self._app, received)
        told = tuple(answer.headers.items())
        return Outcome(answer.status, told, answer.body.decode("utf-8", "replace"), seconds=answer.delay)

    def note(self, received: Received) -> Answer:
        """Write down a webhook, and how it is to be answered."""
        with self._came:
            self._received.append(received)
            self._came.notify_all()
            return self._answers.popleft() if self._answers else self._usual


def _of_app(app: WSGIApplication, received: Received) -> Outcome:
    """The answer of an application; an exception of its own is the 500 that its server would give."""
    path = "/" + received.url.partition("://")[2].partition("/")[2]
    try:
        answer = Client(app).post(path, data=received.body, headers=list(received.headers.items()))
    except Exception as error:  # noqa: BLE001 - as servers do
        return Outcome(500, (), f"{type(error).__name__}: {error}")
    return Outcome(answer.status_code, tuple(answer.headers), answer.get_data(as_text=True))


class SinkServer(Sink):
    """The same on a free port of this machine, for senders in other processes. Also a context manager."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        super().__init__(f"http://127.0.0.1:{self._server.server_port}")
        self._server.daemon_threads = True
        self.stopped = threading.Event()
        """Set once it is closed; delays end then."""
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_LOOK,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close the port. May be called twice."""
        if not self.stopped.is_set():
            self.stopped.set()
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def _handler(sink: SinkServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            answer = sink.note(Received(sink.url + self.path, dict(self.headers), body))
            if answer.delay:
                sink.stopped.wait(answer.delay)
            self.close_connection = True
            if not answer.drop:
                self._send(answer)

        def _send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name that it has there
            """Tests say enough."""

    return Handler
