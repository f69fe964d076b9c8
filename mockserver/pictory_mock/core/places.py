"""Where things stand in lists by age: by the millisecond, and those of the same one in the order of their creation.

Clocks of tests stand still, so that many things are created at the same moment.
"""

from __future__ import annotations

Position = tuple[int, str]
"""A place, and the id of what stands there."""

_ROOM = 2**15
"""So many things of the same millisecond are told apart; places up to the year 9999 fit in 64 bits."""


def place(moment: int, number: int) -> int:
    """The place of what is dated with this moment (ms) and is the `number`-th thing of its account."""
    return moment * _ROOM + number % _ROOM


def moment_of(place: int) -> int:
    """The date (ms) of what stands there."""
    return place // _ROOM


def end(now: int) -> int:
    """The first place that is not there yet at this moment (ms)."""
    return (now + 1) * _ROOM
