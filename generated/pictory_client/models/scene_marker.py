"""The model `SceneMarker` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.scene_transition import SceneTransition


@attrs.define(kw_only=True, repr=False)
class SceneMarker(wire.Model):
    """Where a scene begins.

    Assumed: the vendor documents nothing about it.
    """

    start_time: float
    """When it begins, in seconds. (at least 0)"""
    duration: float
    """How long it lasts, in seconds. (at least 0)"""
    id: str | None = None
    """Which one."""
    scene_id: str | None = None
    """Which scene it is."""
    scene_transition: SceneTransition | None = None
    """How the scene begins."""
    speaker: str | None = None
    """Who speaks in it; absent where nobody does."""
    amplification_level: float | None = None
    """How loud, from -1 (mute) to 1 (twice as loud)."""
    background_music: bool | None = None
    """Whether the music is heard in it; it is, where nothing is told."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="start_time", wire="startTime", codec=wire.NUMBER, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=True),
        wire.Field(name="id", wire="id", codec=wire.STRING, required=False),
        wire.Field(name="scene_id", wire="sceneId", codec=wire.STRING, required=False),
        wire.Field(name="scene_transition", wire="sceneTransition", codec=wire.STRING, required=False),
        wire.Field(name="speaker", wire="speaker", codec=wire.STRING, required=False),
        wire.Field(name="amplification_level", wire="amplificationLevel", codec=wire.NUMBER, required=False),
        wire.Field(name="background_music", wire="backgroundMusic", codec=wire.BOOLEAN, required=False),
    )


class SceneMarkerDict(TypedDict):
    """The same as `SceneMarker`, as a plain dict in the service's own spelling.

    Where a scene begins.

    Assumed: the vendor documents nothing about it.
    """

    startTime: float
    """When it begins, in seconds. (at least 0)"""
    duration: float
    """How long it lasts, in seconds. (at least 0)"""
    id: NotRequired[str]
    """Which one."""
    sceneId: NotRequired[str]
    """Which scene it is."""
    sceneTransition: NotRequired[SceneTransition]
    """How the scene begins."""
    speaker: NotRequired[str]
    """Who speaks in it; absent where nobody does."""
    amplificationLevel: NotRequired[float]
    """How loud, from -1 (mute) to 1 (twice as loud)."""
    backgroundMusic: NotRequired[bool]
    """Whether the music is heard in it; it is, where nothing is told."""
