"""What is told of a job: its state, how far it is, its result, and the notice of its end."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.contract.pointers import put

from . import maker

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.job import Job

_GIVEN_ALONG = ("webhookInput",)
"""What requests give for the one who is told."""
_GROUPS = {"running": "running", "completed": "succeeded", "failed": "failed", "cleaned": "cleaned"}
"""What the contract calls the words for a state."""
_MOST = 99
"""Percent that are told while something is left to do."""
_ALMOST = 1e-9
"""So near below a whole number is that number: parts of time are no exact numbers."""


def tell(job: Job, account: Account, now: int, public_url: Callable[[], str]) -> dict[str, Any]:
    """A job as the service tells it at a moment (ms). `public_url` gives where media lie, no slash at the end."""
    state, words = job.state_at(now), _words()
    body: dict[str, Any] = {"job_id": job.id, "success": state != "failed"}
    if state == "completed":
        made = maker.of(job.operation)
        put(body, words["result"], made.result(job, maker.addresses(made, job, account, public_url)))
    if state == "running":
        _tell_progress(job, now, body, words)
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


def _tell_progress(job: Job, now: int, body: dict[str, Any], words: Mapping[str, Any]) -> None:
    """Put into the answer for a running job how far it is (percent, whole), once that is told at all."""
    said = (pictory_spec.OPERATIONS[job.operation].job or {}).get("progress")
    if said is None:
        return
    done = job.course.done_at(now)
    if done < said["from"]:
        return
    share = (done - said["from"]) / (1 - said["from"])
    put(body, words["progress"], min(math.floor(100 * share + _ALMOST), _MOST))
    place = words["result"]
    put(body, f"{place}/renderProgressMessage", said["message"])
    put(body, f"{place}/renderState", said["state"])


@functools.cache
def _words() -> Mapping[str, Any]:
    operation = pictory_spec.OPERATIONS["getJob"]
    return cast("Mapping[str, Any]", document.api().operation(operation.path, operation.method)["x-job-states"])
