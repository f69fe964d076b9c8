"""The model `LegacyTextStyles` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.legacy_font_style import LegacyFontStyle
    from pictory_client.models.legacy_font_weight import LegacyFontWeight
    from pictory_client.models.legacy_text_decoration import LegacyTextDecoration
    from pictory_client.models.legacy_vertical_alignment import LegacyVerticalAlignment
    from pictory_client.models.text_alignment import TextAlignment


@attrs.define(kw_only=True, repr=False)
class LegacyTextStyles(wire.Model):
    """How subtitles look.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/storyboard-api
    """

    font_family: str | None = None
    """The font."""
    font_name: str | None = None
    """The font, where font_family names none."""
    font_size: int | None = None
    """The size of the letters. (at least 1)"""
    font_style: LegacyFontStyle | None = None
    """Upright or slanted."""
    font_weight: LegacyFontWeight | None = None
    """How heavy the letters are."""
    text_decoration: LegacyTextDecoration | None = None
    """Whether the letters are underlined."""
    text_color: str | None = None
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    text_background_color: str | None = None
    """The colour behind the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    keyword_color: str | None = None
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    vertical_alignment: LegacyVerticalAlignment | None = None
    """At the top, in the middle or at the bottom."""
    horizontal_alignment: TextAlignment | None = None
    """Left, in the middle or right."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="font_family", wire="fontFamily", codec=wire.STRING, required=False),
        wire.Field(name="font_name", wire="fontName", codec=wire.STRING, required=False),
        wire.Field(name="font_size", wire="fontSize", codec=wire.INTEGER, required=False),
        wire.Field(name="font_style", wire="fontStyle", codec=wire.STRING, required=False),
        wire.Field(name="font_weight", wire="fontWeight", codec=wire.STRING, required=False),
        wire.Field(name="text_decoration", wire="textDecoration", codec=wire.STRING, required=False),
        wire.Field(name="text_color", wire="textColor", codec=wire.STRING, required=False),
        wire.Field(name="text_background_color", wire="textBackgroundColor", codec=wire.STRING, required=False),
        wire.Field(name="keyword_color", wire="keywordColor", codec=wire.STRING, required=False),
        wire.Field(name="vertical_alignment", wire="verticalAlignment", codec=wire.STRING, required=False),
        wire.Field(name="horizontal_alignment", wire="horizontalAlignment", codec=wire.STRING, required=False),
    )


class LegacyTextStylesDict(TypedDict):
    """The same as `LegacyTextStyles`, as a plain dict in the service's own spelling.

    How subtitles look.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/storyboard-api
    """

    fontFamily: NotRequired[str]
    """The font."""
    fontName: NotRequired[str]
    """The font, where fontFamily names none."""
    fontSize: NotRequired[int]
    """The size of the letters. (at least 1)"""
    fontStyle: NotRequired[LegacyFontStyle]
    """Upright or slanted."""
    fontWeight: NotRequired[LegacyFontWeight]
    """How heavy the letters are."""
    textDecoration: NotRequired[LegacyTextDecoration]
    """Whether the letters are underlined."""
    textColor: NotRequired[str]
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    textBackgroundColor: NotRequired[str]
    """The colour behind the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    keywordColor: NotRequired[str]
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    verticalAlignment: NotRequired[LegacyVerticalAlignment]
    """At the top, in the middle or at the bottom."""
    horizontalAlignment: NotRequired[TextAlignment]
    """Left, in the middle or right."""
