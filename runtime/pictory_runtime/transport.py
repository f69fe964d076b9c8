"""Sending through httpx: with `faults`, the only module that does, so that another HTTP library is a change of two.

The API key is added here, at the last moment, to a request object that is never kept. Network failures come back as
`Fault` values whose causes have lost their tracebacks: frames of the HTTP library hold the request's headers.
"""

from __future__ import annotations

import functools
import inspect
import os
import sys
import threading
import weakref
from typing import TYPE_CHECKING, TypeVar

import httpx

from pictory_runtime.clock import SystemClock
from pictory_runtime.effects import Fault, Raised, Send, no_promise, raised
from pictory_runtime.errors import ConfigurationError
from pictory_runtime.faults import cleaned, fault
from pictory_runtime.options import ANSWER_LIMIT
from pictory_runtime.passage import DeadlinePassedError, Passage, enter
from pictory_runtime.response import RawResponse

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from pictory_runtime.clock import Clock
    from pictory_runtime.secret import Secret

T = TypeVar("T")

# A job is polled many times at one address, and parsing it is a third of what a call costs.
_parsed_url = functools.lru_cache(maxsize=256)(httpx.URL)


class _TooLargeError(Exception):
    """An answer that would fill the memory."""


# What may cut the body of a refusal short, whose status says enough.
_CUT = (httpx.DecodingError, httpx.NetworkError, httpx.RemoteProtocolError, _TooLargeError)


class _Requests:
    """Builds httpx requests: what the synchronous and the asynchronous transport share."""

    def __init__(self, key_header: str, secret: Secret, http: httpx.Client | httpx.AsyncClient | None) -> None:
        self._key_header = key_header.encode("ascii")
        self._secret = secret
        self._given = http
        self._closed = False
        self._process = os.getpid()

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
        """Raise `ConfigurationError` where nothing can be sent; begin anew in a process that was forked."""
        if self._closed:
            raise ConfigurationError("this client is closed; make a new one")
        if self._given is not None and self._given.is_closed:
            raise ConfigurationError("the HTTP client that was given as http= is closed; make a new one")
        if self._process != os.getpid():
            if self._given is not None:
                raise ConfigurationError(
                    "this process was forked after its client was made with http=, and two processes on one "
                    "connection get each other's answers: make both clients after the fork"
                )
            self._process = os.getpid()
            self._forget()

    def _forget(self) -> None:
        """Let go of all connections, without a word to the other end: they are another process's."""

    def raw(self, send: Send, response: httpx.Response, content: bytes) -> RawResponse:
        headers = response.headers
        if send.authorize and self._secret.among(headers.raw):  # a server may echo what it was sent
            headers = httpx.Headers([(name, self._secret.mask(value)) for name, value in headers.multi_items()])
        return RawResponse(response.status_code, headers, content, send.operation, send.attempt)


