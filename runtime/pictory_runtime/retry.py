"""What to do after an answer, or none: pure decisions, shared by everything that sends.

The table (rows: what happened; columns: the retry class of the operation):

    ====================================  =====  ===========================
    outcome                               safe   never
    ====================================  =====  ===========================
    2xx                                   done   done
    no connection, TLS failed, pool full  again  again: nothing has happened
    429                                   again  again: it was turned away
    time-out, broken connection           again  unknown if it starts a job
    408, 425, 499, 5xx                    again  unknown if it starts a job
    a refusal (`REFUSED`)                 raise  raise
    any other status, a redirect too      raise  unknown if it starts a job
    an answer larger than what is read    raise  unknown if it starts a job
    cannot be sent at all                 raise  raise
    ====================================  =====  ===========================

`unknown` is raised too, as `SubmitOutcomeUnknown`: sending again may pay twice.
"""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from random import SystemRandom
from typing import TYPE_CHECKING, Literal

from pictory_runtime.effects import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pictory_runtime.response import RawResponse

Verdict = Literal["done", "again", "unknown", "raise"]

REFUSED = frozenset({*range(400, 408), *range(409, 418), *range(421, 425), *range(426, 430), 431, 451})
"""Statuses that say that the request was turned away: RFC 9110 and its registry, without those that tell of time."""

_PASSING = frozenset({408, 425, 499})

_CHANCE = SystemRandom()
_SPREAD = 0.25  # clients that failed together come back apart


def verdict(outcome: RawResponse | Fault, retry: Literal["safe", "never"], *, starts_job: bool) -> Verdict:
    """The table above."""
    if isinstance(outcome, Fault):
        if outcome.kind == "unsendable":
            return "raise"
        harmless, lost, refused = outcome.kind == "unsent", outcome.kind != "oversized", False
    else:
        if 200 <= outcome.status < 300:
            return "done"
        harmless, lost, refused = outcome.status == 429, passing(outcome.status), outcome.status in REFUSED
    if harmless or (lost and retry == "safe"):
        return "again"
    return "unknown" if starts_job and not refused else "raise"


def lost(outcome: RawResponse | Fault) -> bool:
    """Whether the request may have been done though nothing says so."""
    safe, never = (verdict(outcome, kind, starts_job=False) for kind in ("safe", "never"))
    return safe == "again" and never != "again"


def passing(status: int | None) -> bool:
    """Whether the same request may well get another answer a moment later."""
    return status is not None and (status in _PASSING or status >= 500)


def backoff(failures: int, steps: Sequence[float]) -> float:
    """Seconds to wait after the `failures`-th failure in a row (1, 2, ...), spread by a quarter to both sides."""
    if not steps:
        return 0.0
    return steps[min(failures, len(steps)) - 1] * _CHANCE.uniform(1 - _SPREAD, 1 + _SPREAD)


def asked_pause(response: RawResponse | None, wall: float) -> float | None:
    """Seconds that the service asks to wait (`Retry-After`, RFC 9110: seconds or a date); None if it does not.

    `wall` is the time since the epoch. A date that has passed asks for nothing.
    """
    text = response.headers.get("retry-after", "").strip() if response is not None else ""
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            date = parsedate_to_datetime(text)
            # RFC 9110: HTTP dates are UTC, also in the form that does not say so.
            seconds = (date if date.tzinfo is not None else date.replace(tzinfo=UTC)).timestamp() - wall
        except (TypeError, ValueError, OverflowError):
            return None
    return max(seconds, 0.0) if seconds < float("inf") else None
