"""The model `LegacyRenderLocation` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyRenderLocation(wire.Model):
    """Where a text begins, in pixels.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    start_x: float | None = None
    """How far from the left edge."""
    start_y: float | None = None
    """How far below the upper edge."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="start_x", wire="start_x", codec=wire.NUMBER, required=False),
        wire.Field(name="start_y", wire="start_y", codec=wire.NUMBER, required=False),
    )


class LegacyRenderLocationDict(TypedDict):
    """The same as `LegacyRenderLocation`, as a plain dict in the service's own spelling.

    Where a text begins, in pixels.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    start_x: NotRequired[float]
    """How far from the left edge."""
    start_y: NotRequired[float]
    """How far below the upper edge."""
