"""Fault plans: which calls go wrong, in which way, and how often. What a kind does to a call is done elsewhere.

A plan tells whether it acted, so that a test whose fault never came can fail.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from attrs import asdict, evolve, field, frozen

from .figures import bound, echo
from .lifecycle import UnknownName

Where = Literal["front", "operation", "answer"]
"""Where in the line a kind acts: in front of the API, which then sees nothing; while it operates; on its answer."""

ALWAYS = "always"
_LONGEST = 86400.0


class BadFault(ValueError):  # noqa: N818 - reads as what happened
    """A plan that cannot be meant: `field` is the place in it, `reason` what is wrong there."""

    def __init__(self, field: str, reason: str) -> None:
        self.field = field
        self.reason = reason
        super().__init__(f"{field}: {reason}")


@frozen
class Kind:
    """A kind of fault: where it acts, the parameters it takes and needs; `lasting`: it usually acts without end."""

    where: Where
    takes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    lasting: bool = False

    @property
    def acts(self) -> bool:
        """Whether the request acted: it did what it would have done, whatever its sender got to know of it."""
        return self.where != "front"


KINDS: Mapping[str, Kind] = {
    # the API never sees these requests
    "status": Kind("front", ("status", "retry_after", "retry_after_form"), ("status",)),
    "blocked": Kind("front"),
    "unauthorized": Kind("front"),
    "drop_before": Kind("front"),
    "drop_read": Kind("front"),
    "not_visible": Kind("front", ("looks", "seconds"), lasting=True),
    # these acted
    "stale": Kind("operation", ("seconds",), lasting=True),
    "delay": Kind("answer", ("seconds", "to"), ("seconds",)),
    "drop_after": Kind("answer"),
    "empty": Kind("answer"),
    "drop_during": Kind("answer"),
    "truncated": Kind("answer"),
    "wrong_length": Kind("answer"),
    "malformed_json": Kind("answer"),
    "html": Kind("answer"),
    "content_type": Kind("answer", ("content_type",)),
    "bad_field": Kind("answer", ("field",)),
    "unknown_enum": Kind("answer", ("field",)),
    "null": Kind("answer", ("field",)),
}


@frozen
class Fault:
    """What goes wrong: a kind of `KINDS` and its parameters; the others are None.

    `status` and `retry_after` (seconds, or the text of the header; `retry_after_form`: `seconds` or `date`); `seconds`
    and `to` of a delay (without `to` fixed, else drawn between them), `seconds` or `looks` for which a job is not
    visible, `seconds` that a stale answer is old (None: as at the first look); the `content_type` that is claimed; the
    `field` that is spoilt (as refusals name fields; None: one is drawn).
    """

    kind: str
    status: int | None = None
    retry_after: float | str | None = None
    retry_after_form: str | None = None
    seconds: float | None = None
    to: float | None = None
    looks: int | None = None
    content_type: str | None = None
    field: str | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters that are given."""
        given = asdict(self)
        return {name: value for name, value in given.items() if name != "kind" and value is not None}

    def to_dict(self) -> dict[str, Any]:
        """The fault as the control API writes it."""
        return {"kind": self.kind, **self.parameters}


@frozen
class Match:
    """Which calls a plan is aimed at; what is None narrows nothing.

    `nth`: from the nth such call on; `every`: each so-many-th; `chance`: with this probability, drawn from the seed;
    `within`: so many simulated seconds after the plan was set.
    """

    operation: str | None = None
    job: str | None = None
    nth: int | None = None
    every: int | None = None
    chance: float | None = None
    within: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """What is given, as the control API writes it."""
        return {name: value for name, value in asdict(self).items() if value is not None}


