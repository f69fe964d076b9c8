"""Sending through httpx: the only module that does, so that another HTTP library is a change of one file.

The API key is added here, at the last moment, to a request object that is never kept. Network failures come back as
`Fault` values whose causes have lost their tracebacks: frames of the HTTP library hold the request's headers.
"""

from __future__ import annotations

import functools
import threading
import weakref
from typing import TYPE_CHECKING, Any

import httpx

from pictory_runtime.clock import SystemClock
from pictory_runtime.effects import Fault, Send
from pictory_runtime.errors import ConfigurationError
from pictory_runtime.response import RawResponse

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator, MutableMapping

    from pictory_runtime.clock import Clock
    from pictory_runtime.secret import Secret

_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_UNSENDABLE = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL, httpx.TooManyRedirects)
_CAUGHT = (httpx.RequestError, httpx.InvalidURL, TimeoutError)

# A job is polled many times at one address, and parsing it is a third of what a call costs.
_parsed_url = functools.lru_cache(maxsize=256)(httpx.URL)


class _DeadlinePassedError(TimeoutError):
    """The time that an answer may take is over, although bytes still come."""


def _without_traces(error: BaseException | None) -> None:
    while error is not None:
        error.__traceback__ = None
        error = error.__cause__ or error.__context__


def _fault(error: Exception) -> Fault:
    _without_traces(error)
    if isinstance(error, _UNSENDABLE):
        return Fault("unsendable", type(error).__name__, error)  # the text of these may quote a header
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, _UNSENT):
        return Fault("unsent", text, error)
    if isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return Fault("timeout", text, error)
    return Fault("broken", text, error)


class _Patience(threading.local):
    """How long the request that this thread is sending may still take; connections ask it before every read."""

    send: Send | None = None
    clock: Clock | None = None

    def left(self, limit: float | None) -> float | None:
        if self.send is None or self.clock is None:
            return limit
        left = self.send.deadline - self.clock.now()
        if left <= 0:
            raise _DeadlinePassedError("the answer came too slowly")
        return left if limit is None else min(limit, left)

    def trace(self, event: str, info: MutableMapping[str, Any]) -> None:
        """httpx's `trace` extension: limits connecting, and every single read of each new connection.

        httpx applies a time-out to each read anew, so a server that sends a byte now and then is never given up.
        """
        if event.endswith(("connect_tcp.started", "start_tls.started")):
            info["timeout"] = self.left(info.get("timeout"))
        elif event.endswith(("connect_tcp.complete", "start_tls.complete")):
            stream = info["return_value"]
            owner, read = weakref.ref(stream), type(stream).read
            stream.read = lambda size, timeout=None: read(owner(), size, self.left(timeout))


class _Requests:
    """Builds httpx requests: what the synchronous and the asynchronous transport share."""

    def __init__(self, key_header: str, secret: Secret, http: httpx.Client | httpx.AsyncClient | None) -> None:
        self._key_header = key_header.encode("ascii")
        self._secret = secret
        self._given = http
        self._closed = False

    def build(self, send: Send, now: float) -> httpx.Request:
        left = max(send.deadline - now, 0.001)
        connect, stall = min(send.connect, left), min(send.stall, left)
        return httpx.Request(
            send.method,
            _parsed_url(send.url),
            headers=[*send.headers, (self._key_header, self._secret.reveal().encode("ascii"))]
            if send.authorize
            else list(send.headers),
            content=send.content,
            extensions={"timeout": {"connect": connect, "pool": connect, "read": stall, "write": stall}},
        )

    def check_open(self) -> None:
        if self._closed:
            raise ConfigurationError("this client is closed; make a new one")


def _raw(send: Send, response: httpx.Response, content: bytes) -> RawResponse:
    return RawResponse(response.status_code, response.headers, content, send.operation, send.attempt)


