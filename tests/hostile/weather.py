"""The way between a client and the mock, on which strikes fall: a transport of httpx around the mock's own.

It keeps a log of what met which request, counts the answers that nobody has closed, and lets virtual time pass as an
answer that is slow in coming would. What the mock's own faults and limits do to a request in fair weather is in the
log too. Files are answered here, so that nobody renders a video for each of a thousand
schedules.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import attrs
import httpx

from pictory_mock import MockPictory
from tests.hostile.strikes import FAIR, Strike, by_mock, limited

if TYPE_CHECKING:
    from pictory_mock.transport import InProcess, _Made

FILE = bytes(range(256)) * 40
"""What every file that is fetched through here holds."""
_MEDIA = "/media/"


@attrs.frozen
class Met:
    """One request: when it left (seconds of virtual time), what it was, what it met, when it was told to come again."""

    at: float
    method: str
    path: str
    strike: Strike
    again: float | None = None


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
        self._time.sleep(_lasting(request, strike, answer))
        return self._end(request, strike, answer)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        strike, answer = self._begin(request)
        if strike.interrupts and (task := asyncio.current_task()):
            task.cancel()
        await self._time.async_sleep(_lasting(request, strike, answer))
        return self._end(request, strike, answer)

    def _begin(self, request: httpx.Request) -> tuple[Strike, _Made | None]:
        strike, begun, answer = self.forecast(request, len(self.log) + 1), self._time.now(), None
        if strike.acts and _MEDIA not in request.url.path:
            answer = self._mock._made(request, None)
        met = Met(begun, request.method, request.url.path, strike)
        self.log.append(met if answer is None or strike is not FAIR else _by_mock(met, answer))
        return strike, answer

    def _end(self, request: httpx.Request, strike: Strike, made: _Made | None) -> httpx.Response:
        if strike.takes > _patience(request):
            raise httpx.ReadTimeout("nothing came", request=request)
        if strike.raises is not None:
            raise strike.raises("struck", request=request)
        if strike.status is not None:
            answer = httpx.Response(strike.status, content=strike.body, headers=strike.headers)
        else:
            answer = made.delivered() if made is not None else httpx.Response(200, content=FILE)
        self.open += 1
        assert isinstance(answer.stream, httpx.SyncByteStream)
        stream = _Stream(self, _pieces(answer.stream, cut=strike.cut))
        headers = [(name, value) for name, value in answer.headers.raw if name.lower() != b"transfer-encoding"]
        return httpx.Response(answer.status_code, headers=headers, stream=stream, request=request)


def _by_mock(met: Met, made: _Made) -> Met:
    """What a request has met, where the mock itself had something in store for it."""
    kind = made.headers.get("X-Mock-Fault", "").partition(" ")[2]
    late = made.ending is not None and made.ending.wait > made.wait
    strike = by_mock(kind, made.status, in_time=not late) if kind else met.strike
    if "X-Mock-Limit" not in made.headers or strike.kind == "lost":
        return attrs.evolve(met, strike=strike)
    after = made.headers.get("Retry-After")  # it is refused, however its answer looks
    return attrs.evolve(met, strike=limited(), again=None if after is None else _moment(after, met.at + made.wait))


def _moment(after: str, now: float) -> float:
    return now + float(after) if after.isdigit() else parsedate_to_datetime(after).timestamp()


def _pieces(stream: httpx.SyncByteStream, *, cut: bool) -> Iterator[bytes]:
    """A body in two pieces, and how it breaks off if it does."""
    content = b""
    for piece in stream:
        content += piece
        half = len(content) // 2
        yield content[:half]
        if cut:
            raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")
        yield content[half:]


class _Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer; says when it is closed."""

    def __init__(self, weather: Weather, pieces: Iterator[bytes]) -> None:
        self._weather, self._pieces, self._open = weather, pieces, True

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

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


def _lasting(request: httpx.Request, strike: Strike, made: _Made | None) -> float:
    return min(strike.takes, _patience(request)) + (made.wait if made is not None else 0.0)


def always(strike: Strike) -> Callable[[httpx.Request, int], Strike]:
    """A forecast: the same for every request."""
    return lambda request, number: strike


def in_turn(*strikes: Strike) -> Callable[[httpx.Request, int], Strike]:
    """A forecast: these, then fair weather."""
    return lambda request, number: strikes[number - 1] if number <= len(strikes) else FAIR
