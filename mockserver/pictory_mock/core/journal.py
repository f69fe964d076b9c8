"""The journal: what was asked and answered, newest kept, oldest dropped, secrets masked.

It is bounded in entries and in bytes, by itself and together with the other journals of its world, so that a server
may run for days and a test suite may use as many accounts as it likes; and it says how much it has dropped.
Entries are kept raw and read (masked, parsed) only when somebody looks: writing one must cost next to nothing.
"""

from __future__ import annotations

import itertools
import json
import threading
from collections import deque
from typing import TYPE_CHECKING, Any

from attrs import asdict, frozen

from .clock import iso

if TYPE_CHECKING:
    from .masking import Masker

MAX_ENTRIES = 1000
MAX_BYTES = 8 * 2**20
MAX_TOGETHER = 64 * 2**20
MAX_BODY = 64 * 2**10
MAX_LINE = 4 * 2**10
"""Characters of an address, or of the value of a header, that are shown."""


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
    fault: str | None = None

    @property
    def size(self) -> int:
        """Roughly what it costs to keep, in bytes."""
        headers = sum([len(value) for _, value in self.headers])
        return 1000 + len(self.target) + headers + len(self.body) + len(self.answer)


@frozen
class Entry:
    """A request and its answer as one reads them: `at` in ISO 8601, bodies as JSON where they are, secrets masked.

    `fault` is the plan that acted (its id and its kind), `status` 0 where it left no answer to be made. An answer that
    was made, and lost or cut on its way, is the one that was made.
    """

    id: str
    at: str
    operation: str | None
    method: str
    target: str
    headers: dict[str, str]
    body: Any
    status: int
    response: Any
    fault: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The entry as the control API writes it."""
        return asdict(self)


class Room:
    """The memory that the journals of a world have together. Safe to use from many threads."""

    def __init__(self, limit: int = MAX_TOGETHER) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._journals: list[Journal] = []
        self._taken = 0

    def enter(self, journal: Journal) -> None:
        """Count what a journal takes from now on."""
        with self._lock:
            self._journals.append(journal)

    def take(self, size: int) -> None:
        """So many bytes more are taken, or less. Where that is too much, the largest journals drop their oldest."""
        with self._lock:
            self._taken += size
            if self._taken > self._limit:
                bound = self._bound(self._limit * 9 // 10)  # with some space, lest this be done each time
                self._taken -= sum([journal.shrink(bound) for journal in self._journals])

    def _bound(self, limit: int) -> int:
        """How large a journal may be so that all together keep within the limit."""
        sizes = sorted(journal.size for journal in self._journals)
        for at, size in enumerate(sizes):
            share = limit // (len(sizes) - at)
            if size > share:
                return share
            limit -= size
        return limit


class Journal:
    """The latest exchanges of one account. Safe to use from many threads."""

    __slots__ = {
        "size": "Roughly what is kept, in bytes.",
        **dict.fromkeys(("_dropped", "_exchanges", "_key_prefix", "_lock", "_name", "_numbers", "_room"), ""),
    }

    def __init__(self, name: str, key_prefix: str, room: Room | None = None) -> None:
        self._name = name
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._exchanges: deque[tuple[int, Exchange]] = deque()
        self._dropped = 0
        self._key_prefix = key_prefix
        self._room = room if room is not None else Room()
        self._room.enter(self)
        self.size = 0

    def next_id(self) -> str:
        """An id for the next exchange: whose it is and which one."""
        return f"{self._name}-{next(self._numbers)}"

    def record(self, exchange: Exchange) -> None:
        """Write down an exchange; the oldest ones go where there is no room for it."""
        size = exchange.size
        with self._lock:
            self._exchanges.append((size, exchange))
            self.size += size
            freed = self._drop(MAX_BYTES)
        # The room asks journals to shrink, which takes their locks: never while one is held.
        self._room.take(size - freed)

    def shrink(self, size: int) -> int:
        """Drop the oldest until no more than so many bytes are kept; how many bytes that freed."""
        with self._lock:
            return self._drop(size)

    @property
    def dropped(self) -> int:
        """How many exchanges were forgotten for lack of room."""
        return self._dropped

    def entries(self) -> list[Entry]:
        """The exchanges that are kept, oldest first."""
        from .masking import Masker  # its patterns wait for the first who looks

        with self._lock:
            kept = tuple(self._exchanges)
        masker = Masker(self._key_prefix)
        return [_entry(exchange, masker) for _, exchange in kept]

    def clear(self) -> None:
        """Forget everything, the number of the dropped ones too."""
        with self._lock:
            freed, self.size = self.size, 0
            self._exchanges.clear()
            self._dropped = 0
            self._numbers = itertools.count(1)
        self._room.take(-freed)

    def _drop(self, most: int) -> int:
        before = self.size
        while len(self._exchanges) > MAX_ENTRIES or (self.size > most and self._exchanges):
            self.size -= self._exchanges.popleft()[0]
            self._dropped += 1
        return before - self.size


def _entry(exchange: Exchange, masker: Masker) -> Entry:
    return Entry(
        id=exchange.id,
        at=iso(exchange.at),
        operation=exchange.operation,
        method=_cut(masker.text(exchange.method)),
        target=_cut(masker.text(exchange.target)),
        headers={name: _cut(masker.header(name, value)) for name, value in exchange.headers},
        body=_body(exchange.body, masker),
        status=exchange.status,
        response=_body(exchange.answer, masker),
        fault=exchange.fault,
    )


def _body(octets: bytes, masker: Masker) -> Any:
    """JSON where it is JSON, else the text; cut where it was long, but not before it was masked."""
    body = masker.body(octets)
    if len(octets) <= MAX_BODY:
        return body
    text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    return text[:MAX_BODY] + f"… (cut after {MAX_BODY} of {len(octets)} bytes)"


def _cut(text: str) -> str:
    return text if len(text) <= MAX_LINE else text[:MAX_LINE] + f"… (cut after {MAX_LINE} of {len(text)} characters)"
