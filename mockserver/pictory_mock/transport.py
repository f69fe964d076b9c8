"""How httpx clients reach the mock without a socket: their requests are handed to the WSGI application."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

import httpx

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from pictory_mock.virtual_time import VirtualTime


class InProcess(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport for both kinds of client. Requests are answered at once, in the thread that sends them.

    Time stands still meanwhile, so that nobody's deadline passes while an answer is being made.
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
        return self.answer(request)

    def answer(self, request: httpx.Request, url: httpx.URL | None = None) -> httpx.Response:
        """The answer to a request whose body has been read; `url` is where it goes, if not where it says.

        Raises RuntimeError once the mock is closed.
        """
        if not self._open:
            raise RuntimeError("this MockPictory is closed; make the client of one that is open")
        whole = httpx.Request(request.method, url or request.url, headers=_of_whole(request), content=request.content)
        with self._time.busy():
            answered = httpx.WSGITransport(_as_a_server_would(self._app, whole)).handle_request(whole)
            stream = httpx.ByteStream(answered.read())  # for both kinds of client, and still to be read by them
        return httpx.Response(answered.status_code, headers=answered.headers.raw, stream=stream, request=request)

    def shut(self) -> None:
        """Answer nothing more. (`close` is called by every client that closes, and others go on.)"""
        self._open = False


def _as_a_server_would(app: "WSGIApplication", request: httpx.Request) -> "WSGIApplication":
    """The application, told the path of the request as PEP 3333 wants it and servers do; httpx decodes it as UTF-8."""
    target = request.url.raw_path.decode("ascii")
    path = unquote_to_bytes(target.partition("?")[0]).decode("latin-1")

    def told(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        return app({**environ, "PATH_INFO": path, "REQUEST_URI": target}, start_response)

    return told


def _of_whole(request: httpx.Request) -> list[tuple[bytes, bytes]]:
    """The headers of a body that is sent in one piece, whatever it came in."""
    return [(name, value) for name, value in request.headers.raw if name.lower() != b"transfer-encoding"]
