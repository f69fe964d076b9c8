"""Jobs: the state of what was started, the list of it all, and the removal of files."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.refusal import refuse
from pictory_mock.core.jobs import StillRunning
from pictory_mock.core.lifecycle import UnknownName

from . import files, making, pages, progress
from .calls import Declined
from .pointers import put

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job

    from .calls import Call

PublicUrl = Callable[[], str]


def get(call: Call) -> Any:
    """The state of a job and, once it is completed, its result. A job of another account is not known."""
    (job_id,) = call.path.values()
    job = call.account.jobs.find(job_id)
    if job is None:
        raise Declined(404)
    return tell(job, call.account, call.account.clock.now_ms(), call.public_url)


def listing(call: Call) -> Any:
    """One page of the account's jobs of every kind and in every state, newest submission first."""
    page = pages.read(call, None, lambda job: job.submission)
    account, now = call.account, call.account.clock.now_ms()
    items = [tell(job, account, now, call.public_url) for job in page.things]
    for item in items:
        # The page tells of the one, its example shows the other.
        item["data"]["jobId"] = item["job_id"]
    return page.answer(items)


def clean(call: Call) -> Any:
    """Remove the files of a finished job."""
    ((field, job_id),) = call.path.items()
    try:
        call.account.jobs.clean(job_id)
    except UnknownName:
        raise Declined(404) from None
    except StillRunning as error:
        raise refuse(field, "is a job that is still running. Clean it once it is completed or failed") from error
    return {"success": True}


def tell(job: Job, account: Account, now: int, public_url: PublicUrl) -> dict[str, Any]:
    """A job as the service tells it at a moment (ms). `public_url` gives where media lie, no slash at the end."""
    state, words = job.state_at(now), _words()
    body: dict[str, Any] = {"job_id": job.id, "success": state != "failed"}
    if state == "completed":
        made = making.of(job.operation)
        put(body, words["result"], made.result(job, files.addresses(made, job, account, public_url)))
    if state == "running":
        progress.tell(job, now, body, words)
    if state == "failed":
        failure = job.course.failure
        if failure is None:
            raise AssertionError(f"job {job.id} failed without a reason")
        put(body, words["error-code"], failure.code)
        put(body, words["error-message"], failure.message)
    put(body, words["status"], words[_GROUPS[state]][0])
    return body


def notice(job: Job, account: Account, base: str) -> dict[str, Any]:
    """What the one is sent who asked to be told of a job's end: the job at that moment, and what was given along."""
    if job.course.ends is None:
        raise AssertionError(f"job {job.id} never ends")
    told = tell(job, account, job.course.ends, lambda: base)
    return {**told, **{field: job.request[field] for field in _GIVEN_ALONG if field in job.request}}


_GIVEN_ALONG = ("webhookInput",)
"""What requests give for the one who is told."""
_GROUPS = {"running": "running", "completed": "succeeded", "failed": "failed", "cleaned": "cleaned"}
"""What the contract calls the words for a state."""


@functools.cache
def _words() -> Mapping[str, Any]:
    operation = pictory_spec.OPERATIONS["getJob"]
    return cast("Mapping[str, Any]", document.api().operation(operation.path, operation.method)["x-job-states"])
