"""The model `ColorOverlay` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ColorOverlay(wire.Model):
    """A tint over a visual.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    color: str
    """The colour; its own opacity is ignored. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    opacity: float | None = None
    """How much of it, 0 to 1. Left out, the service takes 0.4."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="color", wire="color", codec=wire.STRING, required=True),
        wire.Field(name="opacity", wire="opacity", codec=wire.NUMBER, required=False),
    )


class ColorOverlayDict(TypedDict):
    """The same as `ColorOverlay`, as a plain dict in the service's own spelling.

    A tint over a visual.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    color: str
    """The colour; its own opacity is ignored. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    opacity: NotRequired[float]
    """How much of it, 0 to 1. Left out, the service takes 0.4."""
