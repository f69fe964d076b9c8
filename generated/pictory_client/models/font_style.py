"""The model `FontStyle` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.position import Position
    from pictory_client.models.text_alignment import TextAlignment
    from pictory_client.models.text_animation import TextAnimation, TextAnimationDict
    from pictory_client.models.text_case import TextCase
    from pictory_client.models.text_decoration import TextDecoration


@attrs.define(kw_only=True, repr=False)
class FontStyle(wire.Model):
    """How text looks.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    font_family: str | None = None
    """The font; any name beside font_url. (at least 1 character)"""
    font_url: str | None = None
    """A font file (.ttf or .woff2). Needs font_family. (an http or https URL)"""
    font_size: int | None = None
    """The size of the letters. (at least 1)"""
    color: str | None = None
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    background_color: str | None = None
    """The colour behind the text; `rgba(0,0,0,0)` for none. (a colour: #rgb, #rrggbb, #rrggbbaa,
    rgb(r,g,b) or rgba(r,g,b,a))"""
    keyword_color: str | None = None
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    shadow_color: str | None = None
    """The colour of the shadow. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    shadow_width: str | None = None
    """The width of the shadow. (a whole number of percent, 0% to 100%)"""
    position: Position | None = None
    """One of nine places in the frame."""
    alignment: TextAlignment | None = None
    """Where the lines of a text begin."""
    decorations: list[TextDecoration] | None = None
    """Any of bold, underline, italics and linethrough."""
    case: TextCase | None = None
    """Capital letters or small ones."""
    paragraph_width: str | None = None
    """The width of the paragraph. (a whole number of percent, 0% to 100%)"""
    show_box_background: bool | None = None
    """Whether the background of the text is shown."""
    show_bullet: bool | None = None
    """Whether there are bullets. Only for subtitles."""
    bullet_size: float | None = None
    """The size of the bullets. Only for subtitles."""
    bullet_fill_color: str | None = None
    """The colour of the bullets. Only for subtitles. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    animations: list[TextAnimation] | None = None
    """At most one for the entry and one for the exit. (at least 1 item)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="font_family", wire="fontFamily", codec=wire.STRING, required=False),
        wire.Field(name="font_url", wire="fontUrl", codec=wire.STRING, required=False),
        wire.Field(name="font_size", wire="fontSize", codec=wire.INTEGER, required=False),
        wire.Field(name="color", wire="color", codec=wire.STRING, required=False),
        wire.Field(name="background_color", wire="backgroundColor", codec=wire.STRING, required=False),
        wire.Field(name="keyword_color", wire="keywordColor", codec=wire.STRING, required=False),
        wire.Field(name="shadow_color", wire="shadowColor", codec=wire.STRING, required=False),
        wire.Field(name="shadow_width", wire="shadowWidth", codec=wire.STRING, required=False),
        wire.Field(name="position", wire="position", codec=wire.STRING, required=False),
        wire.Field(name="alignment", wire="alignment", codec=wire.STRING, required=False),
        wire.Field(name="decorations", wire="decorations", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="case", wire="case", codec=wire.STRING, required=False),
        wire.Field(name="paragraph_width", wire="paragraphWidth", codec=wire.STRING, required=False),
        wire.Field(name="show_box_background", wire="showBoxBackground", codec=wire.BOOLEAN, required=False),
        wire.Field(name="show_bullet", wire="showBullet", codec=wire.BOOLEAN, required=False),
        wire.Field(name="bullet_size", wire="bulletSize", codec=wire.NUMBER, required=False),
        wire.Field(name="bullet_fill_color", wire="bulletFillColor", codec=wire.STRING, required=False),
        wire.Field(
            name="animations",
            wire="animations",
            codec=wire.list_of(wire.model("pictory_client.models.text_animation", "TextAnimation")),
            required=False,
        ),
    )


class FontStyleDict(TypedDict):
    """The same as `FontStyle`, as a plain dict in the service's own spelling.

    How text looks.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    fontFamily: NotRequired[str]
    """The font; any name beside fontUrl. (at least 1 character)"""
    fontUrl: NotRequired[str]
    """A font file (.ttf or .woff2). Needs fontFamily. (an http or https URL)"""
    fontSize: NotRequired[int]
    """The size of the letters. (at least 1)"""
    color: NotRequired[str]
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    backgroundColor: NotRequired[str]
    """The colour behind the text; `rgba(0,0,0,0)` for none. (a colour: #rgb, #rrggbb, #rrggbbaa,
    rgb(r,g,b) or rgba(r,g,b,a))"""
    keywordColor: NotRequired[str]
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    shadowColor: NotRequired[str]
    """The colour of the shadow. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    shadowWidth: NotRequired[str]
    """The width of the shadow. (a whole number of percent, 0% to 100%)"""
    position: NotRequired[Position]
    """One of nine places in the frame."""
    alignment: NotRequired[TextAlignment]
    """Where the lines of a text begin."""
    decorations: NotRequired[Sequence[TextDecoration]]
    """Any of bold, underline, italics and linethrough."""
    case: NotRequired[TextCase]
    """Capital letters or small ones."""
    paragraphWidth: NotRequired[str]
    """The width of the paragraph. (a whole number of percent, 0% to 100%)"""
    showBoxBackground: NotRequired[bool]
    """Whether the background of the text is shown."""
    showBullet: NotRequired[bool]
    """Whether there are bullets. Only for subtitles."""
    bulletSize: NotRequired[float]
    """The size of the bullets. Only for subtitles."""
    bulletFillColor: NotRequired[str]
    """The colour of the bullets. Only for subtitles. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    animations: NotRequired[Sequence[TextAnimationDict]]
    """At most one for the entry and one for the exit. (at least 1 item)"""
