"""One module per tag of the contract: what each of its operations does to the simulated account.

`HANDLERS` has one entry per operation; `app.create_app` refuses to start if the contract has an operation that nobody
handles, or the other way round.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from . import ai_studio, files, jobs
from .calls import Handler

if TYPE_CHECKING:
    from pictory_mock import media
    from pictory_mock.core import World
    from pictory_mock.core.jobs import Job

HANDLERS: Mapping[str, Handler] = {
    "generateVideo": ai_studio.generate_video,
    "listVideos": ai_studio.list_videos,
    "getJob": jobs.get,
}

_CLIPS: Mapping[str, Callable[[Job], media.Clip]] = {"ai_video": ai_studio.clip}


def install(world: World) -> None:
    """Teach a world what can be seeded."""
    world.seeders["videos"] = ai_studio.seed_videos


def find_file(world: World, address: str) -> files.MediaFile | None:
    """The file at an address below `/media/`, or None."""
    return files.find(world, address, lambda job: _CLIPS[job.kind](job))
