"""The model `Job`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import Any, ClassVar

    from pictory_runtime.wire import UnknownObject

    from pictory_client.models.ai_image import AiImage
    from pictory_client.models.ai_video import AiVideo
    from pictory_client.models.highlights import Highlights
    from pictory_client.models.job_cleaned import JobCleaned
    from pictory_client.models.job_failure import JobFailure
    from pictory_client.models.job_in_progress import JobInProgress
    from pictory_client.models.legacy_storyboard import LegacyStoryboard
    from pictory_client.models.legacy_video import LegacyVideo
    from pictory_client.models.rendered_video import RenderedVideo
    from pictory_client.models.storyboard_preview import StoryboardPreview
    from pictory_client.models.transcription import Transcription


@attrs.define(kw_only=True, repr=False)
class Job(wire.Model):
    """A job in any state. `data` tells the state and holds what belongs to it.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/get-job-by-id
    """

    job_id: str
    """The id of the job."""
    success: bool
    """False when the job failed, true otherwise."""
    data: (
        JobInProgress
        | JobFailure
        | JobCleaned
        | AiImage
        | AiVideo
        | StoryboardPreview
        | RenderedVideo
        | Transcription
        | Highlights
        | LegacyStoryboard
        | LegacyVideo
        | UnknownObject
    )
    """The state of a job, and what belongs to that state."""
    webhook_input: dict[str, Any] | None = None
    """In a notification only, what the request gave as webhook_input. (assumed)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="job_id", wire="job_id", codec=wire.STRING, required=True),
        wire.Field(name="success", wire="success", codec=wire.BOOLEAN, required=True),
        wire.Field(
            name="data",
            wire="data",
            codec=wire.union(
                wire.model("pictory_client.models.job_in_progress", "JobInProgress"),
                wire.model("pictory_client.models.job_failure", "JobFailure"),
                wire.model("pictory_client.models.job_cleaned", "JobCleaned"),
                wire.model("pictory_client.models.ai_image", "AiImage"),
                wire.model("pictory_client.models.ai_video", "AiVideo"),
                wire.model("pictory_client.models.storyboard_preview", "StoryboardPreview"),
                wire.model("pictory_client.models.rendered_video", "RenderedVideo"),
                wire.model("pictory_client.models.transcription", "Transcription"),
                wire.model("pictory_client.models.highlights", "Highlights"),
                wire.model("pictory_client.models.legacy_storyboard", "LegacyStoryboard"),
                wire.model("pictory_client.models.legacy_video", "LegacyVideo"),
            ),
            required=True,
        ),
        wire.Field(name="webhook_input", wire="webhookInput", codec=wire.map_of(wire.ANY), required=False),
    )
