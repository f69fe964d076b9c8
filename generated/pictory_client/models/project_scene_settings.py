"""The model `ProjectSceneSettings` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectSceneSettings(wire.Model):
    """What holds for a scene.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
    """

    hide_text: bool | None = None
    """Whether its text is hidden."""
    image_zoom_pan: bool | None = None
    """Whether its picture moves, in schema v2."""
    mute_clip_audio: bool | None = None
    """Whether its video is silent, in schema v2."""
    loop_video: bool | None = None
    """Whether its video repeats, in schema v2."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="hide_text", wire="hideText", codec=wire.BOOLEAN, required=False),
        wire.Field(name="image_zoom_pan", wire="imageZoomPan", codec=wire.BOOLEAN, required=False),
        wire.Field(name="mute_clip_audio", wire="muteClipAudio", codec=wire.BOOLEAN, required=False),
        wire.Field(name="loop_video", wire="loopVideo", codec=wire.BOOLEAN, required=False),
    )


class ProjectSceneSettingsDict(TypedDict):
    """The same as `ProjectSceneSettings`, as a plain dict in the service's own spelling.

    What holds for a scene.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
    """

    hideText: NotRequired[bool]
    """Whether its text is hidden."""
    imageZoomPan: NotRequired[bool]
    """Whether its picture moves, in schema v2."""
    muteClipAudio: NotRequired[bool]
    """Whether its video is silent, in schema v2."""
    loopVideo: NotRequired[bool]
    """Whether its video repeats, in schema v2."""
