"""The model `SceneMarker`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class SceneMarker(wire.Model):
    """Where a scene begins.

    Assumed: the vendor documents nothing about it.
    """

    start_time: float
    """When it begins, in seconds."""
    duration: float
    """How long it lasts, in seconds."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="start_time", wire="startTime", codec=wire.NUMBER, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=True),
    )
