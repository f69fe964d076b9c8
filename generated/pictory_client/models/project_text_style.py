"""The model `ProjectTextStyle` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.text_alignment import TextAlignment


@attrs.define(kw_only=True, repr=False)
class ProjectTextStyle(wire.Model):
    """How the text of a scene looks.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    font_name: str | None = None
    """The font."""
    font_size: float | str | None = None
    """The size of the letters; a text in the example of the page. (at least 1)"""
    font_color: str | None = None
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    font_weight: float | str | None = None
    """How bold it is, 400 or 700."""
    text_align: TextAlignment | None = None
    """Where the lines of a text begin."""
    keyword_color: str | None = None
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    text_background_color: str | None = None
    """The colour behind the text. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    max_lines: float | None = None
    """How many lines there are at most."""
    width: float | None = None
    """The width of the text, as a part of that of the frame. (0 to 1)"""
    preset: str | None = None
    """Its place, or the saved style."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="font_name", wire="fontName", codec=wire.STRING, required=False),
        wire.Field(name="font_size", wire="fontSize", codec=wire.union(wire.NUMBER, wire.STRING), required=False),
        wire.Field(name="font_color", wire="fontColor", codec=wire.STRING, required=False),
        wire.Field(name="font_weight", wire="fontWeight", codec=wire.union(wire.NUMBER, wire.STRING), required=False),
        wire.Field(name="text_align", wire="textAlign", codec=wire.STRING, required=False),
        wire.Field(name="keyword_color", wire="keywordColor", codec=wire.STRING, required=False),
        wire.Field(name="text_background_color", wire="textBackgroundColor", codec=wire.STRING, required=False),
        wire.Field(name="max_lines", wire="maxLines", codec=wire.NUMBER, required=False),
        wire.Field(name="width", wire="width", codec=wire.NUMBER, required=False),
        wire.Field(name="preset", wire="preset", codec=wire.STRING, required=False),
    )


class ProjectTextStyleDict(TypedDict):
    """The same as `ProjectTextStyle`, as a plain dict in the service's own spelling.

    How the text of a scene looks.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    fontName: NotRequired[str]
    """The font."""
    fontSize: NotRequired[float | str]
    """The size of the letters; a text in the example of the page. (at least 1)"""
    fontColor: NotRequired[str]
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    fontWeight: NotRequired[float | str]
    """How bold it is, 400 or 700."""
    textAlign: NotRequired[TextAlignment]
    """Where the lines of a text begin."""
    keywordColor: NotRequired[str]
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    textBackgroundColor: NotRequired[str]
    """The colour behind the text. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    maxLines: NotRequired[float]
    """How many lines there are at most."""
    width: NotRequired[float]
    """The width of the text, as a part of that of the frame. (0 to 1)"""
    preset: NotRequired[str]
    """Its place, or the saved style."""
