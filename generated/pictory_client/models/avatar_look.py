"""The model `AvatarLook` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.position import Position


@attrs.define(kw_only=True, repr=False)
class AvatarLook(wire.Model):
    """Where a presenter is, and how it looks.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    position: Position | None = None
    """Where it is. Not together with top and left."""
    top: str | None = None
    """How far below the upper edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    left: str | None = None
    """How far from the left edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    width: str | None = None
    """The width, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    hide: bool | None = None
    """Whether it is hidden."""
    background_color: str | None = None
    """The colour behind it. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    border_radius: str | None = None
    """How round the corners are. (a whole number of percent, 0% to 100%)"""
    border_color: str | None = None
    """The colour of the border. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    border_thickness: float | str | None = None
    """The width of the border; its unit is not documented. (assumed)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="position", wire="position", codec=wire.STRING, required=False),
        wire.Field(name="top", wire="top", codec=wire.STRING, required=False),
        wire.Field(name="left", wire="left", codec=wire.STRING, required=False),
        wire.Field(name="width", wire="width", codec=wire.STRING, required=False),
        wire.Field(name="hide", wire="hide", codec=wire.BOOLEAN, required=False),
        wire.Field(name="background_color", wire="backgroundColor", codec=wire.STRING, required=False),
        wire.Field(name="border_radius", wire="borderRadius", codec=wire.STRING, required=False),
        wire.Field(name="border_color", wire="borderColor", codec=wire.STRING, required=False),
        wire.Field(
            name="border_thickness", wire="borderThickness", codec=wire.union(wire.NUMBER, wire.STRING), required=False
        ),
    )


class AvatarLookDict(TypedDict):
    """The same as `AvatarLook`, as a plain dict in the service's own spelling.

    Where a presenter is, and how it looks.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    position: NotRequired[Position]
    """Where it is. Not together with top and left."""
    top: NotRequired[str]
    """How far below the upper edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    left: NotRequired[str]
    """How far from the left edge. Not together with position. (a whole number of percent, 0% to 100%)"""
    width: NotRequired[str]
    """The width, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
    hide: NotRequired[bool]
    """Whether it is hidden."""
    backgroundColor: NotRequired[str]
    """The colour behind it. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    borderRadius: NotRequired[str]
    """How round the corners are. (a whole number of percent, 0% to 100%)"""
    borderColor: NotRequired[str]
    """The colour of the border. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    borderThickness: NotRequired[float | str]
    """The width of the border; its unit is not documented. (assumed)"""
