"""The model `LegacyRenderFont` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.position import Position
    from pictory_client.models.text_alignment import TextAlignment


@attrs.define(kw_only=True, repr=False)
class LegacyRenderFont(wire.Model):
    """How a text looks; colours with an alpha from 0 to 255.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    name: str | None = None
    """The file of the font."""
    size: float | None = None
    """The size of the letters."""
    line_spacing: float | None = None
    """The space between lines."""
    color: str | None = None
    """The colour of the letters."""
    backcolor: str | None = None
    """The colour behind them."""
    keycolor: str | None = None
    """The colour of keywords."""
    text_shadow_color: str | None = None
    """The colour of the shadow."""
    text_shadow_width_fr: float | None = None
    """The width of the shadow."""
    line_height: float | None = None
    """The height of a line."""
    case: str | None = None
    """Upper or lower case."""
    decoration: list[str] | None = None
    """Bold, underlined and so on."""
    full_width: bool | None = None
    """Whether the colour behind is as wide as the frame."""
    preset: Position | None = None
    """Where the text stands. (assumed)"""
    text_align: TextAlignment | None = None
    """To which side its lines are set. (assumed)"""
    paragraph_width: str | None = None
    """How wide the text is. (a whole number of percent, 0% to 100%) (assumed)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(name="size", wire="size", codec=wire.NUMBER, required=False),
        wire.Field(name="line_spacing", wire="line_spacing", codec=wire.NUMBER, required=False),
        wire.Field(name="color", wire="color", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(name="backcolor", wire="backcolor", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(name="keycolor", wire="keycolor", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(
            name="text_shadow_color", wire="textShadowColor", codec=wire.union(wire.STRING, wire.NULL), required=False
        ),
        wire.Field(name="text_shadow_width_fr", wire="textShadowWidthFr", codec=wire.NUMBER, required=False),
        wire.Field(name="line_height", wire="line_height", codec=wire.NUMBER, required=False),
        wire.Field(name="case", wire="case", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(name="decoration", wire="decoration", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="full_width", wire="fullWidth", codec=wire.BOOLEAN, required=False),
        wire.Field(name="preset", wire="preset", codec=wire.STRING, required=False),
        wire.Field(name="text_align", wire="textAlign", codec=wire.STRING, required=False),
        wire.Field(name="paragraph_width", wire="paragraphWidth", codec=wire.STRING, required=False),
    )


class LegacyRenderFontDict(TypedDict):
    """The same as `LegacyRenderFont`, as a plain dict in the service's own spelling.

    How a text looks; colours with an alpha from 0 to 255.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    name: NotRequired[str | None]
    """The file of the font."""
    size: NotRequired[float]
    """The size of the letters."""
    line_spacing: NotRequired[float]
    """The space between lines."""
    color: NotRequired[str | None]
    """The colour of the letters."""
    backcolor: NotRequired[str | None]
    """The colour behind them."""
    keycolor: NotRequired[str | None]
    """The colour of keywords."""
    textShadowColor: NotRequired[str | None]
    """The colour of the shadow."""
    textShadowWidthFr: NotRequired[float]
    """The width of the shadow."""
    line_height: NotRequired[float]
    """The height of a line."""
    case: NotRequired[str | None]
    """Upper or lower case."""
    decoration: NotRequired[Sequence[str]]
    """Bold, underlined and so on."""
    fullWidth: NotRequired[bool]
    """Whether the colour behind is as wide as the frame."""
    preset: NotRequired[Position]
    """Where the text stands. (assumed)"""
    textAlign: NotRequired[TextAlignment]
    """To which side its lines are set. (assumed)"""
    paragraphWidth: NotRequired[str]
    """How wide the text is. (a whole number of percent, 0% to 100%) (assumed)"""
