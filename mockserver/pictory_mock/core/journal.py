"""The journal: what was asked and answered, newest kept, oldest dropped, secrets masked.

It is bounded in entries and in bytes, so that a server may run for days, and it says how much it has dropped.
Entries are kept raw and read (masked, parsed) only when somebody looks: writing one must cost next to nothing.
"""

from __future__ import annotations

import itertools
import json
import re
import threading
from collections import deque
from collections.abc import Iterable
from typing import Any

from attrs import asdict, frozen

from .clock import iso
from .rules import KEY_CHARACTERS

MAX_ENTRIES = 1000
MAX_BYTES = 8 * 2**20
MAX_BODY = 64 * 2**10

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_USER_INFO = re.compile(r"(?<=://)[^/\s\"'?#@]*@")
MASK = "***"


@frozen
class Exchange:
    """A request and its answer as they passed by: nothing masked, nothing parsed."""

    id: str
    at: int
    operation: str | None
    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    status: int
    answer: bytes

    @property
    def size(self) -> int:
        """Roughly what it costs to keep, in bytes."""
        return 1000 + len(self.target) + len(self.body) + len(self.answer)


@frozen
class Entry:
    """A request and its answer as one reads them: `at` in ISO 8601, bodies as JSON where they are, secrets masked."""

    id: str
    at: str
    operation: str | None
    method: str
    target: str
    headers: dict[str, str]
    body: Any
    status: int
    response: Any

    def to_dict(self) -> dict[str, Any]:
        """The entry as the control API writes it."""
        return asdict(self)


class Journal:
    """The latest exchanges of one account. Safe to use from many threads."""

    def __init__(self, name: str, key_prefix: str) -> None:
        self._name = name
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._exchanges: deque[Exchange] = deque()
        self._bytes = 0
        self._dropped = 0
        self._secret = re.compile(re.escape(key_prefix) + f"[{KEY_CHARACTERS}]+")
        self._key_prefix = key_prefix

    def next_id(self) -> str:
        """An id for the next exchange: whose it is and which one."""
        return f"{self._name}-{next(self._numbers)}"

    def record(self, exchange: Exchange) -> None:
        """Write down an exchange; the oldest ones go where there is no room for it."""
        with self._lock:
            self._exchanges.append(exchange)
            self._bytes += exchange.size
            while len(self._exchanges) > MAX_ENTRIES or self._bytes > MAX_BYTES:
                self._bytes -= self._exchanges.popleft().size
                self._dropped += 1

    @property
    def dropped(self) -> int:
        """How many exchanges were forgotten for lack of room."""
        return self._dropped

    def entries(self) -> list[Entry]:
        """The exchanges that are kept, oldest first."""
        with self._lock:
            kept = tuple(self._exchanges)
        return [self._entry(exchange) for exchange in kept]

    def clear(self) -> None:
        """Forget everything, the number of the dropped ones too."""
        with self._lock:
            self._exchanges.clear()
            self._bytes = self._dropped = 0
            self._numbers = itertools.count(1)

    def _entry(self, exchange: Exchange) -> Entry:
        return Entry(
            id=exchange.id,
            at=iso(exchange.at),
            operation=exchange.operation,
            method=exchange.method,
            target=self._mask(exchange.target),
            headers=self._headers(exchange.headers),
            body=self._body(exchange.body),
            status=exchange.status,
            response=self._body(exchange.answer),
        )

    def _headers(self, headers: Iterable[tuple[str, str]]) -> dict[str, str]:
        return {
            name: self._key_prefix + MASK if name.lower() in _SECRET_HEADERS else self._mask(value)
            for name, value in headers
        }

    def _mask(self, text: str) -> str:
        return self._secret.sub(self._key_prefix + MASK, _USER_INFO.sub(MASK + "@", text))

    def _body(self, octets: bytes) -> Any:
        """JSON where it is JSON, else the text; cut where it was long."""
        text = self._mask(octets[:MAX_BODY].decode("utf-8", "replace"))
        if len(octets) > MAX_BODY:
            return text + f"… (cut after {MAX_BODY} of {len(octets)} bytes)"
        try:
            return json.loads(text) if text else None
        except (ValueError, RecursionError):
            return text
