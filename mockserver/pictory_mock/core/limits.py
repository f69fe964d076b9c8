"""Rate limits: how many requests an account may make, or how many jobs it may run at once.

A limit is a frozen value, and what has been used of it a tuple of integers (ms and counts, never floats), so that
what happens at the very boundary of a window is exact. `opens` tells when the next request will be let in, provided
that nobody else uses the limit up meanwhile; `taken` what has been used once one was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Literal, Protocol, get_args

from attrs import asdict, frozen

from .figures import echo

Kind = Literal["fixed_window", "sliding_window", "token_bucket", "concurrent_jobs"]
Form = Literal["seconds", "date"]
Use = tuple[int, ...]

KINDS: tuple[Kind, ...] = get_args(Kind)
FORMS: tuple[Form, ...] = get_args(Form)
LONGEST = 366 * 86400
"""No window is longer (s)."""
MOST = 10_000
"""No limit lets in more at once: a sliding window remembers so many moments."""
_SLIP = 0.01
"""Of a millisecond. A client adds seconds to its own float; the sum may be that much less than ours."""


class RateLimit(Protocol):
    """A limit on requests over time."""

    @property
    def seconds(self) -> float:
        """The length of its window."""

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it is about; none means all."""

    def opens(self, use: Use, now: int) -> int:
        """The first moment (ms), `now` at the earliest, at which a request is let in."""

    def taken(self, use: Use, now: int) -> Use:
        """What has been used after a request was let in now."""


@frozen
class FixedWindow:
    """So many requests in each window of `seconds`. Windows begin at whole multiples of their length since 1970."""

    kind: ClassVar[Kind] = "fixed_window"
    requests: int
    seconds: float
    operations: tuple[str, ...] = ()

    def opens(self, use: Use, now: int) -> int:
        """See `RateLimit`. What is kept is the beginning of the window and the requests in it."""
        begin = self._begin(now)
        return begin + _ms(self.seconds) if use and use[0] == begin and use[1] >= self.requests else now

    def taken(self, use: Use, now: int) -> Use:
        """See `RateLimit`."""
        begin = self._begin(now)
        return (begin, use[1] + 1) if use and use[0] == begin else (begin, 1)

    def _begin(self, now: int) -> int:
        return now - now % _ms(self.seconds)


@frozen
class SlidingWindow:
    """So many requests within any `seconds`, wherever they begin."""

    kind: ClassVar[Kind] = "sliding_window"
    requests: int
    seconds: float
    operations: tuple[str, ...] = ()

    def opens(self, use: Use, now: int) -> int:
        """See `RateLimit`. What is kept are the moments of the requests within the window."""
        recent = self._recent(use, now)
        return now if len(recent) < self.requests else recent[-self.requests] + _ms(self.seconds)

    def taken(self, use: Use, now: int) -> Use:
        """See `RateLimit`."""
        return (*self._recent(use, now), now)

    def _recent(self, use: Use, now: int) -> Use:
        return use[bisect_right(use, now - _ms(self.seconds)) :]


