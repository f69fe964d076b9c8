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
from typing import TypedDict, cast

from attrs import asdict, frozen

START_OF_STOPPED_TIME = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
"""Where a stopped timeline begins, so that a test sees the same dates on every run."""

END_OF_TIME = datetime(9999, 12, 31, tzinfo=UTC).timestamp()
"""No clock passes this moment: later dates have no ISO 8601 form with four digits of year."""


LOWEST_SPEED, HIGHEST_SPEED = 1e-3, 1e6
"""Between these a speed (simulated seconds per real second) can be told from standing still and from a jump."""


class ClockState(TypedDict):
    """What has to be kept of a clock so that it goes on after a restart."""

    origin: float
    local: float
    beats: float
    rate: float
    speed: float | None
    frozen: bool
    hurried: float
    ahead: float


@frozen
class _Reading:
    """A straight line: the clock showed `local` when its source showed `origin`, and runs `rate` times as fast.

    `beats` counts the seconds of the source that it took to get there, jumps included. `speed` is None where the clock
    runs as it usually does. A rate of zero is that of a clock which only jumps.
    """

    origin: float
    local: float
    beats: float
    rate: float
    speed: float | None = None
    frozen: bool = False
    hurried: float = 0.0
    ahead: float = 0.0

    def at(self, source: float) -> float:
        rate = 0.0 if self.frozen else self.rate
        return min(self.local + max(source - self.origin, 0.0) * rate, END_OF_TIME)

    def beats_at(self, local: float) -> float:
        return self.beats + (local - self.local) / self.pace

    def hurried_at(self, source: float) -> float:
        rate = 0.0 if self.frozen else self.rate
        return self.hurried + max(source - self.origin, 0.0) * max(rate - 1.0, 0.0)

    @property
    def pace(self) -> float:
        return (0.0 if self.frozen else self.rate) or 1.0


def _nothing() -> None:
    return None


def _one() -> float:
    return 1.0


def _zero() -> float:
    return 0.0


class Clock:
    """A clock that follows another one, and may be given a lead, a speed and a freeze of its own.

    `source` gives the moment of the clock it follows, which it is `usual` times as fast as (0: it only jumps); `pace`
    tells how fast that one runs against real time. With a speed of its own it counts the `beats` of the other one
    instead (real seconds; seconds of the source if left out), so that it keeps its speed when the other one's changes.
    `ahead` tells by how much the other one ran faster than real time. Safe to use from many threads.
    """

    __slots__ = ("_ahead", "_beats", "_lock", "_pace", "_reading", "_source", "_usual", "on_change")

    def __init__(
        self,
        source: Callable[[], float],
        *,
        local: float | None = None,
        usual: float = 1.0,
        pace: Callable[[], float] = _one,
        beats: Callable[[], float] | None = None,
        ahead: Callable[[], float] = _zero,
        on_change: Callable[[], None] = _nothing,
    ) -> None:
        self._source = source
        self._usual = usual
        self._pace = pace
        self._beats = source if beats is None else beats
        self._ahead = ahead
        self._lock = threading.Lock()
        self.on_change = on_change
        origin = source()
        self._reading = self._begun(origin, origin if local is None else local)

    def now(self) -> float:
        """The moment this clock shows, in seconds since 1970."""
        return self._shown(self._reading)

    def now_ms(self) -> int:
        """The moment this clock shows, in whole milliseconds since 1970."""
        return round(self.now() * 1000)

    def unhurried_ms(self) -> int:
        """The moment it would show if it had never run faster than real time, in milliseconds; jumps count.

        What a client times by its own clock is timed by this: it sleeps in real time, however fast this clock runs.
        """
        return round((self.now() - self.hurried()) * 1000)

    def hurried(self) -> float:
        """By how many seconds it ran ahead of real time, jumps aside."""
        reading = self._reading
        if reading.speed is not None:
            return reading.hurried_at(self._beats())
        found = reading.hurried_at(self._source())
        return found if reading.frozen else found + self._ahead() - reading.ahead

    def advance(self, seconds: float) -> None:
        """Jump ahead by so many simulated seconds, zero or more. Raises `ValueError` for anything else."""
        if not 0 <= seconds < END_OF_TIME:
            raise ValueError(f"a clock advances by zero or more seconds, not by {seconds}")
        with self._lock:
            target = self.now() + seconds
            if target > END_OF_TIME:
                raise ValueError("a clock cannot be advanced past the year 9999")
            self._turn(target)
        self.on_change()

    def advance_to(self, moment: float) -> None:
        """Jump ahead to a moment; a moment that is past already changes nothing."""
        with self._lock:
            self._turn(max(self.now(), min(moment, END_OF_TIME)))
        self.on_change()

    @property
    def speed(self) -> float:
        """Simulated seconds per real second (per second of the timeline where that one stands still). Can be set."""
        own = self._reading.speed
        return (self._usual or 1.0) * self._pace() if own is None else own

    @speed.setter
    def speed(self, speed: float) -> None:
        if not LOWEST_SPEED <= speed <= HIGHEST_SPEED:
            span = f"{LOWEST_SPEED:g} to {HIGHEST_SPEED:g}"
            raise ValueError(f"a clock runs at a speed of {span}, not at {speed}; to stop it, freeze it")
        with self._lock:
            self._turn(self.now(), speed=speed)
        self.on_change()

    @property
    def frozen(self) -> bool:
        """Whether the clock stands still; it can be advanced all the same. Can be set."""
        return self._reading.frozen

    @frozen.setter
    def frozen(self, frozen: bool) -> None:
        self._freeze(frozen)

    def follow(self) -> None:
        """Give up lead, speed and freeze: show again what the source shows. The one way back in time, for a reset."""
        with self._lock:
            source = self._source()
            self._reading = self._begun(source, source)

    def state(self) -> ClockState:
        """What `restore` needs after a restart."""
        return cast("ClockState", asdict(self._reading))

    def restore(self, state: ClockState) -> None:
        """Go on as the clock whose `state` was kept, provided that the source has not gone back since."""
        with self._lock:
            self._reading = _Reading(**state)

    def _begun(self, source: float, local: float) -> _Reading:
        ahead = self._ahead()
        return _Reading(source, local, 0.0, self._usual, hurried=ahead, ahead=ahead)

    def _freeze(self, frozen: bool) -> None:
        with self._lock:
            self._turn(self.now(), frozen=frozen)
        self.on_change()

    def _rate(self, speed: float | None) -> float:
        """How fast the clock runs against its source, or against the beats, if it has a speed of its own."""
        return self._usual if speed is None or not self._usual else speed

    def _shown(self, reading: _Reading) -> float:
        return reading.at(self._source() if reading.speed is None else self._beats())

    def _turn(self, local: float, *, speed: float | None = None, frozen: bool | None = None) -> None:
        """Go on from a moment, with another speed or freeze if there is one. With the lock held."""
        old = self._reading
        speed = old.speed if speed is None else speed
        self._reading = _Reading(
            origin=self._source() if speed is None else self._beats(),
            local=local,
            beats=old.beats_at(local),
            rate=self._rate(speed),
            speed=speed,
            frozen=old.frozen if frozen is None else frozen,
            hurried=self.hurried(),
            ahead=self._ahead(),
        )


