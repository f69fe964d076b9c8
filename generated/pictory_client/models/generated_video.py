"""The model `GeneratedVideo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    import datetime
    from typing import ClassVar

    from pictory_client.models.video_aspect_ratio import VideoAspectRatio
    from pictory_client.models.video_duration import VideoDuration
    from pictory_client.models.video_model import VideoModel


@attrs.define(kw_only=True, repr=False)
class GeneratedVideo(wire.Model):
    """A finished video in the list, with what it was made from.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-videos
    """

    url: str
    """Where the MP4 can be downloaded."""
    id: str
    """The video's own id. It is not the id of the job that made it."""
    prompt: str
    """The prompt that it was made from."""
    aspect_ratio: VideoAspectRatio
    """Width to height. Which ones a model offers differs."""
    created_date: datetime.datetime
    """When the video was completed."""
    model: VideoModel
    """The AI model that generates a video."""
    width: int
    """Width in pixels."""
    height: int
    """Height in pixels."""
    duration: VideoDuration
    """The length of a generated video in seconds, with the unit. Which ones a model offers differs."""
    preview_image_url: str
    """A preview picture (JPG)."""
    thumbnail_image_url: str
    """A small picture (JPG)."""
    last_frame_image_url: str
    """The last frame (PNG); as first_frame_image_url of the next request it continues the video."""
    first_frame_image_url: str | None = None
    """The first frame that was asked for; absent otherwise."""
    reference_image_urls: list[str] | None = None
    """The reference images that were given; absent otherwise."""
    extend_video_url: str | None = None
    """The video that this one continues; absent otherwise."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
        wire.Field(name="id", wire="id", codec=wire.STRING, required=True),
        wire.Field(name="prompt", wire="prompt", codec=wire.STRING, required=True),
        wire.Field(name="aspect_ratio", wire="aspectRatio", codec=wire.STRING, required=True),
        wire.Field(name="created_date", wire="createdDate", codec=wire.DATETIME, required=True),
        wire.Field(name="model", wire="model", codec=wire.STRING, required=True),
        wire.Field(name="width", wire="width", codec=wire.INTEGER, required=True),
        wire.Field(name="height", wire="height", codec=wire.INTEGER, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.STRING, required=True),
        wire.Field(name="preview_image_url", wire="previewImageUrl", codec=wire.STRING, required=True),
        wire.Field(name="thumbnail_image_url", wire="thumbnailImageUrl", codec=wire.STRING, required=True),
        wire.Field(name="last_frame_image_url", wire="lastFrameImageUrl", codec=wire.STRING, required=True),
        wire.Field(name="first_frame_image_url", wire="firstFrameImageUrl", codec=wire.STRING, required=False),
        wire.Field(
            name="reference_image_urls", wire="referenceImageUrls", codec=wire.list_of(wire.STRING), required=False
        ),
        wire.Field(name="extend_video_url", wire="extendVideoUrl", codec=wire.STRING, required=False),
    )