@frozen
class TokenBucket:
    """A bucket of `burst` tokens, full at first, that gets `requests` tokens each `seconds`; a request takes one."""

    kind: ClassVar[Kind] = "token_bucket"
    requests: int
    seconds: float
    burst: int
    operations: tuple[str, ...] = ()

    def opens(self, use: Use, now: int) -> int:
        """See `RateLimit`. What is kept is the level and its moment; a token is as many units as a window has ms."""
        missing = _ms(self.seconds) - self._level(use, now)
        return now + max(0, -(-missing // self.requests))

    def taken(self, use: Use, now: int) -> Use:
        """See `RateLimit`."""
        return (self._level(use, now) - _ms(self.seconds), now)

    def _level(self, use: Use, now: int) -> int:
        full = self.burst * _ms(self.seconds)
        return min(full, use[0] + (now - use[1]) * self.requests) if use else full


@frozen
class ConcurrentJobs:
    """So many jobs that run at the same time. Only requests that start jobs are held to it."""

    kind: ClassVar[Kind] = "concurrent_jobs"
    jobs: int
    operations: tuple[str, ...] = ()

    def opens(self, ends: Sequence[int | None], now: int) -> int | None:
        """When another job may start, given when those end that run now (None: nobody knows); None if that depends
        on a job that never ends by itself.
        """
        surplus = len(ends) - self.jobs
        if surplus < 0:
            return now
        known = sorted(end for end in ends if end is not None)
        return known[surplus] if surplus < len(known) else None


Limit = FixedWindow | SlidingWindow | TokenBucket | ConcurrentJobs


def limit(kind: str, figures: Mapping[str, Any], operations: Iterable[str] = ()) -> Limit:
    """A limit of this kind; a figure that is None is not given.

    Raises `ValueError`, which names the field, for what cannot be meant.
    """
    given = {name: figure for name, figure in figures.items() if figure is not None}
    _check(kind, given)
    about = tuple(dict.fromkeys(operations))
    if kind == "concurrent_jobs":
        return ConcurrentJobs(_count("jobs", given["jobs"]), about)
    number, span = _count("requests", given["requests"]), _span(given["seconds"])
    if kind == "token_bucket":
        return TokenBucket(number, span, _count("burst", given.get("burst", number)), about)
    return (FixedWindow if kind == "fixed_window" else SlidingWindow)(number, span, about)


def from_dict(data: Mapping[str, Any]) -> Limit:
    """The limit that `to_dict` wrote down, or that a control call holds. Raises as `limit` does."""
    figures = {name: figure for name, figure in data.items() if name not in {"kind", "operations"}}
    return limit(data["kind"], figures, data.get("operations", ()))


def to_dict(value: Limit) -> dict[str, Any]:
    """The limit as the control API writes it."""
    rest = asdict(value)
    return {"kind": value.kind, **rest, "operations": list(rest["operations"])}


def seconds_until(moment: int, now: float) -> int:
    """After how many whole seconds, one at least, a clock that shows `now` (s) has reached a moment (ms)."""
    seconds = max(1, -(-(moment - round(now * 1000)) // 1000))
    while round((now + seconds) * 1000 - _SLIP) < moment:
        seconds += 1
    return seconds


def date_of(moment: int, now: float, wall: float) -> int:
    """The first whole second since 1970 on a client's clock, which shows `wall`, when ours has reached a moment (ms).

    Ours shows `now`; both run equally fast.
    """
    date = int(wall) + max(1, (moment - round(now * 1000)) // 1000)
    while round((now + (date - wall)) * 1000 - _SLIP) < moment:
        date += 1
    return date


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


_NEEDED: Mapping[str, tuple[str, ...]] = {
    "fixed_window": ("requests", "seconds"),
    "sliding_window": ("requests", "seconds"),
    "token_bucket": ("requests", "seconds"),
    "concurrent_jobs": ("jobs",),
}


def _check(kind: str, given: Mapping[str, object]) -> None:
    if kind not in KINDS:
        raise ValueError(f"kind: there is no {kind!r}; known are {', '.join(KINDS)}")
    usable = (*_NEEDED[kind], *(("burst",) if kind == "token_bucket" else ()))
    for name in given:
        if name not in usable:
            raise ValueError(f"{name}: a {kind} has none; it has {', '.join(usable)}")
    for name in _NEEDED[kind]:
        if name not in given:
            raise ValueError(f"{name}: a {kind} needs it")


def _count(name: str, number: Any) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= MOST:
        raise ValueError(f"{name}: must be a whole number from 1 to {MOST}, not {echo(number)}")
    return number


def _span(seconds: float) -> float:
    if not 0.001 <= seconds <= LONGEST or _ms(seconds) / 1000 != seconds:
        raise ValueError(
            f"seconds: must be a number from 0.001 to {LONGEST} in whole milliseconds, not {echo(seconds)}"
        )
    return seconds