class Timeline(Clock):
    """The time of a whole world. Made by `running` or `stopped`."""

    __slots__ = ()

    @classmethod
    def running(cls, speed: float = 1.0) -> Timeline:
        """Follows the wall clock from now on, `speed` simulated seconds per real second."""
        lead = time.time() - time.monotonic()
        # The monotonic clock carries it: a correction of the wall clock must not turn a completed job back.
        return cls(lambda: lead + time.monotonic(), usual=speed)

    @classmethod
    def stopped(cls, start: float = START_OF_STOPPED_TIME) -> Timeline:
        """Stands still at `start` (seconds since 1970) until it is advanced."""
        return cls(_one, local=start, usual=0.0)

    @property
    def frozen(self) -> bool:
        """Whether the timeline stands still until it is advanced: it was made so, or told so. Can be set."""
        return self._usual == 0 or self._reading.frozen

    @frozen.setter
    def frozen(self, frozen: bool) -> None:
        self._freeze(frozen)

    @property
    def pace(self) -> float:
        """How fast this timeline carries the clocks that follow it: its speed, or 1 where it stands still."""
        return self._reading.pace

    def wall(self) -> float:
        """What the clocks of clients show, in seconds since 1970: real time, or this one's where it only jumps."""
        return self._source() if self._usual else self.now()

    def beats(self) -> float:
        """The seconds of real time in which the timeline got where it is; where it stands still, its own seconds."""
        reading = self._reading
        return reading.beats_at(self._shown(reading))

    def follower(self) -> Clock:
        """A new clock that follows this timeline."""
        return Clock(self.now, pace=lambda: self.pace, beats=self.beats, ahead=self.hurried)

    def resume(self, state: ClockState) -> None:
        """Go on as the timeline whose `state` was kept, but no earlier than this one shows.

        Its time went on meanwhile, unless it was frozen; a freeze stays, and so does a speed that was set.
        """
        kept = _Reading(**state)
        with self._lock:
            source = self._source()
            local = kept.local if kept.frozen else max(kept.at(source), self._reading.at(source))
            beats, rate = kept.beats_at(local), self._rate(kept.speed)
            hurried = kept.hurried_at(source)
            self._reading = _Reading(source, local, beats, rate, kept.speed, kept.frozen, hurried)


def iso(moment_ms: int) -> str:
    """ISO 8601 with milliseconds and `Z`, as the service writes it: `2026-04-09T18:51:47.967Z`."""
    seconds, milliseconds = divmod(moment_ms, 1000)
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S") + f".{milliseconds:03d}Z"
