"""Sending through httpx: with `requests` and `faults` all that knows of it, so that another library is a small change.

Network failures come back as `Fault` values whose causes have lost their tracebacks: frames of the HTTP library hold
the request's headers.
"""

from __future__ import annotations

import inspect
import os
import sys
import threading
import weakref
from typing import TYPE_CHECKING

import httpx

from pictory_runtime.clock import SystemClock
from pictory_runtime.effects import Fault, Raised, Send, no_promise, raised
from pictory_runtime.errors import ConfigurationError
from pictory_runtime.faults import cleaned, fault
from pictory_runtime.passage import Passage, enter
from pictory_runtime.requests import CUT, Body, Requests, TooLargeError, made

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Iterator

    from pictory_runtime.clock import Clock
    from pictory_runtime.descriptors import Service
    from pictory_runtime.effects import Stream
    from pictory_runtime.response import RawResponse
    from pictory_runtime.secret import Secret


class SyncTransport(Requests):
    """Sends with an `httpx.Client`: the caller's, or one that is made on first use."""

    def __init__(self, service: Service, secret: Secret, http: httpx.Client | None) -> None:
        if http is not None and not isinstance(http, httpx.Client):
            raise ConfigurationError(f"http= takes an httpx.Client here, not {type(http).__name__}")
        super().__init__(service, secret, http)
        self._client = http
        self._lock = threading.Lock()

    def _forget(self) -> None:
        self._lock = threading.Lock()  # the old one may have been held when the process was forked
        self._client = None

    def _opened(self) -> httpx.Client:
        self.check_open()
        with self._lock:
            if self._client is None:
                self._client = made(httpx.Client)
            return self._client

    def _blocks(self, stream: Stream) -> Iterator[bytes]:
        return stream.blocks()

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
        except TooLargeError as error:
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
        sink, body = send.sink, Body(send, response.status_code, clock)
        if sink is None or not sink.begin(response.status_code, response.headers):
            try:
                for chunk in response.iter_bytes():
                    body.keep(chunk)
            except CUT:
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


class AsyncTransport(Requests):
    """Sends with an `httpx.AsyncClient`: the caller's, or one per event loop, made on first use.

    Connections belong to the loop they were made in, so a client that outlives `asyncio.run` needs new ones.
    """

    def __init__(self, service: Service, secret: Secret, http: httpx.AsyncClient | None) -> None:
        if http is not None and not isinstance(http, httpx.AsyncClient):
            raise ConfigurationError(f"http= takes an httpx.AsyncClient here, not {type(http).__name__}")
        super().__init__(service, secret, http)
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
            client = self._clients[loop] = made(httpx.AsyncClient)
        return client

    def _blocks(self, stream: Stream) -> AsyncIterator[bytes]:
        return stream.async_blocks()

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
        except TooLargeError as error:
            return Fault("oversized", str(error))
        except Exception as error:  # noqa: BLE001  # hooks and transports of the caller raise what they like
            cleaned(error, outer)
            return fault(error, passage, follows=send.sink is not None)
        except BaseException as error:
            cleaned(error, outer)
            raise
        raise own

    async def _receive(self, send: Send, response: httpx.Response, clock: Clock) -> RawResponse | Fault:
        sink, body = send.sink, Body(send, response.status_code, clock)
        if sink is None or not sink.begin(response.status_code, response.headers):
            try:
                async for chunk in response.aiter_bytes():
                    body.keep(chunk)
            except CUT:
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
