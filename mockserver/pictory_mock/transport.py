"""How httpx clients reach the mock without a socket: their requests are handed to the WSGI application."""

from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

    from pictory_mock.virtual_time import VirtualTime


class InProcess(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport for both kinds of client. Requests are answered at once, in the thread that sends them.

    Time stands still meanwhile, so that nobody's deadline passes while an answer is being made.
    """

    def __init__(self, app: "WSGIApplication", time: "VirtualTime") -> None:
        self._wsgi = httpx.WSGITransport(app)
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

    def answer(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request whose body has been read. Raises RuntimeError once the mock is closed."""
        if not self._open:
            raise RuntimeError("this MockPictory is closed; make the client of one that is open")
        whole = httpx.Request(request.method, request.url, headers=_of_whole(request), content=request.content)
        with self._time.busy():
            answered = self._wsgi.handle_request(whole)
            stream = httpx.ByteStream(answered.read())  # for both kinds of client, and still to be read by them
        return httpx.Response(answered.status_code, headers=answered.headers.raw, stream=stream, request=request)

    def shut(self) -> None:
        """Answer nothing more. (`close` is called by every client that closes, and others go on.)"""
        self._open = False


def _of_whole(request: httpx.Request) -> list[tuple[bytes, bytes]]:
    """The headers of a body that is sent in one piece, whatever it came in."""
    return [(name, value) for name, value in request.headers.raw if name.lower() != b"transfer-encoding"]
