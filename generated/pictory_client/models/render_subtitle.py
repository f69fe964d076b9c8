"""The model `RenderSubtitle` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class RenderSubtitle(wire.Model):
    """A subtitle.

    Assumed: the vendor documents nothing about it.
    """

    text: str
    """What it says."""
    start_time: float
    """When it begins, in seconds. (at least 0)"""
    duration: float
    """How long it lasts, in seconds. (at least 0)"""
    id: str | None = None
    """Which one."""
    scene_id: str | None = None
    """The scene that it belongs to."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="text", wire="text", codec=wire.STRING, required=True),
        wire.Field(name="start_time", wire="startTime", codec=wire.NUMBER, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=True),
        wire.Field(name="id", wire="id", codec=wire.STRING, required=False),
        wire.Field(name="scene_id", wire="sceneId", codec=wire.STRING, required=False),
    )


class RenderSubtitleDict(TypedDict):
    """The same as `RenderSubtitle`, as a plain dict in the service's own spelling.

    A subtitle.

    Assumed: the vendor documents nothing about it.
    """

    text: str
    """What it says."""
    startTime: float
    """When it begins, in seconds. (at least 0)"""
    duration: float
    """How long it lasts, in seconds. (at least 0)"""
    id: NotRequired[str]
    """Which one."""
    sceneId: NotRequired[str]
    """The scene that it belongs to."""
