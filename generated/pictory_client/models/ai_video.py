"""The model `AiVideo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.video_duration import VideoDuration


@attrs.define(kw_only=True, repr=False)
class AiVideo(wire.Model):
    """The result of a completed AI video job.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-video-job
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    url: str
    """Where the MP4 can be downloaded."""
    duration: VideoDuration
    """The length of a generated video in seconds, with the unit. Which ones a model offers differs."""
    width: int
    """Width in pixels."""
    height: int
    """Height in pixels."""
    preview_image_url: str
    """A preview picture (JPG)."""
    thumbnail_image_url: str
    """A small picture (JPG)."""
    last_frame_image_url: str
    """The last frame (PNG); as first_frame_image_url of the next request it continues the video."""
    ai_credits_used: float
    """What the video cost, in AI credits; may be fractional."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.STRING, required=True),
        wire.Field(name="width", wire="width", codec=wire.INTEGER, required=True),
        wire.Field(name="height", wire="height", codec=wire.INTEGER, required=True),
        wire.Field(name="preview_image_url", wire="previewImageUrl", codec=wire.STRING, required=True),
        wire.Field(name="thumbnail_image_url", wire="thumbnailImageUrl", codec=wire.STRING, required=True),
        wire.Field(name="last_frame_image_url", wire="lastFrameImageUrl", codec=wire.STRING, required=True),
        wire.Field(name="ai_credits_used", wire="aiCreditsUsed", codec=wire.NUMBER, required=True),
    )
