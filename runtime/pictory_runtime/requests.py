"""What both transports share: building httpx requests, making clients, keeping the body of an answer in bounds.

The API key is added here, at the last moment, to a request object that is never kept.
"""

from __future__ import annotations

import functools
import os
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeVar

import httpx

from pictory_runtime.errors import ConfigurationError
from pictory_runtime.options import ANSWER_LIMIT
from pictory_runtime.passage import DeadlinePassedError
from pictory_runtime.response import RawResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from pictory_runtime.clock import Clock
    from pictory_runtime.descriptors import Service
    from pictory_runtime.effects import Send, Stream
    from pictory_runtime.secret import Secret

T = TypeVar("T")

# A job is polled many times at one address, and parsing it is a third of what a call costs.
_parsed_url = functools.lru_cache(maxsize=256)(httpx.URL)


_LONGEST = 1e6  # seconds; a socket takes no more than fits its own counters, and would fail in the middle of a request


class TooLargeError(Exception):
    """An answer that would fill the memory."""


# What may cut the body of a refusal short, whose status says enough.
CUT = (httpx.DecodingError, httpx.NetworkError, httpx.RemoteProtocolError, TooLargeError)


class Requests(ABC):
    """Builds httpx requests: what the synchronous and the asynchronous transport share."""

    def __init__(self, service: Service, secret: Secret, http: httpx.Client | httpx.AsyncClient | None) -> None:
        self._key_header = service.key_header.encode("ascii")
        self._request_ids = service.request_ids
        self._secret = secret
        self._given = http
        self._closed = False
        self._process = os.getpid()

    def build(self, send: Send, now: float) -> httpx.Request:
        left = min(max(send.deadline - now, 0.001), _LONGEST)
        connect, stall = min(send.connect, left), min(send.stall, left)
        return httpx.Request(
            send.method,
            _parsed_url(send.url),
            headers=[*send.headers, (self._key_header, self._secret.reveal().encode("ascii"))]
            if send.authorize
            else list(send.headers),
            content=send.content if isinstance(send.content, bytes | None) else self._blocks(send.content),
            extensions={"timeout": {"connect": connect, "pool": connect, "read": stall, "write": stall}},
        )

    @abstractmethod
    def _blocks(self, stream: Stream) -> Iterator[bytes] | AsyncIterator[bytes]:
        """A body that is read while it is sent, as the client wants it."""

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

    @abstractmethod
    def _forget(self) -> None:
        """Let go of all connections, without a word to the other end: they are another process's."""

    def raw(self, send: Send, response: httpx.Response, content: bytes) -> RawResponse:
        headers = response.headers
        if self._secret.among(headers.raw):  # a server may echo what it was sent, now or before
            headers = httpx.Headers([(name, self._secret.mask(value)) for name, value in headers.multi_items()])
        request_id = next((found for name in self._request_ids if (found := headers.get(name))), None)
        return RawResponse(response.status_code, headers, content, send.operation, send.attempt, request_id)


def made(kind: Callable[[], T]) -> T:
    try:
        return kind()
    except (OSError, ImportError, ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(
            f"the HTTP client cannot be made with what the environment says of proxies and certificates "
            f"({type(error).__name__}: {error})"
        ) from error


class Body:
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
            raise TooLargeError(f"the answer is larger than {ANSWER_LIMIT >> 20} MiB, the most that is read")

    @property
    def says_enough(self) -> bool:
        """Whether the status tells what happened without the rest of the body."""
        return not 200 <= self._status < 300

    @property
    def content(self) -> bytes:
        return b"".join(self._kept)
