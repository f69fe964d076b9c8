"""The model `GenerateVideoRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.video_aspect_ratio import VideoAspectRatio
    from pictory_client.models.video_duration import VideoDuration
    from pictory_client.models.video_model import VideoModel


@attrs.define(kw_only=True, repr=False)
class GenerateVideoRequest(wire.Model):
    """What to generate. At most one of firstFrameImageUrl, extendVideoUrl and referenceImageUrls.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
    """

    prompt: str
    """What is to be seen, in words. 5 to 5,000 characters."""
    model: VideoModel | None = None
    """The AI model that generates a video. Left out, the service takes pixverse5.5."""
    aspect_ratio: VideoAspectRatio | None = None
    """Width to height. Which ones a model offers differs."""
    duration: VideoDuration | None = None
    """The length of a generated video in seconds, with the unit. Which ones a model offers differs."""
    first_frame_image_url: str | None = None
    """The video begins with this picture. A public http or https URL; the last frame of another video
    continues that one. (an http or https URL)"""
    extend_video_url: str | None = None
    """The video to continue. A public http or https URL. (an http or https URL)"""
    reference_image_urls: list[str] | None = None
    """Pictures that guide style and content. (1 to 3 items)"""
    webhook: str | None = None
    """Is sent a POST when the job is finished. A public http or https URL. (an http or https URL)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="prompt", wire="prompt", codec=wire.STRING, required=True),
        wire.Field(name="model", wire="model", codec=wire.STRING, required=False),
        wire.Field(name="aspect_ratio", wire="aspectRatio", codec=wire.STRING, required=False),
        wire.Field(name="duration", wire="duration", codec=wire.STRING, required=False),
        wire.Field(name="first_frame_image_url", wire="firstFrameImageUrl", codec=wire.STRING, required=False),
        wire.Field(name="extend_video_url", wire="extendVideoUrl", codec=wire.STRING, required=False),
        wire.Field(
            name="reference_image_urls", wire="referenceImageUrls", codec=wire.list_of(wire.STRING), required=False
        ),
        wire.Field(name="webhook", wire="webhook", codec=wire.STRING, required=False),
    )
