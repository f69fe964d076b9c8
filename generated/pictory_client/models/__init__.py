"""The models of the contract, and the TypedDicts and literals that go with them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ai_credit_source import AiCreditSource
    from .ai_credit_transaction import AiCreditTransaction
    from .ai_credit_type import AiCreditType
    from .ai_image import AiImage
    from .ai_video import AiVideo
    from .cleaned import Cleaned
    from .field_error import FieldError
    from .generate_image_request import GenerateImageRequest
    from .generate_video_request import GenerateVideoRequest
    from .generated_image import GeneratedImage
    from .generated_image_page import GeneratedImagePage
    from .generated_video import GeneratedVideo
    from .generated_video_page import GeneratedVideoPage
    from .image_aspect_ratio import ImageAspectRatio
    from .image_model import ImageModel
    from .image_style import ImageStyle
    from .job import Job
    from .job_cleaned import JobCleaned
    from .job_created import JobCreated
    from .job_failure import JobFailure
    from .job_in_progress import JobInProgress
    from .job_not_found import JobNotFound
    from .job_not_found_reason import JobNotFoundReason
    from .job_page import JobPage
    from .job_reference import JobReference
    from .listed_job import ListedJob
    from .quota import Quota
    from .quota_figure import QuotaFigure
    from .service_message import ServiceMessage
    from .unauthorized import Unauthorized
    from .validation_code import ValidationCode
    from .validation_error import ValidationError
    from .video_aspect_ratio import VideoAspectRatio
    from .video_duration import VideoDuration
    from .video_model import VideoModel

__all__ = [
    "AiCreditSource",
    "AiCreditTransaction",
    "AiCreditType",
    "AiImage",
    "AiVideo",
    "Cleaned",
    "FieldError",
    "GenerateImageRequest",
    "GenerateVideoRequest",
    "GeneratedImage",
    "GeneratedImagePage",
    "GeneratedVideo",
    "GeneratedVideoPage",
    "ImageAspectRatio",
    "ImageModel",
    "ImageStyle",
    "Job",
    "JobCleaned",
    "JobCreated",
    "JobFailure",
    "JobInProgress",
    "JobNotFound",
    "JobNotFoundReason",
    "JobPage",
    "JobReference",
    "ListedJob",
    "Quota",
    "QuotaFigure",
    "ServiceMessage",
    "Unauthorized",
    "ValidationCode",
    "ValidationError",
    "VideoAspectRatio",
    "VideoDuration",
    "VideoModel",
]

_HOMES = {
    "AiCreditSource": "ai_credit_source",
    "AiCreditTransaction": "ai_credit_transaction",
    "AiCreditType": "ai_credit_type",
    "AiImage": "ai_image",
    "AiVideo": "ai_video",
    "Cleaned": "cleaned",
    "FieldError": "field_error",
    "GenerateImageRequest": "generate_image_request",
    "GenerateVideoRequest": "generate_video_request",
    "GeneratedImage": "generated_image",
    "GeneratedImagePage": "generated_image_page",
    "GeneratedVideo": "generated_video",
    "GeneratedVideoPage": "generated_video_page",
    "ImageAspectRatio": "image_aspect_ratio",
    "ImageModel": "image_model",
    "ImageStyle": "image_style",
    "Job": "job",
    "JobCleaned": "job_cleaned",
    "JobCreated": "job_created",
    "JobFailure": "job_failure",
    "JobInProgress": "job_in_progress",
    "JobNotFound": "job_not_found",
    "JobNotFoundReason": "job_not_found_reason",
    "JobPage": "job_page",
    "JobReference": "job_reference",
    "ListedJob": "listed_job",
    "Quota": "quota",
    "QuotaFigure": "quota_figure",
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
