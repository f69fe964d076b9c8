"""One look at a job: asking for its status, and what an end that was seen means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_runtime import refusals
from pictory_runtime.calls import exchange, plan
from pictory_runtime.errors import DecodeError, JobFailed, NotFound, PictoryError

if TYPE_CHECKING:
    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import JobStates
    from pictory_runtime.effects import Flow
    from pictory_runtime.options import Options
    from pictory_runtime.protocols import WatchedJob


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
            caller.secret.mask(f"the answer tells no status of the job at {pointer}: {refusals.sketch(response)}"),
            path=pointer,
            raw=response.content if body is None else body,
            operation=response.operation,
            response=response,
            job=job,
        )
    job.saw(status, response)


def _implied(body: Any, states: JobStates) -> str | None:
    """An answer without a status that tells an error is a failure."""
    failed = refusals.follow(body, states.error_code) is not None
    return states.failed[0] if failed and states.failed else None


def ended(job: WatchedJob) -> bool:
    """Whether the last look saw the job's end."""
    states = job.kind_descriptor().states
    return job.status in states.succeeded or job.status in states.failed


def conclude(caller: Caller, job: WatchedJob) -> Any:
    """The typed result of a job that has ended. Raises `JobFailed`, or `DecodeError` with the raw body."""
    kind, response = job.kind_descriptor(), job.response
    if response is None:
        raise PictoryError("the job was not looked at yet", job=job)
    if job.status in kind.states.succeeded:
        return refusals.decoded(caller, response, kind.result, kind.states.result, job=job)
    body = refusals.parsed(response)
    code, reason = (
        None if found is None else caller.secret.mask(str(found))
        for found in (
            refusals.follow(body, kind.states.error_code),
            refusals.follow(body, kind.states.error_message),
        )
    )
    said = ": ".join(part for part in (code, reason) if part) or "the service does not say why"
    raise JobFailed(
        f"the {kind.kind} job failed: {said}",
        code=code,
        reason=reason,
        operation=response.operation,
        response=response,
        job=job,
    )
