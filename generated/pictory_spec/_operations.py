"""The operations of the contract, one row each, in its order. Written by codegen from spec/pictory.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class Exclusive(NamedTuple):
    """Fields of a request body that must not be sent together."""

    path: tuple[str, ...]
    """Wire names that lead to the object holding them, `*` for each item of an array; () is the body."""
    names: tuple[str, ...]
    """Their wire names."""


class Callback(NamedTuple):
    """A call of the service to its customer, at an address that the request named."""

    name: str
    """Its name under the operation."""
    id: str
    """`operationId`."""
    field: str
    """JSON pointer into the request body: the address."""
    method: str
    """HTTP method, upper case."""
    request: str | None
    """Schema component of the JSON body that is sent."""


class Operation(NamedTuple):
    """One operation of the API."""

    id: str
    """`operationId`."""
    method: str
    """HTTP method, upper case."""
    path: str
    """Path below the server's URL, with `{placeholders}` in wire names."""
    tag: str
    """Its first tag, as a Python identifier."""
    name: str
    """Method name under the tag."""
    provenance: str
    """How well it is known: documented, sample, legacy or assumed."""
    retry: str
    """`safe`: may be sent again after any failure; `never`: only if nothing can have happened."""
    success: int
    """Status of the answer when all is well."""
    responses: Mapping[int, str | None]
    """Schema component of the JSON body, by status."""
    provenances: Mapping[int, str]
    """How well the answer with this status is known; that of the operation where the answer has none of its own."""
    request: str | None
    """Schema component of the JSON request body."""
    query: tuple[str, ...]
    """Names of the query parameters."""
    path_params: tuple[str, ...]
    """Names of the path parameters."""
    job: Mapping[str, Any] | None
    """`x-job`, with `id` (JSON pointer to the job id), `status_operation` and `status_param` from the link."""
    page: Mapping[str, Any] | None
    """`x-page`."""
    exclusive: tuple[Exclusive, ...]
    """Groups of fields that exclude each other."""
    query_schema: Mapping[str, Any] | None
    """JSON Schema of the query as an object of typed values, rules of `x-query` included; None without parameters."""
    callbacks: tuple[Callback, ...]
    """What the service calls because of it."""


