"""Time, as the runtime sees it: the only module that reads a clock or sleeps.

A client asks its own clock, or `current()` at every call. `override` puts another clock in place for the whole
process, so that tests of an application's own clients do not wait either.
"""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Clock(Protocol):
    """What the runtime needs to know about time. All values are seconds."""

    def now(self) -> float:
        """Monotonic time; only differences mean something."""

    def wall(self) -> float:
        """Time since the epoch (1970-01-01 UTC)."""

    def sleep(self, seconds: float) -> None:
        """Let time pass."""

    async def async_sleep(self, seconds: float) -> None:
        """Let time pass for this task only."""


class SystemClock:
    """The real time."""

    def now(self) -> float:
        """`time.monotonic`."""
        return time.monotonic()

    def wall(self) -> float:
        """`time.time`."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """`time.sleep`."""
        time.sleep(seconds)

    async def async_sleep(self, seconds: float) -> None:
        """`asyncio.sleep`."""
        import asyncio  # 20 ms that a synchronous program never needs

        await asyncio.sleep(seconds)


# The bottom of the stack is the real time and never leaves it.
_STACK: list[Clock] = [SystemClock()]


def current() -> Clock:
    """The clock on top of the stack."""
    return _STACK[-1]


@contextlib.contextmanager
def override(clock: Clock) -> Iterator[Clock]:
    """Within the `with` block, `clock` is the time of every client that was not given one of its own."""
    _STACK.append(clock)
    try:
        yield clock
    finally:
        for index in range(len(_STACK) - 1, 0, -1):  # blocks may end in any order, in threads or tasks
            if _STACK[index] is clock:
                del _STACK[index]
                break
