"""The completed previews of an account: what further calls begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pictory_spec
from pictory_mock.contract.refusal import refuse

from . import files, making
from .calls import Declined

if TYPE_CHECKING:
    from pictory_mock.core.job import Job

    from .calls import Call
    from .storyboarding import Storyboarding

_KIND = (pictory_spec.OPERATIONS["createStoryboardPreview"].job or {})["kind"]
_NOT_YET = {
    "running": "is a job that is still running. Wait until it is completed",
    "failed": "is a job that failed; there is nothing to be seen. Start another one",
    "cleaned": "is a job that was cleaned; its files are gone. Start another one",
}


def named(call: Call) -> Job:
    """The preview that the path of a call names.

    Raises `Declined` if the account has no such job, `Refused` if it is not a preview that is completed.
    """
    ((field, name),) = call.path.items()
    job = call.account.jobs.find(name)
    if job is None:
        raise Declined(404)
    if job.kind != _KIND:
        raise refuse(field, "is no preview of a storyboard. Name the job of one")
    state = job.state_at(call.account.clock.now_ms())
    if state in _NOT_YET:
        raise refuse(field, _NOT_YET[state])
    return job


def params(call: Call, job: Job) -> dict[str, Any]:
    """What the renderer works from, as the preview is now."""
    made = cast("Storyboarding", making.of(job.operation))
    return made.params(job, files.addresses(made, job, call.account, call.public_url))
