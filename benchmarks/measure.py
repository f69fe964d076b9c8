"""Alternating runs, medians, ratios: the arithmetic that every benchmark shares."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable

from attrs import frozen

RUNS = 15
"""Counted runs of each side, at least; each benchmark may do more."""


@frozen
class Comparison:
    """Pairs of figures, ours and the floor's, taken in turn; `goal` bounds `ratio`."""

    name: str
    unit: str
    goal: str
    ours: tuple[float, ...]
    floor: tuple[float, ...]
    floor_name: str
    ratio: Callable[[float, float], float] = lambda ours, floor: ours / floor

    def ratios(self) -> list[float]:
        return [self.ratio(ours, floor) for ours, floor in zip(self.ours, self.floor, strict=True)]

    def report(self) -> str:
        """Four lines: what, both medians, and the ratio with its spread (quartiles) and goal."""
        ratios = self.ratios()
        low, middle, high = statistics.quantiles(ratios, n=4)
        return "\n".join(
            [
                f"{self.name}  ({len(self.ours)} runs each, in turn)",
                f"  ours   {statistics.median(self.ours):10.4g} {self.unit}",
                f"  floor  {statistics.median(self.floor):10.4g} {self.unit}   ({self.floor_name})",
                f"  ratio  {middle:10.3f}   quartiles {low:.3f} to {high:.3f}   goal: {self.goal}",
            ]
        )


def alternate(
    ours: Callable[[], float], floor: Callable[[], float], runs: int = RUNS, warm_up: int = 2
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Figures of both sides, A B A B ..., after `warm_up` uncounted pairs; a dot on stderr for each pair."""
    for _ in range(warm_up):
        ours(), floor()
    pairs = []
    for _ in range(runs):
        pairs.append((ours(), floor()))
        sys.stderr.write(".")
        sys.stderr.flush()
    sys.stderr.write("\n")
    return tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs)
