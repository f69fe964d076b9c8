"""The way between a client and the mock, on which strikes fall: a transport of httpx around the mock's own.

It keeps a log of what met which request, counts the answers that nobody has closed, and lets virtual time pass as an
answer that is slow in coming would. Files are answered here, so that nobody renders a video for each of a thousand
schedules.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING

import attrs
import httpx

from pictory_mock import MockPictory
from tests.hostile.strikes import FAIR, Strike

if TYPE_CHECKING:
    from pictory_mock.transport import InProcess

FILE = bytes(range(256)) * 40
"""What every file that is fetched through here holds."""
_MEDIA = "/media/"


@attrs.frozen
class Met:
    """One request: when it left (seconds of virtual time), what it was, what it met."""

    at: float
    method: str
    path: str
    strike: Strike


class Interrupted(BaseException):  # what a program may raise from a signal handler
    """Stands for a KeyboardInterrupt, which pytest would take for its own."""


class Weather(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Every request meets what `forecast` says for it: a function of the request and its number, from 1."""

    def __init__(self, mock: MockPictory, forecast: Callable[[httpx.Request, int], Strike]) -> None:
        self.forecast = forecast
        self.log: list[Met] = []
        self.open = 0
        self._time = mock.time
        self._mock: InProcess = mock._transport

    def since(self, mark: int) -> list[Met]:
        """What happened from the request with this index on."""
        return self.log[mark:]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        strike, answer = self._begin(request)
        if strike.interrupts:
            raise Interrupted
        self._time.sleep(_lasting(request, strike))
        return self._end(request, strike, answer)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        strike, answer = self._begin(request)
        if strike.interrupts and (task := asyncio.current_task()):
            task.cancel()
        await self._time.async_sleep(_lasting(request, strike))
        return self._end(request, strike, answer)

    def _begin(self, request: httpx.Request) -> tuple[Strike, httpx.Response | None]:
        strike = self.forecast(request, len(self.log) + 1)
        self.log.append(Met(self._time.now(), request.method, request.url.path, strike))
        if not strike.acts:
            return strike, None
        if _MEDIA in request.url.path:
            return strike, httpx.Response(200, content=FILE)
        return strike, self._mock.answer(request)

    def _end(self, request: httpx.Request, strike: Strike, answer: httpx.Response | None) -> httpx.Response:
        if strike.takes > _patience(request):
            raise httpx.ReadTimeout("nothing came", request=request)
        if strike.raises is not None:
            raise strike.raises("struck", request=request)
        if strike.status is not None:
            answer = httpx.Response(strike.status, content=strike.body, headers=strike.headers)
        assert answer is not None
        self.open += 1
        stream = _Stream(self, answer.read(), cut=strike.cut)
        headers = [(name, value) for name, value in answer.headers.raw if name.lower() != b"transfer-encoding"]
        return httpx.Response(answer.status_code, headers=headers, stream=stream, request=request)


class _Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer, in two pieces; says when it is closed."""

    def __init__(self, weather: Weather, content: bytes, *, cut: bool) -> None:
        self._weather, self._content, self._cut, self._open = weather, content, cut, True

    def __iter__(self) -> Iterator[bytes]:
        half = len(self._content) // 2
        yield self._content[:half]
        if self._cut:
            raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")
        yield self._content[half:]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self._weather.open -= self._open
        self._open = False

    async def aclose(self) -> None:
        self.close()


def _patience(request: httpx.Request) -> float:
    """Seconds without a byte after which the client gives up."""
    read: float = request.extensions["timeout"]["read"]
    return read


def _lasting(request: httpx.Request, strike: Strike) -> float:
    return min(strike.takes, _patience(request))


def always(strike: Strike) -> Callable[[httpx.Request, int], Strike]:
    """A forecast: the same for every request."""
    return lambda request, number: strike


def in_turn(*strikes: Strike) -> Callable[[httpx.Request, int], Strike]:
    """A forecast: these, then fair weather."""
    return lambda request, number: strikes[number - 1] if number <= len(strikes) else FAIR
