"""One module per tag of the contract: what each of its operations does to the simulated account.

Where two tags tell the same things alike, one module serves both; operations of the older API that are those of a newer
one under another name are with these. Nobody imports a handler: what others need too is in the rooms below.

`HANDLERS` has one entry per operation. While a new one has none, the mock answers a GET as the contract shows it
(`calls.showing`), and anything else with 501; the tests do not let that pass. The modules are imported with the first
call of theirs, so that a server with many operations starts as fast as one with few.
"""

from __future__ import annotations

import functools
from collections.abc import Container, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

import pictory_spec

if TYPE_CHECKING:
    from typing import Any

    from pictory_mock.calls import Call, Handler
    from pictory_spec import Operation

TABLE = "_PLACES in mockserver/pictory_mock/resources/__init__.py"
"""Where it is written which function handles an operation."""

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
    "media": {
        "searchMedia": "search",
        "generateUploadUrl": "generate_upload_url",
        "generateUploadUrlV1": "generate_upload_url",
    },
    "music": {"searchMusic": "search"},
    "voiceovers": {"listVoiceoverTracks": "listing", "addVoiceoverTrack": "add"},
    "avatars": {"listAvatars": "listing"},
    "saved_looks": {"listSmartLayouts": "layouts", "listVideoBrands": "brands", "listTextStyles": "styles"},
    "legacy_account": {
        "getAccessToken": "get_access_token",
        "createEditVideoBrand": "create_edit_video_brand",
    },
    "transcription": {
        "transcribe": "start",
        "transcribeV1": "start",
        "createHighlightsFromTranscript": "start",
        "createHighlightsV1": "start",
        "createHighlights": "highlight",
    },
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


def unwritten(operation: Operation) -> str:
    """What is to be done about an operation that nobody handles, for those who keep the mock."""
    module = next((module for module, known in _PLACES.items() if operation.tag in _tags(known)), operation.tag)
    return (
        f"The contract has {operation.id} ({operation.method} {operation.path}), but nobody has written what it does "
        f"in the mock. Write its function in mockserver/pictory_mock/resources/{module}.py, and name it in {TABLE}."
    )


def _tags(operations: Container[str]) -> set[str]:
    return {each.tag for name, each in pictory_spec.OPERATIONS.items() if name in operations}
