"""How many examples are drawn and places tried: as many as the profile says, or a part where each takes its time.

A test takes its number when it is made: the profile is chosen by then.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from hypothesis import settings

T = TypeVar("T")

_ENOUGH = 25
"""With fewer examples than that, a run only looks whether what was tried elsewhere holds here too."""
_EACH = 10
_MOST = 50
"""So many examples draws a run that has to be short: with more of them nothing is left out."""


def part(divisor: int) -> settings:
    """Every so many-th of the profile's examples."""
    return settings(max_examples=max(5, settings().max_examples // divisor))


def one_of_each(values: Sequence[T], kind: Callable[[T], object]) -> Sequence[T]:
    """One value of each kind, for the law is the same code for all; all of them where the profile draws many."""
    if settings().max_examples > _MOST:
        return values
    found: dict[str, T] = {}
    for value in values:
        found.setdefault(repr(kind(value)), value)
    return list(found.values())


def thinned(values: Sequence[T], each: int = _EACH) -> Sequence[T]:
    """All of them; every tenth, or so-many-th, where the profile draws but few examples."""
    return values if settings().max_examples >= _ENOUGH else values[::each]
