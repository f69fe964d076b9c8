"""One module per tag of the contract: what each of its operations does to the simulated account.

`HANDLERS` has one entry per operation; `app.create_app` refuses to start if the contract has an operation that nobody
handles, or the other way round.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import account, ai_studio, files, jobs, mediafile, seeding, videos
from .calls import Handler

if TYPE_CHECKING:
    from pictory_mock.core import World

HANDLERS: Mapping[str, Handler] = {
    "generateImage": ai_studio.generate,
    "listImages": ai_studio.listing,
    "generateVideo": ai_studio.generate,
    "listVideos": ai_studio.listing,
    "listJobs": jobs.listing,
    "getJob": jobs.get,
    "cleanJob": jobs.clean,
    "createStoryboardPreview": videos.start,
    "renderStoryboard": videos.start,
    "getQuota": account.get_quota,
    "getAiCreditsUsage": account.get_ai_credits_usage,
}


def install(world: World) -> None:
    """Teach a world what can be seeded."""
    seeding.install(world)


def find_file(world: World, address: str) -> mediafile.MediaFile | None:
    """The file at an address below `/media/`, or None."""
    return files.find(world, address)
