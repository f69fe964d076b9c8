"""The model `LegacyRenderScene` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.legacy_render_background import (
        LegacyRenderBackground,
        LegacyRenderBackgroundDict,
    )
    from pictory_client.models.legacy_render_sub_scene import (
        LegacyRenderSubScene,
        LegacyRenderSubSceneDict,
    )
    from pictory_client.models.legacy_render_subtitle import (
        LegacyRenderSubtitle,
        LegacyRenderSubtitleDict,
    )


@attrs.define(kw_only=True, repr=False)
class LegacyRenderScene(wire.Model):
    """A scene with its texts.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    time: float
    """How long it lasts, in seconds. (at least 0)"""
    background: LegacyRenderBackground | None = None
    """What is behind a scene."""
    keywords: list[str] | None = None
    """Its keywords."""
    sub_scenes: list[LegacyRenderSubScene] | None = None
    """What is shown one after the other."""
    music: bool | None = None
    """Whether the music is heard."""
    tts: bool | None = None
    """Whether the narration is heard."""
    subtitle: bool | None = None
    """Whether the text is shown."""
    subtitles: list[LegacyRenderSubtitle] | None = None
    """The text with its times."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="time", wire="time", codec=wire.NUMBER, required=True),
        wire.Field(
            name="background",
            wire="background",
            codec=wire.model("pictory_client.models.legacy_render_background", "LegacyRenderBackground"),
            required=False,
        ),
        wire.Field(name="keywords", wire="keywords", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(
            name="sub_scenes",
            wire="sub_scenes",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_render_sub_scene", "LegacyRenderSubScene")),
            required=False,
        ),
        wire.Field(name="music", wire="music", codec=wire.BOOLEAN, required=False),
        wire.Field(name="tts", wire="tts", codec=wire.BOOLEAN, required=False),
        wire.Field(name="subtitle", wire="subtitle", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="subtitles",
            wire="subtitles",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_render_subtitle", "LegacyRenderSubtitle")),
            required=False,
        ),
    )


class LegacyRenderSceneDict(TypedDict):
    """The same as `LegacyRenderScene`, as a plain dict in the service's own spelling.

    A scene with its texts.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    time: float
    """How long it lasts, in seconds. (at least 0)"""
    background: NotRequired[LegacyRenderBackgroundDict]
    """What is behind a scene."""
    keywords: NotRequired[Sequence[str]]
    """Its keywords."""
    sub_scenes: NotRequired[Sequence[LegacyRenderSubSceneDict]]
    """What is shown one after the other."""
    music: NotRequired[bool]
    """Whether the music is heard."""
    tts: NotRequired[bool]
    """Whether the narration is heard."""
    subtitle: NotRequired[bool]
    """Whether the text is shown."""
    subtitles: NotRequired[Sequence[LegacyRenderSubtitleDict]]
    """The text with its times."""