@frozen
class FaultPlan:
    """A fault, the calls it is aimed at, and what has become of it. `set_at` is in ms since 1970.

    `times` is how often it acts, None for as often as it can; it is `exhausted` once it will not act again. One that
    is `optional` need not act.
    """

    id: str
    match: Match
    fault: Fault
    times: int | None
    optional: bool
    set_at: int
    seen: int = 0
    """Calls that it was aimed at, whether or not it acted."""
    used: int = 0
    """Calls in which it acted."""
    exhausted: bool = False
    looks: dict[str, int] = field(factory=dict)
    """What is remembered of each target: how often it was not visible, or the moment (ms) of its first look."""

    @property
    def label(self) -> str:
        """How answers and the journal name the plan: its id and its kind."""
        return f"{self.id} {self.fault.kind}"

    @property
    def missed(self) -> int:
        """How many times it should still have acted: all that were asked for; one where it could act for ever."""
        wanted = 0 if self.optional else 1 if self.times is None else self.times
        return max(wanted - self.used, 0)

    def counted(self, acted: bool) -> FaultPlan:
        """The plan after one more call that it was aimed at."""
        used = self.used + acted
        return evolve(self, seen=self.seen + 1, used=used, exhausted=self.times is not None and used >= self.times)

    def given_back(self) -> FaultPlan:
        """The plan after a call in which it turned out that it could not act."""
        return evolve(self, used=self.used - 1, exhausted=False)

    def to_dict(self) -> dict[str, Any]:
        """The plan as the control API writes it."""
        return {
            "id": self.id,
            "match": self.match.to_dict(),
            "fault": self.fault.to_dict(),
            "times": ALWAYS if self.times is None else self.times,
            "optional": self.optional,
            "used": self.used,
            "exhausted": self.exhausted,
        }

    @classmethod
    def restored(cls, kept: Mapping[str, Any]) -> FaultPlan:
        """The plan that `attrs.asdict` wrote down."""
        return cls(**{**kept, "match": Match(**kept["match"]), "fault": Fault(**kept["fault"])})


def usual_times(match: Match, fault: Fault) -> int | None:
    """How often a plan acts if that is not said: once, or as often as it can where it is aimed at several calls."""
    several = match.every is not None or match.chance is not None or match.within is not None
    return None if several or KINDS[fault.kind].lasting else 1


def check_fault(fault: Fault) -> None:
    """Raise `UnknownName` or `BadFault` if the fault cannot be meant."""
    kind = KINDS.get(fault.kind)
    if kind is None:
        raise UnknownName("fault.kind", fault.kind, tuple(KINDS))
    given = fault.parameters
    for name in given:
        if name not in kind.takes:
            takes = f"takes {', '.join(kind.takes)}" if kind.takes else "takes nothing more"
            raise BadFault(f"fault.{name}", f"{fault.kind} has no such parameter; it {takes}")
    for name in kind.needs:
        if name not in given:
            raise BadFault(f"fault.{name}", f"{fault.kind} needs it")
    _check_parameters(fault)


def _check_parameters(fault: Fault) -> None:
    _within("fault.status", fault.status, 300, 599)
    _within("fault.seconds", fault.seconds, 0, _LONGEST)
    _within("fault.looks", fault.looks, 1, 10**6)
    if fault.to is not None:
        _within("fault.to", fault.to, fault.seconds or 0, _LONGEST)
    if fault.kind == "not_visible" and (fault.looks is None) == (fault.seconds is None):
        raise BadFault("fault.looks", "not_visible needs either looks or seconds")
    for name, text in (("retry_after", fault.retry_after), ("content_type", fault.content_type)):
        if isinstance(text, str) and not re.fullmatch(r"[ -~]{1,200}", text):
            raise BadFault(f"fault.{name}", "must be 1 to 200 characters of plain ASCII, as a header holds them")
    if isinstance(fault.retry_after, (int, float)):
        _within("fault.retry_after", fault.retry_after, 0, _LONGEST)
    if fault.retry_after_form not in {None, "seconds", "date"}:
        raise UnknownName("fault.retry_after_form", fault.retry_after_form, ("seconds", "date"))
    if fault.retry_after_form and not isinstance(fault.retry_after, (int, float)):
        raise BadFault("fault.retry_after_form", "goes with a retry_after in seconds only")


def check_match(match: Match, times: int | None) -> None:
    """Raise `BadFault` if the calls that are meant cannot be told."""
    told = [name for name in ("nth", "every", "chance") if getattr(match, name) is not None]
    if len(told) > 1:
        raise BadFault(f"match.{told[1]}", f"cannot be used together with {told[0]}")
    _within("match.nth", match.nth, 1, 10**9)
    _within("match.every", match.every, 1, 10**9)
    _within("match.chance", match.chance, 0, 1)
    _within("match.within", match.within, 0, 10**9)
    _within("times", times, 1, 10**9)


def _within(name: str, value: float | None, low: float, high: float) -> None:
    if value is not None and not low <= value <= high:
        raise BadFault(name, f"must be {bound(low)} to {bound(high)}, not {echo(value)}")