_ROWS = (
    Operation(
        id="listImages",
        method="GET",
        path="/v1/aistudio/images",
        tag="ai_studio",
        name="list_images",
        provenance="documented",
        retry="safe",
        success=200,
        responses={
            200: "GeneratedImagePage",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "assumed",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request=None,
        query=("nextPageKey",),
        path_params=(),
        job=None,
        page={
            "style": "token",
            "in": "query",
            "items": "/items",
            "token": "/nextPageKey",
            "param": "nextPageKey",
            "end": "absent",
            "size": 100,
            "order": "/createdDate",
            "key": "/id",
        },
        query_schema={
            "type": "object",
            "properties": {
                "nextPageKey": {
                    "type": "string",
                    "description": "The token of the page wanted, from the page before it. Left out, the first page.",
                }
            },
        },
        exclusive=(),
        callbacks=(),
    ),
    Operation(
        id="generateImage",
        method="POST",
        path="/v1/aistudio/images",
        tag="ai_studio",
        name="generate_image",
        provenance="documented",
        retry="never",
        success=200,
        responses={
            200: "JobCreated",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "documented",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request="GenerateImageRequest",
        query=(),
        path_params=(),
        job={
            "kind": "ai_image",
            "result": "AiImage",
            "file": "url",
            "list": "listImages",
            "typical-seconds": {
                "min": 10,
                "max": 60,
                "x-provenance": "assumed",
                "x-note": "The vendor says a few minutes at most, and that videos take longer.",
            },
            "failure": {
                "error_code": "TEXT_TO_IMAGE_FAILED",
                "error_message": "The image could not be generated.",
                "x-provenance": "assumed",
                "x-note": "No failure code of an AI image is documented; this one is named after that of videos.",
            },
            "id": "/data/jobId",
            "status_operation": "getJob",
            "status_param": "jobid",
        },
        page=None,
        query_schema=None,
        exclusive=(),
        callbacks=(Callback(name="jobFinished", id="jobFinished", field="/webhook", method="POST", request="Job"),),
    ),
    Operation(
        id="listVideos",
        method="GET",
        path="/v1/aistudio/videos",
        tag="ai_studio",
        name="list_videos",
        provenance="documented",
        retry="safe",
        success=200,
        responses={
            200: "GeneratedVideoPage",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "assumed",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request=None,
        query=("nextPageKey",),
        path_params=(),
        job=None,
        page={
            "style": "token",
            "in": "query",
            "items": "/items",
            "token": "/nextPageKey",
            "param": "nextPageKey",
            "end": "absent",
            "size": 100,
            "order": "/createdDate",
            "key": "/id",
        },
        query_schema={
            "type": "object",
            "properties": {
                "nextPageKey": {
                    "type": "string",
                    "description": "The token of the page wanted, from the page before it. Left out, the first page.",
                }
            },
        },
        exclusive=(),
        callbacks=(),
    ),
    Operation(
        id="generateVideo",
        method="POST",
        path="/v1/aistudio/videos",
        tag="ai_studio",
        name="generate_video",
        provenance="documented",
        retry="never",
        success=200,
        responses={
            200: "JobCreated",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "documented",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request="GenerateVideoRequest",
        query=(),
        path_params=(),
        job={
            "kind": "ai_video",
            "result": "AiVideo",
            "file": "url",
            "list": "listVideos",
            "typical-seconds": {
                "min": 60,
                "max": 240,
                "x-provenance": "assumed",
                "x-note": "The vendor says several minutes, depending on model and duration, and gives no numbers.",
            },
            "failure": {
                "error_code": "TEXT_TO_VIDEO_FAILED",
                "error_message": "The video could not be generated.",
                "x-provenance": "assumed",
                "x-note": "The code is documented for renders; no failure code of an AI video is.",
            },
            "id": "/data/jobId",
            "status_operation": "getJob",
            "status_param": "jobid",
        },
        page=None,
        query_schema=None,
        exclusive=(
            Exclusive(path=(), names=("firstFrameImageUrl", "extendVideoUrl")),
            Exclusive(path=(), names=("firstFrameImageUrl", "referenceImageUrls")),
            Exclusive(path=(), names=("extendVideoUrl", "referenceImageUrls")),
        ),
        callbacks=(Callback(name="jobFinished", id="jobFinished", field="/webhook", method="POST", request="Job"),),
    ),
    Operation(
        id="listJobs",
        method="GET",
        path="/v1/jobs",
        tag="jobs",
        name="list",
        provenance="documented",
        retry="safe",
        success=200,
        responses={
            200: "JobPage",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "assumed",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request=None,
        query=("nextPageKey",),
        path_params=(),
        job=None,
        page={
            "style": "token",
            "in": "query",
            "items": "/items",
            "token": "/nextPageKey",
            "param": "nextPageKey",
            "end": "null",
            "size": 100,
            "key": "/job_id",
        },
        query_schema={
            "type": "object",
            "properties": {
                "nextPageKey": {
                    "type": "string",
                    "description": "The token of the page wanted, from the page before it. Left out, the first page.",
                }
            },
        },
        exclusive=(),
        callbacks=(),
    ),
    Operation(
        id="getJob",
        method="GET",
        path="/v1/jobs/{jobid}",
        tag="jobs",
        name="get",
        provenance="documented",
        retry="safe",
        success=200,
        responses={
            200: "Job",
            401: "Unauthorized",
            403: None,
            404: "JobNotFound",
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            401: "documented",
            403: "sample",
            404: "documented",
            429: "assumed",
            500: "documented",
        },
        request=None,
        query=(),
        path_params=("jobid",),
        job=None,
        page=None,
        query_schema=None,
        exclusive=(),
        callbacks=(),
    ),
    Operation(
        id="cleanJob",
        method="DELETE",
        path="/v1/jobs/{jobid}/clean",
        tag="jobs",
        name="clean",
        provenance="documented",
        retry="safe",
        success=200,
        responses={
            200: "Cleaned",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            404: "JobNotFound",
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "assumed",
            401: "documented",
            403: "sample",
            404: "documented",
            429: "assumed",
            500: "documented",
        },
        request=None,
        query=(),
        path_params=("jobid",),
        job=None,
        page=None,
        query_schema=None,
        exclusive=(),
        callbacks=(),
    ),
    Operation(
        id="createStoryboardPreview",
        method="POST",
        path="/v2/video/storyboard",
        tag="videos",
        name="create_storyboard_preview",
        provenance="documented",
        retry="never",
        success=200,
        responses={
            200: "JobCreated",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "documented",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request="StoryboardRequest",
        query=(),
        path_params=(),
        job={
            "kind": "storyboard_preview",
            "result": "StoryboardPreview",
            "file": "previewUrl",
            "typical-seconds": {
                "min": 30,
                "max": 120,
                "x-provenance": "assumed",
                "x-note": "The vendor says faster than a render, and gives no numbers.",
            },
            "failure": {
                "error_code": "TEXT_TO_VIDEO_FAILED",
                "error_message": "The storyboard could not be made.",
                "x-provenance": "assumed",
                "x-note": "The code is documented for renders.",
            },
            "id": "/data/jobId",
            "status_operation": "getJob",
            "status_param": "jobid",
        },
        page=None,
        query_schema=None,
        exclusive=(
            Exclusive(path=(), names=("brandId", "brandName")),
            Exclusive(path=(), names=("smartLayoutId", "smartLayoutName")),
            Exclusive(path=(), names=("subtitleStyleId", "subtitleStyleName")),
            Exclusive(path=("voiceOver",), names=("aiVoices", "externalVoice")),
            Exclusive(path=("backgroundMusic",), names=("autoMusic", "musicUrl")),
            Exclusive(path=("avatar",), names=("position", "top")),
            Exclusive(path=("avatar",), names=("position", "left")),
            Exclusive(path=("scenes", "*"), names=("story", "storyCoPilot")),
            Exclusive(path=("scenes", "*"), names=("story", "blogUrl")),
            Exclusive(path=("scenes", "*"), names=("story", "pptUrl")),
            Exclusive(path=("scenes", "*"), names=("story", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("story", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "blogUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "pptUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("blogUrl", "pptUrl")),
            Exclusive(path=("scenes", "*"), names=("blogUrl", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("blogUrl", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("pptUrl", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("pptUrl", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("audioUrl", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("subtitleStyleId", "subtitleStyleName")),
            Exclusive(path=("scenes", "*"), names=("smartLayoutId", "smartLayoutName")),
            Exclusive(path=("scenes", "*"), names=("smartLayoutId", "maxSubtitleLines")),
            Exclusive(path=("scenes", "*"), names=("smartLayoutName", "maxSubtitleLines")),
            Exclusive(path=("scenes", "*", "background"), names=("visualUrl", "color")),
            Exclusive(path=("scenes", "*", "background"), names=("visualUrl", "aiVisual")),
            Exclusive(path=("scenes", "*", "background"), names=("color", "aiVisual")),
            Exclusive(
                path=("scenes", "*", "background", "aiVisual"), names=("firstFrameImageUrl", "referenceImageUrls")
            ),
            Exclusive(path=("scenes", "*", "background", "settings"), names=("kenBurnsEffect", "zoomAndPan")),
            Exclusive(path=("scenes", "*", "backgroundBrolls", "*"), names=("visualUrl", "color")),
            Exclusive(path=("scenes", "*", "backgroundBrolls", "*"), names=("visualUrl", "aiVisual")),
            Exclusive(path=("scenes", "*", "backgroundBrolls", "*"), names=("color", "aiVisual")),
            Exclusive(
                path=("scenes", "*", "backgroundBrolls", "*", "aiVisual"),
                names=("firstFrameImageUrl", "referenceImageUrls"),
            ),
            Exclusive(
                path=("scenes", "*", "backgroundBrolls", "*", "settings"), names=("kenBurnsEffect", "zoomAndPan")
            ),
            Exclusive(path=("scenes", "*", "voiceOver"), names=("aiVoices", "externalVoice")),
            Exclusive(path=("scenes", "*", "avatar"), names=("position", "top")),
            Exclusive(path=("scenes", "*", "avatar"), names=("position", "left")),
            Exclusive(path=("scenes", "*", "avatar"), names=("avatarId",)),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("position", "top")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("position", "left")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("visualUrl", "searchFilter")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("visualUrl", "aiVisual")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("searchFilter", "aiVisual")),
            Exclusive(
                path=("scenes", "*", "elements", "*", "aiVisual"), names=("firstFrameImageUrl", "referenceImageUrls")
            ),
        ),
        callbacks=(Callback(name="jobFinished", id="jobFinished", field="/webhook", method="POST", request="Job"),),
    ),
    Operation(
        id="renderStoryboard",
        method="POST",
        path="/v2/video/storyboard/render",
        tag="videos",
        name="render_storyboard",
        provenance="documented",
        retry="never",
        success=200,
        responses={
            200: "JobCreated",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "documented",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request="StoryboardRequest",
        query=(),
        path_params=(),
        job={
            "kind": "render",
            "result": "RenderedVideo",
            "file": "videoURL",
            "typical-seconds": {
                "min": 300,
                "max": 900,
                "x-provenance": "documented",
                "x-source": "https://docs.pictory.ai/ (the getting-started guide)",
            },
            "progress": {
                "from": 0.2,
                "message": "Generating video",
                "state": "RUNNING",
                "x-provenance": "documented",
                "x-source": "https://docs.pictory.ai/api-reference/jobs/get-video-render-job-by-id",
                "x-note": "That progress is told only once rendering has begun is documented; when that is, is assumed.",
            },
            "failure": {
                "error_code": "TEXT_TO_VIDEO_FAILED",
                "error_message": "The video could not be rendered.",
                "x-provenance": "documented",
                "x-source": "https://docs.pictory.ai/api-reference/jobs/get-video-render-job-by-id",
                "x-note": "The code is documented; the words are ours.",
            },
            "id": "/data/jobId",
            "status_operation": "getJob",
            "status_param": "jobid",
        },
        page=None,
        query_schema=None,
        exclusive=(
            Exclusive(path=(), names=("brandId", "brandName")),
            Exclusive(path=(), names=("smartLayoutId", "smartLayoutName")),
            Exclusive(path=(), names=("subtitleStyleId", "subtitleStyleName")),
            Exclusive(path=("voiceOver",), names=("aiVoices", "externalVoice")),
            Exclusive(path=("backgroundMusic",), names=("autoMusic", "musicUrl")),
            Exclusive(path=("avatar",), names=("position", "top")),
            Exclusive(path=("avatar",), names=("position", "left")),
            Exclusive(path=("scenes", "*"), names=("story", "storyCoPilot")),
            Exclusive(path=("scenes", "*"), names=("story", "blogUrl")),
            Exclusive(path=("scenes", "*"), names=("story", "pptUrl")),
            Exclusive(path=("scenes", "*"), names=("story", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("story", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "blogUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "pptUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("storyCoPilot", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("blogUrl", "pptUrl")),
            Exclusive(path=("scenes", "*"), names=("blogUrl", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("blogUrl", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("pptUrl", "audioUrl")),
            Exclusive(path=("scenes", "*"), names=("pptUrl", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("audioUrl", "videoUrl")),
            Exclusive(path=("scenes", "*"), names=("subtitleStyleId", "subtitleStyleName")),
            Exclusive(path=("scenes", "*"), names=("smartLayoutId", "smartLayoutName")),
            Exclusive(path=("scenes", "*"), names=("smartLayoutId", "maxSubtitleLines")),
            Exclusive(path=("scenes", "*"), names=("smartLayoutName", "maxSubtitleLines")),
            Exclusive(path=("scenes", "*", "background"), names=("visualUrl", "color")),
            Exclusive(path=("scenes", "*", "background"), names=("visualUrl", "aiVisual")),
            Exclusive(path=("scenes", "*", "background"), names=("color", "aiVisual")),
            Exclusive(
                path=("scenes", "*", "background", "aiVisual"), names=("firstFrameImageUrl", "referenceImageUrls")
            ),
            Exclusive(path=("scenes", "*", "background", "settings"), names=("kenBurnsEffect", "zoomAndPan")),
            Exclusive(path=("scenes", "*", "backgroundBrolls", "*"), names=("visualUrl", "color")),
            Exclusive(path=("scenes", "*", "backgroundBrolls", "*"), names=("visualUrl", "aiVisual")),
            Exclusive(path=("scenes", "*", "backgroundBrolls", "*"), names=("color", "aiVisual")),
            Exclusive(
                path=("scenes", "*", "backgroundBrolls", "*", "aiVisual"),
                names=("firstFrameImageUrl", "referenceImageUrls"),
            ),
            Exclusive(
                path=("scenes", "*", "backgroundBrolls", "*", "settings"), names=("kenBurnsEffect", "zoomAndPan")
            ),
            Exclusive(path=("scenes", "*", "voiceOver"), names=("aiVoices", "externalVoice")),
            Exclusive(path=("scenes", "*", "avatar"), names=("position", "top")),
            Exclusive(path=("scenes", "*", "avatar"), names=("position", "left")),
            Exclusive(path=("scenes", "*", "avatar"), names=("avatarId",)),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("position", "top")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("position", "left")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("visualUrl", "searchFilter")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("visualUrl", "aiVisual")),
            Exclusive(path=("scenes", "*", "elements", "*"), names=("searchFilter", "aiVisual")),
            Exclusive(
                path=("scenes", "*", "elements", "*", "aiVisual"), names=("firstFrameImageUrl", "referenceImageUrls")
            ),
        ),
        callbacks=(Callback(name="jobFinished", id="jobFinished", field="/webhook", method="POST", request="Job"),),
    ),
    Operation(
        id="getQuota",
        method="GET",
        path="/v1/quota",
        tag="account",
        name="get_quota",
        provenance="documented",
        retry="safe",
        success=200,
        responses={200: "Quota", 401: "Unauthorized", 403: None, 429: "ServiceMessage", 500: "ServiceMessage"},
        provenances={200: "documented", 401: "documented", 403: "sample", 429: "assumed", 500: "documented"},
        request=None,
        query=(),
        path_params=(),
        job=None,
        page=None,
        query_schema=None,
        exclusive=(),
        callbacks=(),
    ),
    Operation(
        id="getAiCreditsUsage",
        method="GET",
        path="/v1/aicredits/usage",
        tag="account",
        name="get_ai_credits_usage",
        provenance="documented",
        retry="safe",
        success=200,
        responses={
            200: "AiCreditTransactions",
            400: "ValidationError",
            401: "Unauthorized",
            403: None,
            429: "ServiceMessage",
            500: "ServiceMessage",
        },
        provenances={
            200: "documented",
            400: "documented",
            401: "documented",
            403: "sample",
            429: "assumed",
            500: "documented",
        },
        request=None,
        query=("year", "month"),
        path_params=(),
        job=None,
        page=None,
        query_schema={
            "type": "object",
            "properties": {
                "year": {
                    "type": "integer",
                    "description": "The year of the month wanted, 2000 to 9999. Needs `month` beside it.",
                    "minimum": 2000,
                    "maximum": 9999,
                },
                "month": {
                    "type": "integer",
                    "description": "The month wanted, 1 to 12; of the current year, unless `year` is given. Left out, the current month.",
                    "minimum": 1,
                    "maximum": 12,
                },
            },
            "dependentRequired": {"year": ["month"]},
        },
        exclusive=(),
        callbacks=(),
    ),
)

OPERATIONS: Mapping[str, Operation] = MappingProxyType({row.id: row for row in _ROWS})
"""The operations by id."""
