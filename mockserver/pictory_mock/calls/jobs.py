"""Calls that begin with what a job has made: the job that they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pictory_mock.contract.refusal import refuse

from .call import Declined

if TYPE_CHECKING:
    from pictory_mock.core.job import Job

    from .call import Call


def completed(call: Call, kind: str, another: str, otherwise: Mapping[str, str]) -> Job:
    """The completed job of a kind that the path of a call names.

    Raises `Declined` if the account has no such job, and `Refused` if it is of another kind (with the words `another`)
    or in another state (with those that `otherwise` has for it).
    """
    ((field, name),) = call.path.items()
    job = call.account.jobs.find(name)
    if job is None:
        raise Declined(404)
    if job.kind != kind:
        raise refuse(field, another)
    state = job.state_at(call.account.clock.now_ms())
    if state != "completed":
        raise refuse(field, otherwise[state])
    return job
