"""How many requests each operation got, in which phase, and what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import define, field

import pictory_spec

from .exceptions import DEEP, EXCLUDED, deep

if TYPE_CHECKING:
    from .runs import Scenario

PHASES = ("examples", "coverage", "fuzzing", "stateful")


@define
class Report:
    """What came of the runs."""

    requests: Counter[tuple[str, str]] = field(factory=Counter)
    """How many, by operation and phase."""
    found: list[str] = field(factory=list)

    def add(self, scenario: Scenario) -> None:
        """Count a scenario."""
        for operation in scenario.operations:
            self.requests[operation, scenario.phase] += 1
        self.found += [each for each in scenario.found if each not in self.found]

    def of(self, operation: str) -> dict[str, int]:
        """The requests of an operation by phase."""
        return {phase: self.requests[operation, phase] for phase in PHASES}

    def lines(self) -> Iterator[str]:
        """The report for people."""
        yield f"{'operation':34}" + "".join(f"{phase:>10}" for phase in (*PHASES, "together"))
        for operation in pictory_spec.OPERATIONS:
            numbers = self.of(operation)
            yield f"{operation:34}" + "".join(f"{number:>10}" for number in (*numbers.values(), sum(numbers.values())))
        yield f"{len(pictory_spec.OPERATIONS)} operations, {self.requests.total()} requests"
        yield from (f"without coverage: {name} ({DEEP[str(_request(name))]})" for name in deep())
        yield from (f"not checked: {one.operation}: {one.check}: {one.why}" for one in EXCLUDED)
        yield from self.found
        yield f"{len(self.found)} found"

    def to_dict(self) -> dict[str, Any]:
        """The report for programs."""
        return {
            "requests": {operation: self.of(operation) for operation in pictory_spec.OPERATIONS},
            "deep": {name: DEEP[str(_request(name))] for name in deep()},
            "excluded": [{"operation": one.operation, "check": one.check, "why": one.why} for one in EXCLUDED],
            "found": self.found,
        }


def _request(operation: str) -> str | None:
    return pictory_spec.OPERATIONS[operation].request
