"""The model `BackgroundSettings` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.video_ken_burns import VideoKenBurns, VideoKenBurnsDict


@attrs.define(kw_only=True, repr=False)
class BackgroundSettings(wire.Model):
    """How a background moves and sounds.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    mute: bool | None = None
    """Without the sound of the video. Only for videos. Left out, the service takes True."""
    loop: bool | None = None
    """Repeat the video; otherwise its last frame stays. Only for videos. Left out, the service takes True."""
    zoom_and_pan: bool | None = None
    """Move slowly over the visual."""
    ken_burns_effect: bool | None = None
    """Zoom slowly into a picture. Not for videos and colours, not together with zoom_and_pan."""
    video_ken_burns: VideoKenBurns | None = None
    """A zoom from one view to another."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="mute", wire="mute", codec=wire.BOOLEAN, required=False),
        wire.Field(name="loop", wire="loop", codec=wire.BOOLEAN, required=False),
        wire.Field(name="zoom_and_pan", wire="zoomAndPan", codec=wire.BOOLEAN, required=False),
        wire.Field(name="ken_burns_effect", wire="kenBurnsEffect", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="video_ken_burns",
            wire="videoKenBurns",
            codec=wire.model("pictory_client.models.video_ken_burns", "VideoKenBurns"),
            required=False,
        ),
    )


class BackgroundSettingsDict(TypedDict):
    """The same as `BackgroundSettings`, as a plain dict in the service's own spelling.

    How a background moves and sounds.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    mute: NotRequired[bool]
    """Without the sound of the video. Only for videos. Left out, the service takes True."""
    loop: NotRequired[bool]
    """Repeat the video; otherwise its last frame stays. Only for videos. Left out, the service takes True."""
    zoomAndPan: NotRequired[bool]
    """Move slowly over the visual."""
    kenBurnsEffect: NotRequired[bool]
    """Zoom slowly into a picture. Not for videos and colours, not together with zoomAndPan."""
    videoKenBurns: NotRequired[VideoKenBurnsDict]
    """A zoom from one view to another."""
