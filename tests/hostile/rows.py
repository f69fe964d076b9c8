"""The one data table: what goes wrong with the first calls of an operation, and what has to come of it.

A row is a sequence of faults, call by call; after them the service is well. Its two columns are the retry classes of
the contract: operations that may be repeated, and those that start a paid job. Each says how the call ends (a result,
or the error) and how many requests the service received for it. What may not be repeated and starts no job is asked as
often as what does, and raises what has befallen it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from pictory_client import errors
from pictory_spec import Operation
from tests.hostile.callers import operations
from tests.hostile.changes import vital

Error = type[errors.PictoryError]


def every(of: Operation) -> bool:
    """All operations."""
    return bool(of)


def telling(of: Operation) -> bool:
    """Operations whose answer has a body, that can be spoilt."""
    return of.responses[of.success] is not None


def reading(of: Operation) -> bool:
    """Operations that only read what the account has, and not one thing that was made a moment ago."""
    return of.method == "GET" and not of.path_params


def about_a_job(of: Operation) -> bool:
    """Operations about one thing, which they may say they do not find."""
    return bool(of.path_params) and 404 in of.responses


@attrs.frozen
class Fault:
    """One fault of the mock's, by its kind and its parameters.

    It happens to those operations that `only` picks, and if there are `fields` to those that have one of them.
    """

    kind: str
    parameters: tuple[tuple[str, Any], ...] = ()
    fields: Mapping[str, str] | None = None
    only: Callable[[Operation], bool] = every

    def __str__(self) -> str:
        return " ".join([self.kind, *(str(value) for _, value in self.parameters)])

    def happens_to(self, of: Operation) -> bool:
        """Whether this can happen to an operation."""
        return self.only(of) and (self.fields is None or of.id in self.fields)

    def plan(self, of: Operation) -> dict[str, Any]:
        """The parameters of a plan that is aimed at an operation."""
        return {**dict(self.parameters), **({"field": self.fields[of.id]} if self.fields else {})}


@attrs.frozen
class Ending:
    """How a call ends, and after how many requests. No error: with a result."""

    requests: int
    error: Error | None = None


@attrs.frozen
class Row:
    """Faults of the first calls in turn; the endings of an operation that may be repeated, and of one that may not."""

    faults: tuple[Fault, ...]
    safe: Ending
    paid: Ending
    options: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return ", ".join([*map(str, self.faults), *(f"{name}={value}" for name, value in self.options)]) or "nothing"

    def happens_to(self, of: Operation) -> bool:
        """Whether all of its faults can happen to an operation."""
        return all(fault.happens_to(of) for fault in self.faults)

    def ending(self, of: Operation) -> Ending:
        """How an operation ends. One that is not repeated and starts nothing tells plainly what has befallen it."""
        if of.retry != "never":
            return self.safe
        if of.job or self.paid.error not in (errors.SubmitOutcomeUnknown, errors.SubmitUnreadable):
            return self.paid
        return Ending(self.paid.requests, _plainly(self.faults[self.paid.requests - 1]))

    @property
    def cuts(self) -> bool:
        """Whether connections may end by it, so that each request needs one of its own."""
        return any(fault.kind not in _HARMLESS for fault in self.faults)


def _plainly(befallen: Fault) -> Error:
    """The error for a fault that may have come after all was done, where nothing is paid."""
    if befallen.kind == "status":
        return errors.ServerError if dict(befallen.parameters)["status"] >= 500 else errors.StatusError
    if befallen.kind in BROKEN:
        return errors.ConnectionBroken
    return errors.RequestTimeout if befallen.kind == "delay" else errors.DecodeError


def fault(
    kind: str, fields: Mapping[str, str] | None = None, only: Callable[[Operation], bool] = every, **parameters: Any
) -> Fault:
    """A fault."""
    return Fault(kind, tuple(parameters.items()), fields, only)


def status(code: int, **parameters: Any) -> Fault:
    """An answer with this status."""
    return fault("status", status=code, **parameters)


def _row(*faults: Fault, safe: Ending, paid: Ending, **options: Any) -> Row:
    return Row(faults, safe, paid, tuple(options.items()))


def _both(ending: Ending, *faults: Fault, **options: Any) -> Row:
    return _row(*faults, safe=ending, paid=ending, **options)


WELL, AGAIN, THIRD = Ending(1), Ending(2), Ending(3)
UNKNOWN = Ending(1, errors.SubmitOutcomeUnknown)
UNREADABLE = Ending(1, errors.SubmitUnreadable)
UNDECODED = Ending(1, errors.DecodeError)

PASSING = (408, 425, 499, 500, 501, 502, 503, 504, *range(520, 528))
REFUSALS: tuple[tuple[int, Error], ...] = (
    (400, errors.InvalidRequest),
    (401, errors.Unauthorized),
    (403, errors.Forbidden),
    (404, errors.NotFound),
    (409, errors.Conflict),
    *((code, errors.StatusError) for code in (402, 405, 410, 413, 422, 451)),
)
BROKEN = ("drop_before", "drop_read", "drop_after", "empty", "drop_during", "truncated")
"""No whole answer comes: it may have been done, or not."""
HALVED = ("drop_during", "truncated")
"""Of those, what there is only where an answer has a body."""
SPOILT = ("malformed_json", "html", "wrong_length")
"""A whole answer comes that says nothing."""
_HARMLESS = {"status", "blocked", "unauthorized", "not_visible", "stale", "content_type", "bad_field", "null"}
"""Kinds that leave the connection alone."""

VITAL = {of.id: place for of in operations() if (place := vital(of))}
"""A field of each answer that cannot be done without."""
WORDS = {
    **dict.fromkeys(("listImages", "listVideos"), "items[0].model"),
    "listJobs": "items[0].data.status",
    "getJob": "data.status",
    "getAiCreditsUsage": "[0].source",
    "listAvatars": "items[0].gender",
    "addVoiceoverTrack": "service",
    "getVimeoConnection": "type",
}
"""A field of some answers whose values the contract counts up."""

ROWS: tuple[Row, ...] = (
    _both(WELL),
    _both(WELL, fault("delay", seconds=0.01)),
    *(_row(status(code), safe=AGAIN, paid=UNKNOWN) for code in PASSING),
    *(_row(fault(kind, only=telling if kind in HALVED else every), safe=AGAIN, paid=UNKNOWN) for kind in BROKEN),
    *(_both(Ending(1, error), status(code)) for code, error in REFUSALS),
    *(_row(status(code), safe=Ending(1, errors.StatusError), paid=UNKNOWN) for code in (302, 418)),
    _both(Ending(1, errors.Forbidden), fault("blocked")),
    _both(Ending(1, errors.Unauthorized), fault("unauthorized")),
    # 429 is an answer of somebody who did nothing: asked again by all, at the pace that it names
    _both(AGAIN, status(429)),
    _both(AGAIN, status(429, retry_after=7)),
    _both(AGAIN, status(429, retry_after=7, retry_after_form="date")),
    _both(Ending(1, errors.RateLimited), status(429, retry_after=600)),
    _both(Ending(1, errors.RateLimited), status(429), max_retries=0),
    _both(Ending(4, errors.RateLimited), *[status(429)] * 9),
    _row(status(503, retry_after=3), safe=AGAIN, paid=UNKNOWN),
    _row(status(503, retry_after=600), safe=Ending(1, errors.ServerError), paid=UNKNOWN),
    # several in turn
    _row(status(429), status(500), safe=THIRD, paid=Ending(2, errors.SubmitOutcomeUnknown)),
    _row(status(429), fault("drop_after"), safe=THIRD, paid=Ending(2, errors.SubmitOutcomeUnknown)),
    _row(status(502), fault("drop_read"), safe=THIRD, paid=UNKNOWN),
    _row(status(502), status(401), safe=Ending(2, errors.Unauthorized), paid=UNKNOWN),
    _row(*[status(520)] * 9, safe=Ending(4, errors.ServerError), paid=UNKNOWN),
    _row(*[status(520)] * 9, safe=Ending(2, errors.ServerError), paid=UNKNOWN, max_retries=1),
    _row(fault("drop_after"), safe=Ending(1, errors.ConnectionBroken), paid=UNKNOWN, max_retries=0),
    # the answer comes, and says nothing
    *(_row(fault(kind, only=telling), safe=UNDECODED, paid=UNREADABLE) for kind in SPOILT),
    _both(WELL, fault("content_type", only=telling)),
    *(_row(fault(kind, VITAL), safe=UNDECODED, paid=UNREADABLE) for kind in ("bad_field", "null")),
    # the answer comes, and says something else than usual
    _both(WELL, fault("unknown_enum", WORDS)),
    _both(WELL, fault("stale", only=reading, seconds=1)),
    _both(Ending(1, errors.NotFound), fault("not_visible", only=about_a_job, looks=1)),
    # nothing comes for longer than the caller waits
    _row(fault("delay", seconds=0.3), safe=Ending(1, errors.RequestTimeout), paid=UNKNOWN, timeout=0.1, max_retries=0),
)
