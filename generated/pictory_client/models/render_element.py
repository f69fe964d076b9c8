"""The model `RenderElement`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.object_mode import ObjectMode
    from pictory_client.models.render_element_type import RenderElementType
    from pictory_client.models.render_media_type import RenderMediaType
    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class RenderElement(wire.Model):
    """Something that is heard or seen, from startTime on.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
    """

    id: str
    """Which one; `voiceOver` and `bgMusic` for sound."""
    element_type: RenderElementType | str
    """What an element is for."""
    type_: RenderMediaType | str
    """What an element is made of."""
    start_time: float
    """When it begins, in seconds."""
    duration: float
    """How long it lasts, in seconds."""
    url: str | None = None
    """The file that is played or shown."""
    visual_url: str | None = None
    """The same as url, for backgrounds."""
    visual_type: VisualType | str | None = None
    """The same as type, for backgrounds."""
    loop: bool | None = None
    """Whether a video repeats."""
    mute: bool | None = None
    """Whether a video is silent."""
    background_color: str | None = None
    """The colour where nothing else is."""
    object_mode: ObjectMode | None = None
    """How a visual fits its place."""
    fade: bool | None = None
    """Whether sound fades out."""
    text: str | None = None
    """What a text says."""
    font_family: str | None = None
    """The font."""
    font_size: float | None = None
    """The size of the letters."""
    font_color: str | None = None
    """The colour of the letters."""
    keyword_color: str | None = None
    """The colour of highlighted keywords."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.STRING, required=True),
        wire.Field(name="element_type", wire="elementType", codec=wire.STRING, required=True),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=True),
        wire.Field(name="start_time", wire="startTime", codec=wire.NUMBER, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=True),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=False),
        wire.Field(name="visual_url", wire="visualUrl", codec=wire.STRING, required=False),
        wire.Field(name="visual_type", wire="visualType", codec=wire.STRING, required=False),
        wire.Field(name="loop", wire="loop", codec=wire.BOOLEAN, required=False),
        wire.Field(name="mute", wire="mute", codec=wire.BOOLEAN, required=False),
        wire.Field(name="background_color", wire="backgroundColor", codec=wire.STRING, required=False),
        wire.Field(name="object_mode", wire="objectMode", codec=wire.STRING, required=False),
        wire.Field(name="fade", wire="fade", codec=wire.BOOLEAN, required=False),
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(name="font_family", wire="fontFamily", codec=wire.STRING, required=False),
        wire.Field(name="font_size", wire="fontSize", codec=wire.NUMBER, required=False),
        wire.Field(name="font_color", wire="fontColor", codec=wire.STRING, required=False),
        wire.Field(name="keyword_color", wire="keywordColor", codec=wire.STRING, required=False),
    )
