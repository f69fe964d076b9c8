"""The model `KenBurnsView` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class KenBurnsView(wire.Model):
    """What part of a visual is seen.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    zoom: float | None = None
    """How many times it is enlarged. (at least 1)"""
    center_x: float | None = None
    """Where the middle of the view is, as a part of the width. (0 to 1)"""
    center_y: float | None = None
    """Where the middle of the view is, as a part of the height. (0 to 1)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="zoom", wire="zoom", codec=wire.NUMBER, required=False),
        wire.Field(name="center_x", wire="centerX", codec=wire.NUMBER, required=False),
        wire.Field(name="center_y", wire="centerY", codec=wire.NUMBER, required=False),
    )


class KenBurnsViewDict(TypedDict):
    """The same as `KenBurnsView`, as a plain dict in the service's own spelling.

    What part of a visual is seen.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    zoom: NotRequired[float]
    """How many times it is enlarged. (at least 1)"""
    centerX: NotRequired[float]
    """Where the middle of the view is, as a part of the width. (0 to 1)"""
    centerY: NotRequired[float]
    """Where the middle of the view is, as a part of the height. (0 to 1)"""
