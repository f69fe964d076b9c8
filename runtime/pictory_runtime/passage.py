"""How far one request has come, and how long it may still take.

httpx tells both through its `trace` extension. What was written decides what a failure means: a request of which not
a byte has left cannot have started a job. And httpx applies a time-out to each read anew, so a server that sends a
byte now and then would never be given up: connections are made to ask before every read.
"""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from pictory_runtime.clock import Clock
    from pictory_runtime.effects import Send


class DeadlinePassedError(TimeoutError):
    """The time that an answer may take is over, although bytes still come."""


class Passage:
    """One request on its way. `built`: it can be sent; `connecting`: a connection is made; `written`: bytes left."""

    __slots__ = ("_clock", "_send", "built", "connecting", "written")

    def __init__(self, send: Send, clock: Clock) -> None:
        self._send, self._clock = send, clock
        self.built = self.connecting = self.written = False

    def note(self, event: str, info: MutableMapping[str, Any]) -> None:
        """What httpx reports: anything that is not the connection itself comes after it."""
        if event.startswith("connection."):
            self.connecting = True
        elif (
            event.endswith("send_request_headers.started") and getattr(info.get("request"), "method", b"") != b"CONNECT"
        ):
            self.written = True

    async def async_note(self, event: str, info: MutableMapping[str, Any]) -> None:
        """As `note`."""
        self.note(event, info)

    def left(self, limit: float | None) -> float:
        """Seconds that a step which may take `limit` may take; raises `DeadlinePassedError`."""
        left = self._send.deadline - self._clock.now()
        if left <= 0:
            raise DeadlinePassedError("the answer came too slowly")
        return left if limit is None else min(limit, left)

    def trace(self, event: str, info: MutableMapping[str, Any]) -> None:
        """As `note`; limits connecting too, and every single read of each new connection."""
        self.note(event, info)
        if event.endswith(("connect_tcp.started", "start_tls.started")):
            info["timeout"] = self.left(info.get("timeout"))
        elif event.endswith(("connect_tcp.complete", "start_tls.complete")):
            stream = info["return_value"]
            owner, read = weakref.ref(stream), type(stream).read
            stream.read = lambda size, timeout=None: read(owner(), size, _left(timeout))


class _Here(threading.local):
    """The request that a thread is sending. Of all clients: they may share connections, through `http=`."""

    passage: Passage | None = None


_HERE = _Here()


def _left(limit: float | None) -> float | None:
    return limit if _HERE.passage is None else _HERE.passage.left(limit)


def enter(passage: Passage | None) -> Passage | None:
    """Make `passage` the one that this thread is about; returns the one it was about, to be put back."""
    before, _HERE.passage = _HERE.passage, passage
    return before
