"""The model `Element` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.ai_visual import AiVisual, AiVisualDict
    from pictory_client.models.color_overlay import ColorOverlay, ColorOverlayDict
    from pictory_client.models.element_position import ElementPosition
    from pictory_client.models.element_search_filter import (
        ElementSearchFilter,
        ElementSearchFilterDict,
    )
    from pictory_client.models.element_settings import (
        ElementSettings,
        ElementSettingsDict,
    )
    from pictory_client.models.element_type import ElementType
    from pictory_client.models.font_style import FontStyle, FontStyleDict
    from pictory_client.models.shape_name import ShapeName
    from pictory_client.models.text_variant import TextVariant


@attrs.define(kw_only=True, repr=False)
class Element(wire.Model):
    """Something drawn over a scene, a text, a shape, a picture or a video, as its type says.

    Documented by the vendor. Source: https://docs.pictory.ai/guides/advanced-features/scene-elements
    """

    type_: ElementType
    """What an element is."""
    position: ElementPosition | None = None
    """Where it is. Not together with top and left."""
    top: str | None = None
    """How far below the upper edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    left: str | None = None
    """How far from the left edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    width: str | None = None
    """The width, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    text: str | None = None
    """What a text says. (1 to 2,000 characters)"""
    text_variant: TextVariant | None = None
    """The role of a text, which decides its size and place. `body` where none is given."""
    style: FontStyle | None = None
    """How a text looks."""
    name: ShapeName | None = None
    """A shape; rectangle, circle and line, or one of the library."""
    fill: str | None = None
    """What a shape is filled with. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    stroke: str | None = None
    """The outline of a shape; seen on rectangle, circle and line. (a colour: #rgb, #rrggbb, #rrggbbaa,
    rgb(r,g,b) or rgba(r,g,b,a))"""
    stroke_width: float | None = None
    """The width of the outline in pixels; seen on rectangle, circle and line. (at least 0)"""
    border_radius: float | None = None
    """How round the corners of a rectangle are. (at least 0)"""
    visual_url: str | None = None
    """A picture or a video of your own. (an http or https URL)"""
    search_filter: ElementSearchFilter | None = None
    """What to look for in the libraries of visuals."""
    ai_visual: AiVisual | None = None
    """A picture or a video made by AI; costs AI credits."""
    color_overlay: ColorOverlay | None = None
    """A tint over a visual."""
    settings: ElementSettings | None = None
    """How the video of an element plays."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=True),
        wire.Field(name="position", wire="position", codec=wire.STRING, required=False),
        wire.Field(name="top", wire="top", codec=wire.STRING, required=False),
        wire.Field(name="left", wire="left", codec=wire.STRING, required=False),
        wire.Field(name="width", wire="width", codec=wire.STRING, required=False),
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(name="text_variant", wire="textVariant", codec=wire.STRING, required=False),
        wire.Field(
            name="style",
            wire="style",
            codec=wire.model("pictory_client.models.font_style", "FontStyle"),
            required=False,
        ),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=False),
        wire.Field(name="fill", wire="fill", codec=wire.STRING, required=False),
        wire.Field(name="stroke", wire="stroke", codec=wire.STRING, required=False),
        wire.Field(name="stroke_width", wire="strokeWidth", codec=wire.NUMBER, required=False),
        wire.Field(name="border_radius", wire="borderRadius", codec=wire.NUMBER, required=False),
        wire.Field(name="visual_url", wire="visualUrl", codec=wire.STRING, required=False),
        wire.Field(
            name="search_filter",
            wire="searchFilter",
            codec=wire.model("pictory_client.models.element_search_filter", "ElementSearchFilter"),
            required=False,
        ),
        wire.Field(
            name="ai_visual",
            wire="aiVisual",
            codec=wire.model("pictory_client.models.ai_visual", "AiVisual"),
            required=False,
        ),
        wire.Field(
            name="color_overlay",
            wire="colorOverlay",
            codec=wire.model("pictory_client.models.color_overlay", "ColorOverlay"),
            required=False,
        ),
        wire.Field(
            name="settings",
            wire="settings",
            codec=wire.model("pictory_client.models.element_settings", "ElementSettings"),
            required=False,
        ),
    )


class ElementDict(TypedDict):
    """The same as `Element`, as a plain dict in the service's own spelling.

    Something drawn over a scene, a text, a shape, a picture or a video, as its type says.

    Documented by the vendor. Source: https://docs.pictory.ai/guides/advanced-features/scene-elements
    """

    type: ElementType
    """What an element is."""
    position: NotRequired[ElementPosition]
    """Where it is. Not together with top and left."""
    top: NotRequired[str]
    """How far below the upper edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    left: NotRequired[str]
    """How far from the left edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    width: NotRequired[str]
    """The width, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    text: NotRequired[str]
    """What a text says. (1 to 2,000 characters)"""
    textVariant: NotRequired[TextVariant]
    """The role of a text, which decides its size and place. `body` where none is given."""
    style: NotRequired[FontStyleDict]
    """How a text looks."""
    name: NotRequired[ShapeName]
    """A shape; rectangle, circle and line, or one of the library."""
    fill: NotRequired[str]
    """What a shape is filled with. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    stroke: NotRequired[str]
    """The outline of a shape; seen on rectangle, circle and line. (a colour: #rgb, #rrggbb, #rrggbbaa,
    rgb(r,g,b) or rgba(r,g,b,a))"""
    strokeWidth: NotRequired[float]
    """The width of the outline in pixels; seen on rectangle, circle and line. (at least 0)"""
    borderRadius: NotRequired[float]
    """How round the corners of a rectangle are. (at least 0)"""
    visualUrl: NotRequired[str]
    """A picture or a video of your own. (an http or https URL)"""
    searchFilter: NotRequired[ElementSearchFilterDict]
    """What to look for in the libraries of visuals."""
    aiVisual: NotRequired[AiVisualDict]
    """A picture or a video made by AI; costs AI credits."""
    colorOverlay: NotRequired[ColorOverlayDict]
    """A tint over a visual."""
    settings: NotRequired[ElementSettingsDict]
    """How the video of an element plays."""
