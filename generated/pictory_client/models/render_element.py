"""The model `RenderElement` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.clip import Clip, ClipDict
    from pictory_client.models.color_overlay import ColorOverlay, ColorOverlayDict
    from pictory_client.models.motion_graphics import MotionGraphics, MotionGraphicsDict
    from pictory_client.models.object_mode import ObjectMode
    from pictory_client.models.position import Position
    from pictory_client.models.render_element_type import RenderElementType
    from pictory_client.models.render_media_type import RenderMediaType
    from pictory_client.models.text_alignment import TextAlignment
    from pictory_client.models.text_case import TextCase
    from pictory_client.models.text_decoration import TextDecoration
    from pictory_client.models.video_ken_burns import VideoKenBurns, VideoKenBurnsDict
    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class RenderElement(wire.Model):
    """Something that is heard or seen, from startTime on.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
    """

    id: str
    """Which one; `voiceOver` and `bgMusic` for sound."""
    element_type: RenderElementType
    """What an element is for."""
    type_: RenderMediaType
    """What an element is made of."""
    start_time: float
    """When it begins, in seconds. (at least 0)"""
    duration: float
    """How long it lasts, in seconds. (at least 0)"""
    url: str | None = None
    """The file that is played or shown."""
    visual_url: str | None = None
    """The same as url, for backgrounds."""
    visual_type: VisualType | None = None
    """The same as type, for backgrounds."""
    loop: bool | None = None
    """Whether a video repeats."""
    mute: bool | None = None
    """Whether a video is silent."""
    background_color: str | None = None
    """The colour where nothing else is; behind a text, or behind a presenter. (a colour: #rgb, #rrggbb,
    #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    object_mode: ObjectMode | None = None
    """How a visual fits its place."""
    fade: bool | None = None
    """Whether sound fades out."""
    text: str | None = None
    """What a text says; `<strong>` marks a keyword."""
    font_family: str | None = None
    """The font."""
    font_size: float | None = None
    """The size of the letters. (at least 1)"""
    font_color: str | None = None
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    keyword_color: str | None = None
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    keywords: list[str] | None = None
    """The words of a text that are highlighted."""
    shadow_color: str | None = None
    """The colour of the shadow of a text. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    bullet_fill_color: str | None = None
    """The colour of the bullet before a text; without it there is no bullet. (a colour: #rgb, #rrggbb,
    #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    alignment: TextAlignment | None = None
    """Where the lines of a text begin."""
    decorations: list[TextDecoration] | None = None
    """Any of bold, underline, italics and linethrough."""
    case: TextCase | None = None
    """Capital letters or small ones."""
    paragraph_width: str | None = None
    """The width of a text, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    position: Position | None = None
    """Where a text or a layer is, where top and left do not say it."""
    top: str | None = None
    """How far a layer is below the upper edge. (a whole number of percent, 0% to 100%)"""
    left: str | None = None
    """How far a layer is from the left edge. (a whole number of percent, 0% to 100%)"""
    width: str | None = None
    """The width of a layer, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    name: str | None = None
    """Which shape a layer is, by the names that storyboards have for them; `logo` for the logo."""
    fill: str | None = None
    """What a shape is filled with. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    stroke: str | None = None
    """The outline of a shape or of a presenter. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    stroke_width: float | None = None
    """The width of the outline in pixels. (at least 0)"""
    border_radius: float | None = None
    """How round the corners are, in pixels. (at least 0)"""
    avatar_id: str | None = None
    """The presenter, where the layer is one."""
    color_overlay: ColorOverlay | None = None
    """A tint over a visual."""
    volume: float | None = None
    """How loud sound is, 0 to 1."""
    clips: list[Clip] | None = None
    """The parts that are played of music, or of a video that is a background; all of it without any."""
    motion_graphics: MotionGraphics | None = None
    """What is drawn over a background."""
    zoom_and_pan: bool | None = None
    """Whether one moves slowly over a background."""
    ken_burns_effect: bool | None = None
    """Whether one zooms slowly into a background."""
    video_ken_burns: VideoKenBurns | None = None
    """How one zooms into a background."""
    scene_id: str | None = None
    """The scene that it belongs to; where it is not told, its times decide."""

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
        wire.Field(name="keywords", wire="keywords", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="shadow_color", wire="shadowColor", codec=wire.STRING, required=False),
        wire.Field(name="bullet_fill_color", wire="bulletFillColor", codec=wire.STRING, required=False),
        wire.Field(name="alignment", wire="alignment", codec=wire.STRING, required=False),
        wire.Field(name="decorations", wire="decorations", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="case", wire="case", codec=wire.STRING, required=False),
        wire.Field(name="paragraph_width", wire="paragraphWidth", codec=wire.STRING, required=False),
        wire.Field(name="position", wire="position", codec=wire.STRING, required=False),
        wire.Field(name="top", wire="top", codec=wire.STRING, required=False),
        wire.Field(name="left", wire="left", codec=wire.STRING, required=False),
        wire.Field(name="width", wire="width", codec=wire.STRING, required=False),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=False),
        wire.Field(name="fill", wire="fill", codec=wire.STRING, required=False),
        wire.Field(name="stroke", wire="stroke", codec=wire.STRING, required=False),
        wire.Field(name="stroke_width", wire="strokeWidth", codec=wire.NUMBER, required=False),
        wire.Field(name="border_radius", wire="borderRadius", codec=wire.NUMBER, required=False),
        wire.Field(name="avatar_id", wire="avatarId", codec=wire.STRING, required=False),
        wire.Field(
            name="color_overlay",
            wire="colorOverlay",
            codec=wire.model("pictory_client.models.color_overlay", "ColorOverlay"),
            required=False,
        ),
        wire.Field(name="volume", wire="volume", codec=wire.NUMBER, required=False),
        wire.Field(
            name="clips",
            wire="clips",
            codec=wire.list_of(wire.model("pictory_client.models.clip", "Clip")),
            required=False,
        ),
        wire.Field(
            name="motion_graphics",
            wire="motionGraphics",
            codec=wire.model("pictory_client.models.motion_graphics", "MotionGraphics"),
            required=False,
        ),
        wire.Field(name="zoom_and_pan", wire="zoomAndPan", codec=wire.BOOLEAN, required=False),
        wire.Field(name="ken_burns_effect", wire="kenBurnsEffect", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="video_ken_burns",
            wire="videoKenBurns",
            codec=wire.model("pictory_client.models.video_ken_burns", "VideoKenBurns"),
            required=False,
        ),
        wire.Field(name="scene_id", wire="sceneId", codec=wire.STRING, required=False),
    )


