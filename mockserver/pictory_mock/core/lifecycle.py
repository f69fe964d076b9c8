"""How a job goes. Its state is a pure function of its plan and of the moment at which one looks.

There are no worker threads, and reading a job never changes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from attrs import asdict, frozen

from .figures import echo

Outcome = Literal["completed", "failed", "stuck"]
State = Literal["running", "completed", "failed", "cleaned"]
Aim = Literal["operation", "kind", "job"]

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
LONGEST_JOB = 10 * 365 * 86400
"""No job may be planned to take longer (s)."""


class UnknownName(ValueError):  # noqa: N818 - reads as what happened, like LookupError's children
    """A plan names something that is not there. `field` is the place in the plan, `known` what could stand there."""

    def __init__(self, field: str, name: object, known: Sequence[str]) -> None:
        self.field = field
        self.known = tuple(known)
        offer = f"; known are {', '.join(known)}" if known else ""
        self.reason = f"there is no {echo(name)}{offer}"
        super().__init__(f"{field}: {self.reason}")


@frozen
class Failure:
    """The code and the message of a failed job."""

    code: str
    message: str


@frozen
class Plan:
    """What is to happen to the jobs that it is aimed at. None means: as usual."""

    aim: Aim
    name: str
    seconds: float | None = None
    outcome: Outcome = "completed"
    error_code: str | None = None
    error_message: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The plan as the control API writes it."""
        rest = {key: value for key, value in asdict(self).items() if key not in {"aim", "name"}}
        return {"match": {self.aim: self.name}, **rest}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Plan:
        """The plan that `to_dict` wrote down."""
        ((aim, name),) = data["match"].items()
        return cls(aim, name, **{key: value for key, value in data.items() if key != "match"})

    def fails(self, usual: Failure) -> Failure:
        """How jobs of this plan fail, given how they usually do."""
        return Failure(self.error_code or usual.code, self.error_message or usual.message)


@frozen
class Course:
    """How one job goes: from `submitted` to `ends` (ms since 1970; None: it never ends), and how it ends.

    From `cleaned` on (None: never) its files are gone.
    """

    submitted: int
    ends: int | None
    outcome: Outcome
    failure: Failure | None = None
    cleaned: int | None = None

    def state_at(self, now: int) -> State:
        """The state of the job at this moment (ms)."""
        if self.ends is None or now < self.ends or self.outcome == "stuck":
            return "running"
        return self.outcome if self.cleaned is None or now < self.cleaned else "cleaned"


def course(submitted: int, seconds: float, plan: Plan | None, usual: Failure, *, not_before: int = 0) -> Course:
    """The course of a job that takes `seconds` unless the plan says otherwise, and ends no sooner than `not_before`."""
    outcome = plan.outcome if plan else "completed"
    if plan and plan.seconds is not None:
        seconds = plan.seconds
    if outcome == "stuck":
        return Course(submitted, None, outcome)
    ends = max(submitted + round(seconds * 1000), not_before)
    failure = plan.fails(usual) if plan and outcome == "failed" else None
    return Course(submitted, ends, outcome, failure)


def choose(plans: Sequence[Plan], operation: str, kind: str) -> Plan | None:
    """The plan for a new job: the one set last of those aimed at its operation or its kind."""
    wanted = {("operation", operation), ("kind", kind)}
    return next((plan for plan in reversed(plans) if (plan.aim, plan.name) in wanted), None)
