"""AI Studio: what generating and listing pictures and clips do to an account.

Input addresses (first frame, reference images, the video to extend) are taken as they are and never fetched, and an
extended video is as long as its `duration`: both assumed, the service documents neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import files, generation, pages, tags
from .pointers import put

if TYPE_CHECKING:
    from .calls import Call


def generate(call: Call) -> Any:
    """Start the job of a picture or a clip."""
    made = generation.of(call.operation.id)
    order = made.order(call.body, tags.plan(made, call.body), call.public_url())
    answer: dict[str, Any] = {"success": True}
    put(answer, made.job["id"], call.account.jobs.submit(order).id)
    return answer


def listing(call: Call) -> Any:
    """One page of what the account has finished, newest first."""
    made = generation.listed_by(call.operation.id)
    page = pages.read(call, made.shelf, lambda job: job.completion)
    return page.answer([made.item(job, files.addresses(made, job, call.account, call.public_url)) for job in page.jobs])
