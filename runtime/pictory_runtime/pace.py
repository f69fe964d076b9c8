"""How often to look at a job, and the checks of whatever is given in seconds."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pictory_runtime.descriptors import JobStates

Poll = float | tuple[float, float] | Callable[[int], float]
"""Seconds between looks: always the same; from the first growing to the second; or a function of the looks taken."""

_GROWTH = 1.25  # each pause is a quarter longer than the last, up to the upper bound


def rhythm(poll: Poll | None, states: JobStates) -> Callable[[int], float]:
    """Seconds to pause after the n-th look. Raises `ValueError` or `TypeError` for a pause that is none."""
    chosen: Poll = states.poll if poll is None else poll
    if callable(chosen):
        function = chosen
        return lambda looks: seconds("poll", function(looks), above=True)
    if isinstance(chosen, tuple):
        if len(chosen) != 2:
            raise ValueError(f"poll must be seconds above 0, or a pair of them, not {chosen!r}")
        low, high = (seconds("poll", bound, above=True) for bound in chosen)
        if low > high:
            raise ValueError(f"poll must be a pair of seconds that grow, from and up to, not {chosen!r}")
        return lambda looks: min(high, low * _GROWTH ** min(looks - 1, 100))
    pause = seconds("poll", chosen, above=True)
    return lambda _: pause


def seconds(name: str, value: Any, *, above: bool = False, endless: bool = False) -> float:
    """`value` as seconds: 0 or more (`above`: more than 0), finite unless `endless` is allowed.

    Raises `TypeError` or `ValueError` naming the argument.
    """
    told = f"{name} must be seconds{' above 0' if above else ', 0 or more'}, not {value!r}"
    if isinstance(value, bool) or not hasattr(type(value), "__float__"):  # text has none, though `float` would read it
        raise TypeError(told)
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not (number > 0 or (number == 0 and not above)) or (number == math.inf and not endless):
        raise ValueError(told)
    return number