def _made(kind: Callable[[], T]) -> T:
    try:
        return kind()
    except (OSError, ImportError, ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(
            f"the HTTP client cannot be made with what the environment says of proxies and certificates "
            f"({type(error).__name__}: {error})"
        ) from error


class _Body:
    """The body of one answer as it comes: kept, unless it goes elsewhere."""

    def __init__(self, send: Send, status: int, clock: Clock) -> None:
        self._send, self._status, self._clock = send, status, clock
        self._kept: list[bytes] = []
        self._size = 0
        self._late = False

    def take(self, chunk: bytes) -> bytes:
        """Note that `chunk` came. What is complete is not late: only what comes after something late is."""
        if self._late:
            raise DeadlinePassedError("the answer came too slowly")
        self._late = self._clock.now() >= self._send.deadline
        return chunk

    def keep(self, chunk: bytes) -> None:
        self._kept.append(self.take(chunk))
        self._size += len(chunk)
        if self._size > ANSWER_LIMIT:
            raise _TooLargeError(f"the answer is larger than {ANSWER_LIMIT >> 20} MiB, the most that is read")

    @property
    def says_enough(self) -> bool:
        """Whether the status tells what happened without the rest of the body."""
        return not 200 <= self._status < 300

    @property
    def content(self) -> bytes:
        return b"".join(self._kept)


class SyncTransport(_Requests):
    """Sends with an `httpx.Client`: the caller's, or one that is made on first use."""

    def __init__(self, key_header: str, secret: Secret, http: httpx.Client | None) -> None:
        if http is not None and not isinstance(http, httpx.Client):
            raise ConfigurationError(f"http= takes an httpx.Client here, not {type(http).__name__}")
        super().__init__(key_header, secret, http)
        self._client = http
        self._lock = threading.Lock()

    def _forget(self) -> None:
        self._lock = threading.Lock()  # the old one may have been held when the process was forked
        self._client = None

    def _opened(self) -> httpx.Client:
        self.check_open()
        with self._lock:
            if self._client is None:
                self._client = _made(httpx.Client)
            return self._client

    def exchange(self, send: Send, clock: Clock) -> RawResponse | Fault:
        """Send, and read the whole answer before the deadline; see `effects.Send`."""
        client, outer, passage = self._opened(), sys.exception(), Passage(send, clock)
        before = enter(passage)
        try:
            request = self.build(send, clock.now())
            request.extensions["trace"] = passage.trace
            passage.built = True
            response = client.send(request, stream=True, auth=None, follow_redirects=send.sink is not None)
            try:
                return self._receive(send, response, clock)
            finally:
                response.close()
        except Raised as stop:
            own = stop.error
        except _TooLargeError as error:
            return Fault("oversized", str(error))
        except Exception as error:  # noqa: BLE001  # hooks and transports of the caller raise what they like
            cleaned(error, outer)
            return fault(error, passage, follows=send.sink is not None)
        except BaseException as error:
            cleaned(error, outer)
            raise
        finally:
            enter(before)
        raise own

    def _receive(self, send: Send, response: httpx.Response, clock: Clock) -> RawResponse | Fault:
        sink, body = send.sink, _Body(send, response.status_code, clock)
        if sink is None or not sink.begin(response.status_code, response.headers):
            try:
                for chunk in response.iter_bytes():
                    body.keep(chunk)
            except _CUT:
                if not body.says_enough:
                    raise
            return self.raw(send, response, body.content)
        for chunk in response.iter_bytes():
            waiting = sink.write(body.take(chunk))
            with raised():
                no_promise(waiting)
        problem = sink.complete()
        return self.raw(send, response, b"") if problem is None else Fault("broken", problem)

    def close(self) -> None:
        """Close the connections, unless the `httpx.Client` is the caller's or they are another process's."""
        if self._given is None and self._process != os.getpid():
            self._forget()
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
        self._forget()

    def _forget(self) -> None:
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
            client = self._clients[loop] = _made(httpx.AsyncClient)
        return client

    async def exchange(self, send: Send, clock: Clock) -> RawResponse | Fault:
        """Send, and read the whole answer before the deadline; see `effects.Send`."""
        import asyncio

        # Virtual time says nothing about how long this process needs, so only real time is enforced from outside.
        now = clock.now()
        limit = max(send.deadline - now, 0.0) + 0.05 if isinstance(clock, SystemClock) else None
        client, outer, passage = self._opened(), sys.exception(), Passage(send, clock)
        try:
            async with asyncio.timeout(limit):
                request = self.build(send, now)
                request.extensions["trace"] = passage.async_note
                passage.built = True
                response = await client.send(request, stream=True, auth=None, follow_redirects=send.sink is not None)
                try:
                    return await self._receive(send, response, clock)
                finally:
                    await response.aclose()
        except Raised as stop:
            own = stop.error
        except _TooLargeError as error:
            return Fault("oversized", str(error))
        except Exception as error:  # noqa: BLE001  # hooks and transports of the caller raise what they like
            cleaned(error, outer)
            return fault(error, passage, follows=send.sink is not None)
        except BaseException as error:
            cleaned(error, outer)
            raise
        raise own

    async def _receive(self, send: Send, response: httpx.Response, clock: Clock) -> RawResponse | Fault:
        sink, body = send.sink, _Body(send, response.status_code, clock)
        if sink is None or not sink.begin(response.status_code, response.headers):
            try:
                async for chunk in response.aiter_bytes():
                    body.keep(chunk)
            except _CUT:
                if not body.says_enough:
                    raise
            return self.raw(send, response, body.content)
        async for chunk in response.aiter_bytes():
            waiting = sink.write(body.take(chunk))
            if inspect.isawaitable(waiting):
                with raised():
                    await waiting
        problem = sink.complete()
        return self.raw(send, response, b"") if problem is None else Fault("broken", problem)

    async def aclose(self) -> None:
        """Close the connections, unless the `httpx.AsyncClient` is the caller's or they are another process's."""
        import asyncio

        self._closed = True
        if self._process != os.getpid():
            self._forget()
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()
