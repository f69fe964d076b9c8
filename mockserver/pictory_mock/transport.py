"""How httpx clients reach the mock without a socket: their requests are handed to the WSGI application."""

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

import attrs
import httpx

from pictory_mock.faulty.endings import LINE, Ending, Line, half

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from pictory_mock.virtual_time import VirtualTime

_RESET = "[Errno 104] Connection reset by peer"


class InProcess(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport for both kinds of client. Requests are answered at once, in the thread that sends them.

    Time stands still meanwhile, so that nobody's deadline passes while an answer is being made. A fault plan may delay
    the answer, in simulated seconds, or have it lost: then what httpx raises on a socket is raised here.
    """

    def __init__(self, app: "WSGIApplication", time: "VirtualTime") -> None:
        self._app = app
        self._time = time
        self._open = True

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a synchronous client."""
        request.read()
        return self.answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer an asyncio client, in its event loop."""
        await request.aread()
        return await self.async_answer(request)

    def answer(self, request: httpx.Request, url: httpx.URL | None = None) -> httpx.Response:
        """The answer to a request whose body has been read; `url` is where it goes, if not where it says.

        Raises RuntimeError once the mock is closed, and `httpx.TransportError` where a fault plan says so.
        """
        made = self._made(request, url)
        if made.wait:
            self._time.sleep(made.wait)
        return made.delivered()

    async def async_answer(self, request: httpx.Request, url: httpx.URL | None = None) -> httpx.Response:
        """As `answer`; other tasks run while the answer is delayed."""
        made = self._made(request, url)
        if made.wait:
            await self._time.async_sleep(made.wait)
        return made.delivered()

    def _made(self, request: httpx.Request, url: httpx.URL | None) -> "_Made":
        if not self._open:
            raise RuntimeError("this MockPictory is closed; make the client of one that is open")
        whole = httpx.Request(request.method, url or request.url, headers=_of_whole(request), content=request.content)
        line = Line()
        with self._time.busy():
            answered = httpx.WSGITransport(_as_a_server_would(self._app, whole, line)).handle_request(whole)
            body = answered.read()
        return _Made(request, answered.status_code, answered.headers, body, line.ending)

    def shut(self) -> None:
        """Answer nothing more. (`close` is called by every client that closes, and others go on.)"""
        self._open = False


@attrs.frozen
class _Made:
    """An answer before it is on its way."""

    request: httpx.Request
    status: int
    headers: httpx.Headers
    body: bytes
    ending: Ending | None

    @property
    def patience(self) -> float | None:
        """How many seconds the client waits for the answer; None: without end."""
        limit: float | None = self.request.extensions.get("timeout", {}).get("read")
        return limit

    @property
    def wait(self) -> float:
        """How many seconds pass until the answer comes, or the client gives it up."""
        wait = self.ending.wait if self.ending else 0.0
        return wait if self.patience is None else min(wait, self.patience)

    def delivered(self) -> httpx.Response:
        """The answer as it reaches the client. Raises `httpx.TransportError` where it does not."""
        ending = self.ending
        if ending is None:
            return self._response(httpx.ByteStream(self.body))  # for both kinds of client, and still to be read
        if ending.wait > self.wait:
            raise httpx.ReadTimeout("The read operation timed out", request=self.request)
        if ending.sent == "nothing":
            raise self._nothing(ending)
        if ending.sent == "half":
            return self._response(_Cut(half(self.body), self._cut(ending)))
        length = int(self.headers.get("Content-Length", 0))  # a 204 has none, and no body either
        return self._response(httpx.ByteStream(self.body[:length]))

    def _nothing(self, ending: Ending) -> httpx.TransportError:
        if ending.then == "closed":
            return httpx.RemoteProtocolError("Server disconnected without sending a response.", request=self.request)
        if ending.unread and self.request.content:
            return httpx.WriteError(_RESET, request=self.request)
        return httpx.ReadError(_RESET, request=self.request)

    def _cut(self, ending: Ending) -> httpx.TransportError:
        if ending.then == "reset":
            return httpx.ReadError(_RESET, request=self.request)
        got, whole = len(half(self.body)), len(self.body)
        told = f"peer closed connection without sending complete message body (received {got} bytes, expected {whole})"
        return httpx.RemoteProtocolError(told, request=self.request)

    def _response(self, stream: "httpx.ByteStream | _Cut") -> httpx.Response:
        return httpx.Response(self.status, headers=self.headers.raw, stream=stream, request=self.request)


class _Cut(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off."""

    def __init__(self, part: bytes, error: httpx.TransportError) -> None:
        self._part = part
        self._error = error

    def __iter__(self) -> Iterator[bytes]:
        yield self._part
        raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._part
        raise self._error


def _as_a_server_would(app: "WSGIApplication", request: httpx.Request, line: Line) -> "WSGIApplication":
    """The application, told the path of the request as PEP 3333 wants it and servers do; httpx decodes it as UTF-8."""
    target = request.url.raw_path.decode("ascii")
    path = unquote_to_bytes(target.partition("?")[0]).decode("latin-1")

    def told(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        return app({**environ, "PATH_INFO": path, "REQUEST_URI": target, LINE: line}, start_response)

    return told


def _of_whole(request: httpx.Request) -> list[tuple[bytes, bytes]]:
    """The headers of a body that is sent in one piece, whatever it came in."""
    return [(name, value) for name, value in request.headers.raw if name.lower() != b"transfer-encoding"]
