"""AI Studio: what generating and listing pictures and clips do to an account.

Input addresses (first frame, reference images, the video to extend) are taken as they are and never fetched, and an
extended video is as long as its `duration`: both assumed, the service documents neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.calls import pages
from pictory_mock.making import generation, maker

if TYPE_CHECKING:
    from pictory_mock.calls import Call


def generate(call: Call) -> Any:
    """Start the job of a picture or a clip."""
    return maker.start(call)


def listing(call: Call) -> Any:
    """One page of what the account has finished, newest first."""
    made = generation.listed_by(call.operation.id)
    page = pages.read(call, made.shelf, lambda job: job.completion)
    told = (made.item(job, maker.addresses(made, job, call.account, call.public_url)) for job in page.things)
    return page.answer(list(told))
