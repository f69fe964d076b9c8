"""The models of the contract, and the TypedDicts and literals that go with them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ai_video import AiVideo
    from .field_error import FieldError
    from .generate_video_request import GenerateVideoRequest
    from .generated_video import GeneratedVideo
    from .generated_video_page import GeneratedVideoPage
    from .job import Job
    from .job_created import JobCreated
    from .job_failure import JobFailure
    from .job_in_progress import JobInProgress
    from .job_not_found import JobNotFound
    from .job_not_found_reason import JobNotFoundReason
    from .job_reference import JobReference
    from .service_message import ServiceMessage
    from .unauthorized import Unauthorized
    from .validation_code import ValidationCode
    from .validation_error import ValidationError
    from .video_aspect_ratio import VideoAspectRatio
    from .video_duration import VideoDuration
    from .video_model import VideoModel

__all__ = [
    "AiVideo",
    "FieldError",
    "GenerateVideoRequest",
    "GeneratedVideo",
    "GeneratedVideoPage",
    "Job",
    "JobCreated",
    "JobFailure",
    "JobInProgress",
    "JobNotFound",
    "JobNotFoundReason",
    "JobReference",
    "ServiceMessage",
    "Unauthorized",
    "ValidationCode",
    "ValidationError",
    "VideoAspectRatio",
    "VideoDuration",
    "VideoModel",
]

_HOMES = {
    "AiVideo": "ai_video",
    "FieldError": "field_error",
    "GenerateVideoRequest": "generate_video_request",
    "GeneratedVideo": "generated_video",
    "GeneratedVideoPage": "generated_video_page",
    "Job": "job",
    "JobCreated": "job_created",
    "JobFailure": "job_failure",
    "JobInProgress": "job_in_progress",
    "JobNotFound": "job_not_found",
    "JobNotFoundReason": "job_not_found_reason",
    "JobReference": "job_reference",
    "ServiceMessage": "service_message",
    "Unauthorized": "unauthorized",
    "ValidationCode": "validation_code",
    "ValidationError": "validation_error",
    "VideoAspectRatio": "video_aspect_ratio",
    "VideoDuration": "video_duration",
    "VideoModel": "video_model",
}

# Type checkers read the imports above; a `__getattr__` in their sight would accept any misspelt name.
if not TYPE_CHECKING:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
