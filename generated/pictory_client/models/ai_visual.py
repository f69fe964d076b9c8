"""The model `AiVisual` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.image_model import ImageModel
    from pictory_client.models.image_style import ImageStyle
    from pictory_client.models.video_duration import VideoDuration
    from pictory_client.models.video_model import VideoModel


@attrs.define(kw_only=True, repr=False)
class AiVisual(wire.Model):
    """A visual made by AI.

    Documented by the vendor. Source:
    https://docs.pictory.ai/guides/advanced-features/ai-generated-visuals
    """

    model: ImageModel | VideoModel
    """The AI model, of those that make pictures or of those that make videos, as `type` beside it says."""
    prompt: str | None = None
    """What is to be seen; left out, the story decides. Where the story is split, the direction for all its
    scenes. (at most 500 characters)"""
    media_style: ImageStyle | None = None
    """The look. For a video it counts only where no prompt is given."""
    video_duration: VideoDuration | None = None
    """The length of a generated video in seconds, with the unit. Only with models that make videos."""
    visual_continuity: bool | None = None
    """Continue the visual of the previous AI scene. Left out, the service takes False."""
    first_frame_image_url: str | None = None
    """The video begins with this picture. Only with models that make videos, not with
    reference_image_urls. (an http or https URL)"""
    reference_image_urls: list[str] | None = None
    """Pictures that guide a video. Only with models that make videos, not with first_frame_image_url. (1
    to 2 items)"""
    reference_image_url: str | None = None
    """A picture that guides a picture. Only with models that make pictures, not with flux-schnell. (an
    http or https URL)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="model", wire="model", codec=wire.STRING, required=True),
        wire.Field(name="prompt", wire="prompt", codec=wire.STRING, required=False),
        wire.Field(name="media_style", wire="mediaStyle", codec=wire.STRING, required=False),
        wire.Field(name="video_duration", wire="videoDuration", codec=wire.STRING, required=False),
        wire.Field(name="visual_continuity", wire="visualContinuity", codec=wire.BOOLEAN, required=False),
        wire.Field(name="first_frame_image_url", wire="firstFrameImageUrl", codec=wire.STRING, required=False),
        wire.Field(
            name="reference_image_urls", wire="referenceImageUrls", codec=wire.list_of(wire.STRING), required=False
        ),
        wire.Field(name="reference_image_url", wire="referenceImageUrl", codec=wire.STRING, required=False),
    )


class AiVisualDict(TypedDict):
    """The same as `AiVisual`, as a plain dict in the service's own spelling.

    A visual made by AI.

    Documented by the vendor. Source:
    https://docs.pictory.ai/guides/advanced-features/ai-generated-visuals
    """

    model: ImageModel | VideoModel
    """The AI model, of those that make pictures or of those that make videos, as `type` beside it says."""
    prompt: NotRequired[str]
    """What is to be seen; left out, the story decides. Where the story is split, the direction for all its
    scenes. (at most 500 characters)"""
    mediaStyle: NotRequired[ImageStyle]
    """The look. For a video it counts only where no prompt is given."""
    videoDuration: NotRequired[VideoDuration]
    """The length of a generated video in seconds, with the unit. Only with models that make videos."""
    visualContinuity: NotRequired[bool]
    """Continue the visual of the previous AI scene. Left out, the service takes False."""
    firstFrameImageUrl: NotRequired[str]
    """The video begins with this picture. Only with models that make videos, not with referenceImageUrls.
    (an http or https URL)"""
    referenceImageUrls: NotRequired[Sequence[str]]
    """Pictures that guide a video. Only with models that make videos, not with firstFrameImageUrl. (1 to 2
    items)"""
    referenceImageUrl: NotRequired[str]
    """A picture that guides a picture. Only with models that make pictures, not with flux-schnell. (an
    http or https URL)"""
