"""Virtual time. The one module of the mock that reads a real clock.

Two clocks, one class: the world's `Timeline` follows the wall clock (sped up) or stands still until it is advanced;
an account's `Clock` follows the timeline, with a lead, a speed and a freeze of its own.
Time never runs backwards. All moments are seconds since 1970 (UTC), as floats; `now_ms` is what gets written down.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypedDict

from attrs import frozen

START_OF_STOPPED_TIME = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
"""Where a stopped timeline begins, so that a test sees the same dates on every run."""

END_OF_TIME = datetime(9999, 12, 31, tzinfo=UTC).timestamp()
"""No clock passes this moment: later dates have no ISO 8601 form with four digits of year."""


class ClockState(TypedDict):
    """What has to be kept of a clock so that it goes on after a restart."""

    origin: float
    local: float
    rate: float
    frozen: bool


@frozen
class _Reading:
    """A straight line: the clock showed `local` when its source showed `origin`, and runs `rate` times as fast."""

    origin: float
    local: float
    rate: float
    frozen: bool

    def at(self, source: float) -> float:
        rate = 0.0 if self.frozen else self.rate
        return min(self.local + max(source - self.origin, 0.0) * rate, END_OF_TIME)


def _nothing() -> None:
    return None


def _one() -> float:
    return 1.0


class Clock:
    """A clock that follows another one.

    `source` gives the moment of the clock it follows, `pace` how fast that one runs against real time;
    `speed` is then in simulated seconds per real second. Safe to use from many threads.
    """

    def __init__(
        self,
        source: Callable[[], float],
        *,
        local: float | None = None,
        rate: float = 1.0,
        frozen: bool = False,
        pace: Callable[[], float] = _one,
        on_change: Callable[[], None] = _nothing,
    ) -> None:
        self._source = source
        self._pace = pace
        self._lock = threading.Lock()
        self.on_change = on_change
        origin = source()
        self._reading = _Reading(origin, origin if local is None else local, rate, frozen)

    def now(self) -> float:
        """The moment this clock shows, in seconds since 1970."""
        return self._reading.at(self._source())

    def now_ms(self) -> int:
        """The moment this clock shows, in whole milliseconds since 1970."""
        return round(self.now() * 1000)

    def advance(self, seconds: float) -> None:
        """Jump ahead by so many simulated seconds, zero or more. Raises `ValueError` for anything else."""
        if not 0 <= seconds < END_OF_TIME:
            raise ValueError(f"a clock advances by zero or more seconds, not by {seconds}")
        with self._lock:
            source = self._source()
            target = self._reading.at(source) + seconds
            if target > END_OF_TIME:
                raise ValueError("a clock cannot be advanced past the year 9999")
            self._turn(source, target)
        self.on_change()

    def advance_to(self, moment: float) -> None:
        """Jump ahead to a moment; a moment that is past already changes nothing."""
        with self._lock:
            source = self._source()
            self._turn(source, max(self._reading.at(source), min(moment, END_OF_TIME)))
        self.on_change()

    @property
    def speed(self) -> float:
        """Simulated seconds per real second (per second of the timeline where that one stands still)."""
        return self._reading.rate * self._pace()

    @speed.setter
    def speed(self, speed: float) -> None:
        if not 0 < speed < END_OF_TIME:
            raise ValueError(f"a clock runs at a speed above zero, not at {speed}; to stop it, freeze it")
        with self._lock:
            source = self._source()
            self._turn(source, self._reading.at(source), rate=speed / self._pace())
        self.on_change()

    @property
    def frozen(self) -> bool:
        """Whether the clock stands still; it can be advanced all the same."""
        return self._reading.frozen

    @frozen.setter
    def frozen(self, frozen: bool) -> None:
        with self._lock:
            source = self._source()
            self._turn(source, self._reading.at(source), frozen=frozen)
        self.on_change()

    def follow(self) -> None:
        """Give up lead, speed and freeze: show again what the source shows. The one way back in time, for a reset."""
        with self._lock:
            source = self._source()
            self._reading = _Reading(source, source, 1.0, frozen=False)

    def state(self) -> ClockState:
        """What `restore` needs after a restart."""
        reading = self._reading
        return ClockState(origin=reading.origin, local=reading.local, rate=reading.rate, frozen=reading.frozen)

    def restore(self, state: ClockState) -> None:
        """Go on as the clock whose `state` was kept, provided that the source has not gone back since."""
        with self._lock:
            self._reading = _Reading(**state)

    def _turn(self, source: float, local: float, *, rate: float | None = None, frozen: bool | None = None) -> None:
        old = self._reading
        self._reading = _Reading(
            source,
            local,
            old.rate if rate is None else rate,
            old.frozen if frozen is None else frozen,
        )


class Timeline(Clock):
    """The time of a whole world. Made by `running` or `stopped`."""

    @classmethod
    def running(cls, speed: float = 1.0) -> Timeline:
        """Follows the wall clock from now on, `speed` simulated seconds per real second."""
        lead = time.time() - time.monotonic()
        # The monotonic clock carries it: a correction of the wall clock must not turn a completed job back.
        return cls(lambda: lead + time.monotonic(), rate=speed)

    @classmethod
    def stopped(cls, start: float = START_OF_STOPPED_TIME) -> Timeline:
        """Stands still at `start` (seconds since 1970) until it is advanced."""
        return cls(_one, local=start, frozen=True)

    @property
    def pace(self) -> float:
        """How fast this timeline carries the clocks that follow it: its speed, or 1 where it stands still."""
        return 1.0 if self.frozen else self.speed

    def resume(self, state: ClockState) -> None:
        """Start no earlier than the timeline whose `state` was kept would be by now (its time went on meanwhile)."""
        self.advance_to(_Reading(**state).at(self._source()))


def iso(moment_ms: int) -> str:
    """ISO 8601 with milliseconds and `Z`, as the service writes it: `2026-04-09T18:51:47.967Z`."""
    seconds, milliseconds = divmod(moment_ms, 1000)
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S") + f".{milliseconds:03d}Z"