class SyncTransport(_Requests):
    """Sends with an `httpx.Client`: the caller's, or one that is made on first use."""

    def __init__(self, key_header: str, secret: Secret, http: httpx.Client | None) -> None:
        if http is not None and not isinstance(http, httpx.Client):
            raise ConfigurationError(f"http= takes an httpx.Client here, not {type(http).__name__}")
        super().__init__(key_header, secret, http)
        self._client = http
        self._lock = threading.Lock()
        self._patience = _Patience()

    def _opened(self) -> httpx.Client:
        with self._lock:
            self.check_open()
            if self._client is None:
                self._client = httpx.Client()
            return self._client

    def exchange(self, send: Send, clock: Clock) -> RawResponse | Fault:
        """Send, and read the whole answer before the deadline; see `effects.Send`."""
        client = self._client
        if client is None or self._closed:
            client = self._opened()
        patience = self._patience
        patience.send, patience.clock = send, clock
        try:
            request = self.build(send, clock.now())
            request.extensions["trace"] = patience.trace
            response = client.send(request, stream=True, auth=None, follow_redirects=send.sink is not None)
            try:
                return self._receive(send, response, clock)
            finally:
                response.close()
        except _CAUGHT as error:
            return _fault(error)
        finally:
            patience.send = None

    def _receive(self, send: Send, response: httpx.Response, clock: Clock) -> RawResponse | Fault:
        sink = send.sink
        if sink is None or not sink.begin(response.status_code, response.headers):
            return _raw(send, response, b"".join(self._chunks(send, response, clock)))
        for chunk in self._chunks(send, response, clock):
            sink.write(chunk)
        problem = sink.complete()
        return _raw(send, response, b"") if problem is None else Fault("broken", problem)

    @staticmethod
    def _chunks(send: Send, response: httpx.Response, clock: Clock) -> Iterator[bytes]:
        for chunk in response.iter_bytes():
            if clock.now() > send.deadline:
                raise _DeadlinePassedError("the answer came too slowly")
            yield chunk

    def close(self) -> None:
        """Close the connections, unless the `httpx.Client` is the caller's."""
        with self._lock:
            self._closed = True
            if self._client is not None and self._given is None:
                self._client.close()


class AsyncTransport(_Requests):
    """Sends with an `httpx.AsyncClient`: the caller's, or one per event loop, made on first use.

    Connections belong to the loop they were made in, so a client that outlives `asyncio.run` needs new ones.
    """

    def __init__(self, key_header: str, secret: Secret, http: httpx.AsyncClient | None) -> None:
        if http is not None and not isinstance(http, httpx.AsyncClient):
            raise ConfigurationError(f"http= takes an httpx.AsyncClient here, not {type(http).__name__}")
        super().__init__(key_header, secret, http)
        self._client = http
        self._clients: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, httpx.AsyncClient]
        self._clients = weakref.WeakKeyDictionary()

    def _opened(self) -> httpx.AsyncClient:
        self.check_open()
        if self._client is not None:
            return self._client
        import asyncio

        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            client = self._clients[loop] = httpx.AsyncClient()
        return client

    async def exchange(self, send: Send, clock: Clock) -> RawResponse | Fault:
        """Send, and read the whole answer before the deadline; see `effects.Send`."""
        import asyncio

        # Virtual time says nothing about how long this process needs, so only real time is enforced from outside.
        now = clock.now()
        limit = max(send.deadline - now, 0.0) + 0.05 if isinstance(clock, SystemClock) else None
        client = self._opened()
        try:
            async with asyncio.timeout(limit):
                request = self.build(send, now)
                response = await client.send(request, stream=True, auth=None, follow_redirects=send.sink is not None)
                try:
                    return await self._receive(send, response, clock)
                finally:
                    await response.aclose()
        except _CAUGHT as error:
            return _fault(error)

    async def _receive(self, send: Send, response: httpx.Response, clock: Clock) -> RawResponse | Fault:
        sink = send.sink
        into_sink = sink is not None and sink.begin(response.status_code, response.headers)
        kept: list[bytes] = []
        async for chunk in response.aiter_bytes():
            if clock.now() > send.deadline:
                raise _DeadlinePassedError("the answer came too slowly")
            if sink is not None and into_sink:
                waiting = sink.write(chunk)
                if waiting is not None:
                    await waiting
            else:
                kept.append(chunk)
        problem = sink.complete() if sink is not None and into_sink else None
        return _raw(send, response, b"".join(kept)) if problem is None else Fault("broken", problem)

    async def aclose(self) -> None:
        """Close the connections, unless the `httpx.AsyncClient` is the caller's."""
        import asyncio

        self._closed = True
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()
