"""The model `Logo` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.position import Position


@attrs.define(kw_only=True, repr=False)
class Logo(wire.Model):
    """A picture that stays in its place.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    url: str
    """Where the picture is. (an http or https URL)"""
    position: Position | None = None
    """One of nine places in the frame."""
    width: str | None = None
    """The width, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
        wire.Field(name="position", wire="position", codec=wire.STRING, required=False),
        wire.Field(name="width", wire="width", codec=wire.STRING, required=False),
    )


class LogoDict(TypedDict):
    """The same as `Logo`, as a plain dict in the service's own spelling.

    A picture that stays in its place.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    url: str
    """Where the picture is. (an http or https URL)"""
    position: NotRequired[Position]
    """One of nine places in the frame."""
    width: NotRequired[str]
    """The width, as a part of that of the frame. (a whole number of percent, 0% to 100%)"""