class RenderElementDict(TypedDict):
    """The same as `RenderElement`, as a plain dict in the service's own spelling.

    Something that is heard or seen, from startTime on.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
    """

    id: str
    """Which one; `voiceOver` and `bgMusic` for sound."""
    elementType: RenderElementType
    """What an element is for."""
    type: RenderMediaType
    """What an element is made of."""
    startTime: float
    """When it begins, in seconds. (at least 0)"""
    duration: float
    """How long it lasts, in seconds. (at least 0)"""
    url: NotRequired[str]
    """The file that is played or shown."""
    visualUrl: NotRequired[str]
    """The same as url, for backgrounds."""
    visualType: NotRequired[VisualType]
    """The same as type, for backgrounds."""
    loop: NotRequired[bool]
    """Whether a video repeats."""
    mute: NotRequired[bool]
    """Whether a video is silent."""
    backgroundColor: NotRequired[str]
    """The colour where nothing else is; behind a text, or behind a presenter. (a colour: #rgb, #rrggbb,
    #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    objectMode: NotRequired[ObjectMode]
    """How a visual fits its place."""
    fade: NotRequired[bool]
    """Whether sound fades out."""
    text: NotRequired[str]
    """What a text says; `<strong>` marks a keyword."""
    fontFamily: NotRequired[str]
    """The font."""
    fontSize: NotRequired[float]
    """The size of the letters. (at least 1)"""
    fontColor: NotRequired[str]
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    keywordColor: NotRequired[str]
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    keywords: NotRequired[Sequence[str]]
    """The words of a text that are highlighted."""
    shadowColor: NotRequired[str]
    """The colour of the shadow of a text. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    bulletFillColor: NotRequired[str]
    """The colour of the bullet before a text; without it there is no bullet. (a colour: #rgb, #rrggbb,
    #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    alignment: NotRequired[TextAlignment]
    """Where the lines of a text begin."""
    decorations: NotRequired[Sequence[TextDecoration]]
    """Any of bold, underline, italics and linethrough."""
    case: NotRequired[TextCase]
    """Capital letters or small ones."""
    paragraphWidth: NotRequired[str]
    """The width of a text, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    position: NotRequired[Position]
    """Where a text or a layer is, where top and left do not say it."""
    top: NotRequired[str]
    """How far a layer is below the upper edge. (a whole number of percent, 0% to 100%)"""
    left: NotRequired[str]
    """How far a layer is from the left edge. (a whole number of percent, 0% to 100%)"""
    width: NotRequired[str]
    """The width of a layer, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    name: NotRequired[str]
    """Which shape a layer is, by the names that storyboards have for them; `logo` for the logo."""
    fill: NotRequired[str]
    """What a shape is filled with. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    stroke: NotRequired[str]
    """The outline of a shape or of a presenter. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    strokeWidth: NotRequired[float]
    """The width of the outline in pixels. (at least 0)"""
    borderRadius: NotRequired[float]
    """How round the corners are, in pixels. (at least 0)"""
    avatarId: NotRequired[str]
    """The presenter, where the layer is one."""
    colorOverlay: NotRequired[ColorOverlayDict]
    """A tint over a visual."""
    volume: NotRequired[float]
    """How loud sound is, 0 to 1."""
    clips: NotRequired[Sequence[ClipDict]]
    """The parts that are played of music, or of a video that is a background; all of it without any."""
    motionGraphics: NotRequired[MotionGraphicsDict]
    """What is drawn over a background."""
    zoomAndPan: NotRequired[bool]
    """Whether one moves slowly over a background."""
    kenBurnsEffect: NotRequired[bool]
    """Whether one zooms slowly into a background."""
    videoKenBurns: NotRequired[VideoKenBurnsDict]
    """How one zooms into a background."""
    sceneId: NotRequired[str]
    """The scene that it belongs to; where it is not told, its times decide."""
