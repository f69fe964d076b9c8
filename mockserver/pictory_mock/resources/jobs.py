"""Jobs: the state of what was started, the list of it all, and the removal of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.calls import Declined, pages
from pictory_mock.contract.refusal import refuse
from pictory_mock.core.jobs import StillRunning
from pictory_mock.core.lifecycle import UnknownName
from pictory_mock.making.telling import tell

if TYPE_CHECKING:
    from pictory_mock.calls import Call


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
