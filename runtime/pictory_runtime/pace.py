"""How often to look at a job."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pictory_runtime.descriptors import JobStates

Poll = float | tuple[float, float] | Callable[[int], float]
"""Seconds between looks: always the same; from the first growing to the second; or a function of the looks taken."""

_GROWTH = 1.25  # each pause is a quarter longer than the last, up to the upper bound


def rhythm(poll: Poll | None, states: JobStates) -> Callable[[int], float]:
    """Seconds to pause after the n-th look. Raises `ValueError` for a pause that is none."""
    chosen: Poll = states.poll if poll is None else poll
    if callable(chosen):
        function = chosen
        return lambda looks: _positive(function(looks))
    if isinstance(chosen, tuple):
        low, high = _positive(chosen[0]), _positive(chosen[1])
        return lambda looks: min(high, low * _GROWTH ** min(looks - 1, 100))
    pause = _positive(chosen)
    return lambda _: pause


def _positive(seconds: float) -> float:
    if not 0 < seconds < math.inf:
        raise ValueError(f"poll must be seconds above 0, not {seconds!r}")
    return seconds
