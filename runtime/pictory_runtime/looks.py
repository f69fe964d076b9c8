"""One look at a job: asking for its status, and what an end that was seen means."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from pictory_runtime import refusals
from pictory_runtime.calls import exchange, plan
from pictory_runtime.errors import DecodeError, JobCleaned, JobFailed, NotFound, PictoryError
from pictory_runtime.gate import sketch
from pictory_runtime.options import NO_OPTIONS

if TYPE_CHECKING:
    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import JobStates
    from pictory_runtime.effects import Flow
    from pictory_runtime.errors import DownloadFailed
    from pictory_runtime.options import Options
    from pictory_runtime.protocols import WatchedJob

_GONE = frozenset({403, 404, 410})  # what the hosts of files say of one that was there


def look(caller: Caller, job: WatchedJob, options: Options) -> Flow[None]:
    """Ask for the job once (with the retries of `options`), and put what was seen into the handle."""
    kind = job.kind_descriptor()
    request = plan(caller, kind.poll, {kind.param: job.id}, {}, None, options, job=job)
    try:
        response = yield from exchange(caller, request)
    except NotFound as error:
        error.add_hint("No job of this key's account has this id.")
        raise
    body = refusals.parsed(response)
    status = refusals.follow(body, kind.states.status)
    if not isinstance(status, str):
        status = _implied(body, kind.states)
    if status is None:
        pointer = "$." + ".".join(kind.states.status)
        raise DecodeError(
            caller.secret.mask(f"the answer tells no status of the job at {pointer}: {sketch(response)}"),
            path=pointer,
            raw=response.content if body is None else body,
            operation=response.operation,
            response=response,
            job=job,
        )
    job.saw(status, response, _progress(body, status, kind.states))


def _progress(body: Any, status: str, states: JobStates) -> float | None:
    if status in states.succeeded:
        return 100.0
    told = refusals.follow(body, states.progress) if states.progress else None
    return float(told) if isinstance(told, (int, float)) and not isinstance(told, bool) else None


def _implied(body: Any, states: JobStates) -> str | None:
    """An answer without a status that tells an error is a failure."""
    failed = refusals.follow(body, states.error_code) is not None
    return states.failed[0] if failed and states.failed else None


def ended(job: WatchedJob) -> bool:
    """Whether the last look saw the job's end."""
    states = job.kind_descriptor().states
    return job.status in (*states.succeeded, *states.failed, *states.cleaned)


def result_seen(caller: Caller, job: WatchedJob) -> Any:
    """The typed result of a job that the last look saw completed; None otherwise."""
    return conclude(caller, job) if job.status in job.kind_descriptor().states.succeeded else None


def cleaned_meanwhile(caller: Caller, job: WatchedJob, failure: DownloadFailed) -> Flow[None]:
    """Raise `JobCleaned` when that is why a file was not there; look for it only where that may be."""
    if failure.status not in _GONE:
        return
    with contextlib.suppress(PictoryError):
        yield from look(caller, job, NO_OPTIONS)
    if job.status in job.kind_descriptor().states.cleaned:
        conclude(caller, job)


def conclude(caller: Caller, job: WatchedJob) -> Any:
    """The typed result of a job that has ended. Raises `JobFailed`, `JobCleaned`, or `DecodeError` with the body."""
    kind, response = job.kind_descriptor(), job.response
    if response is None:
        raise PictoryError("the job was not looked at yet", job=job)
    states = kind.states
    if job.status in states.succeeded:
        return refusals.decoded(caller, response, kind.result, states.result, job=job)
    body = refusals.parsed(response)
    code, reason = (
        None if found is None else caller.secret.mask(str(found))
        for found in (refusals.follow(body, states.error_code), refusals.follow(body, states.error_message))
    )
    if job.status in states.cleaned:
        raise JobCleaned(
            f"the {kind.kind} job was cleaned: it has ended, and what it made is gone for good. "
            f"Whoever needs it submits it anew, which costs anew.",
            code=code,
            reason=reason,
            operation=response.operation,
            response=response,
            job=job,
        )
    hint = states.failure_hints.get(code or "", states.failure_hint) or None
    said = ": ".join(part for part in (code, reason) if part) or "the service does not say why"
    raise JobFailed(
        f"the {kind.kind} job failed: {said}" + (f"\n  - {hint}" if hint else ""),
        code=code,
        reason=reason,
        hint=hint,
        operation=response.operation,
        response=response,
        job=job,
    )
