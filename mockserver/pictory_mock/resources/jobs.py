"""Jobs: the state of what was started."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

import pictory_spec
from pictory_mock.contract import document

from .ai_studio import video_result
from .calls import Declined

if TYPE_CHECKING:
    from pictory_mock.core.jobs import Job

    from .calls import Call

_RESULTS: Mapping[str, Callable[[Job, Call], dict[str, Any]]] = {"ai_video": video_result}
"""What a completed job tells, by its kind."""


def get(call: Call) -> Any:
    """The state of a job and, once it is completed, its result. A job of another account is not known."""
    (job_id,) = call.path.values()
    job = call.account.jobs.find(job_id)
    if job is None:
        raise Declined(404)
    state = job.state_at(call.account.clock.now_ms())
    return {"job_id": job.id, "success": state != "failed", "data": _data(job, state, call)}


def _data(job: Job, state: str, call: Call) -> dict[str, Any]:
    words = _words()
    if state == "running":
        return {"status": words["running"][0]}
    if state == "completed":
        return {"status": words["succeeded"][0], **_RESULTS[job.kind](job, call)}
    failure = job.course.failure
    if failure is None:
        raise AssertionError(f"job {job.id} failed without a reason")
    return {"status": words["failed"][0], "error_code": failure.code, "error_message": failure.message}


@functools.cache
def _words() -> Mapping[str, Any]:
    operation = pictory_spec.OPERATIONS["getJob"]
    return cast("Mapping[str, Any]", document.api().operation(operation.path, operation.method)["x-job-states"])
