"""What to do after an answer, or none: pure decisions, shared by everything that sends.

The table (rows: what happened; columns: the retry class of the operation):

    ====================================  =====  ===========================
    outcome                               safe   never
    ====================================  =====  ===========================
    2xx                                   done   done
    no connection, TLS failed, pool full  again  again: nothing has happened
    429                                   again  again: it was turned away
    time-out, broken connection           again  unknown if it starts a job
    408, 5xx                              again  unknown if it starts a job
    any other status                      raise  raise
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

_CHANCE = SystemRandom()
_SPREAD = 0.25  # clients that failed together come back apart


def verdict(outcome: RawResponse | Fault, retry: Literal["safe", "never"], *, starts_job: bool) -> Verdict:
    """The table above."""
    if isinstance(outcome, Fault):
        if outcome.kind == "unsendable":
            return "raise"
        harmless, lost = outcome.kind == "unsent", True
    else:
        if 200 <= outcome.status < 300:
            return "done"
        harmless, lost = outcome.status == 429, outcome.status == 408 or outcome.status >= 500
    if harmless or (lost and retry == "safe"):
        return "again"
    return "unknown" if lost and starts_job else "raise"


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
