"""How a job goes. Its state is a pure function of its plan and of the moment at which one looks.

There are no worker threads, and reading a job never changes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from attrs import asdict, evolve, frozen

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
class Flaw:
    """What is wrong with an order, so that its job fails by itself, and at which part of its time (0 to 1)."""

    failure: Failure
    share: float


@frozen
class Course:
    """How one job goes: from `submitted` to `ends` (ms since 1970; None: it never ends), and how it ends.

    From `cleaned` on (None: never) its files are gone. `expected` is when the work would be done if nothing came in
    between; at `since` (None: at the submit) the part `done` of it (0 to 1) was.
    """

    submitted: int
    ends: int | None
    outcome: Outcome
    failure: Failure | None = None
    cleaned: int | None = None
    expected: int | None = None
    since: int | None = None
    done: float = 0.0

    def state_at(self, now: int) -> State:
        """The state of the job at this moment (ms)."""
        if self.ends is None or now < self.ends or self.outcome == "stuck":
            return "running"
        return self.outcome if self.cleaned is None or now < self.cleaned else "cleaned"

    def done_at(self, now: int) -> float:
        """How much of the work is done at this moment (ms), 0 to 1. Never less than at an earlier one."""
        since = self.submitted if self.since is None else self.since
        if self.expected is None or self.expected <= since:
            return self.done
        return min(self.done + (1 - self.done) * max(now - since, 0) / (self.expected - since), 1.0)


def course(submitted: int, seconds: float, plan: Plan | None, usual: Failure, flaw: Flaw | None = None) -> Course:
    """The course of a job that takes `seconds` unless the plan says otherwise.

    An order with a flaw fails for it, unless the plan has its job fail for something else or never end.
    """
    outcome = plan.outcome if plan else "completed"
    if plan and plan.seconds is not None:
        seconds = plan.seconds
    expected = submitted + round(seconds * 1000)
    if outcome == "stuck":
        return Course(submitted, None, outcome, expected=expected)
    if plan and outcome == "failed":
        return Course(submitted, expected, outcome, plan.fails(usual), expected=expected)
    if flaw is not None:
        return Course(submitted, submitted + round(seconds * 1000 * flaw.share), "failed", flaw.failure, None, expected)
    return Course(submitted, expected, outcome, expected=expected)


def anew(course: Course, before: Course, now: int) -> Course:
    """A course for a job that runs at this moment (ms): it ends no sooner, and what is done stays done."""
    ends = None if course.ends is None else max(course.ends, now)
    expected = None if course.expected is None else max(course.expected, now)
    return evolve(course, ends=ends, expected=expected, since=now, done=before.done_at(now))


def choose(plans: Sequence[Plan], operation: str, kind: str) -> Plan | None:
    """The plan for a new job: the one set last of those aimed at its operation or its kind."""
    wanted = {("operation", operation), ("kind", kind)}
    return next((plan for plan in reversed(plans) if (plan.aim, plan.name) in wanted), None)
