"""One module per tag of the contract: what each of its operations does to the simulated account.

`HANDLERS` has one entry per operation; `app.create_app` refuses to start if the contract has an operation that nobody
handles, or the other way round. The modules are imported with the first call of theirs, so that a server with many
operations starts as fast as one with few.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

from . import files, mediafile
from .calls import Handler

if TYPE_CHECKING:
    from typing import Any

    from pictory_mock.core import Account, World
    from pictory_mock.core.job import Job

    from .calls import Call
    from .seeding import Seeder

_PLACES: Mapping[str, Mapping[str, str]] = {
    "ai_studio": {
        "generateImage": "generate",
        "listImages": "listing",
        "generateVideo": "generate",
        "listVideos": "listing",
    },
    "jobs": {"listJobs": "listing", "getJob": "get", "cleanJob": "clean"},
    "videos": {
        "createStoryboardPreview": "start",
        "renderStoryboard": "start",
        "updateStoryboardElements": "update_elements",
        "renderPreview": "render_preview",
        "renderVideo": "render",
    },
    "projects": {
        "listProjects": "listing",
        "getProject": "get",
        "updateProject": "update",
        "deleteProject": "delete",
        "renderProject": "render",
    },
    "templates": {
        "createTemplate": "create",
        "listTemplates": "listing",
        "getTemplate": "get",
        "updateTemplate": "update",
        "deleteTemplate": "delete",
    },
    "legacy": {
        "createStoryboardV1": "storyboard",
        "createVideoFromTemplate": "storyboard",
        "renderVideoV1": "render",
        "renderStoryboardV1": "render_storyboard",
    },
    "account": {"getQuota": "get_quota", "getAiCreditsUsage": "get_ai_credits_usage"},
    "connections": {
        "createAwsConnection": "create",
        "listAwsConnections": "listing",
        "getAwsConnection": "get",
        "updateAwsConnection": "update",
        "deleteAwsConnection": "delete",
        "createVimeoConnection": "create",
        "listVimeoConnections": "page",
        "getVimeoConnection": "get",
        "updateVimeoConnection": "update",
        "deleteVimeoConnection": "delete_again",
    },
    "media_search": {"searchMedia": "search"},
    "music": {"searchMusic": "search"},
    "voiceovers": {"listVoiceoverTracks": "listing", "addVoiceoverTrack": "add"},
    "avatars": {"listAvatars": "listing"},
    "saved_looks": {"listSmartLayouts": "layouts", "listVideoBrands": "brands", "listTextStyles": "styles"},
    "legacy_account": {
        "getAccessToken": "get_access_token",
        "createEditVideoBrand": "create_edit_video_brand",
    },
    "making": {
        "transcribe": "start",
        "transcribeV1": "start",
        "createHighlightsFromTranscript": "start",
        "createHighlightsV1": "start",
    },
    "highlighting": {"createHighlights": "start"},
    "uploads": {"generateUploadUrl": "generate_url", "generateUploadUrlV1": "generate_url"},
}
"""The function that handles an operation, by the module that it is in."""


def _late(module: str, function: str) -> Handler:
    """A function of a module here that is imported when it is called first."""

    @functools.cache
    def found() -> Handler:
        return cast("Handler", getattr(import_module(f"{__name__}.{module}"), function))

    def handle(call: Call) -> Any:
        return found()(call)

    return handle


HANDLERS: Mapping[str, Handler] = {
    operation: _late(module, function)
    for module, functions in _PLACES.items()
    for operation, function in functions.items()
}


def install(world: World) -> None:
    """Teach a world what can be seeded, and what follows from jobs."""
    world.teach = _seeders
    world.watchers += [_discover, _keep_project]


def _seeders() -> Mapping[str, Seeder]:
    from . import seeding  # with the first seed, not with the server

    return seeding.seeders()


def _discover(account: Account, job: Job) -> None:
    if any("voiceOver" in level for level in (job.request, *job.request.get("scenes", ()))):
        from . import voiceovers

        voiceovers.discover(account, job)


def _keep_project(account: Account, job: Job) -> None:
    if job.request.get("saveProject"):
        from . import projects

        projects.keep(account, job)


def find_file(world: World, address: str) -> mediafile.MediaFile | None:
    """The file at an address below `/media/`, or None."""
    return files.find(world, address)
