"""The model `BackgroundMusic` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.clip import Clip, ClipDict


@attrs.define(kw_only=True, repr=False)
class BackgroundMusic(wire.Model):
    """Music, chosen by the service or your own.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    enabled: bool
    """Whether there is music."""
    auto_music: bool | None = None
    """Have the service choose. Not together with music_url."""
    music_url: str | None = None
    """Music of your own. Not together with auto_music. (an http or https URL)"""
    volume: float | None = None
    """How loud, 0 to 1. Left out, the service takes 1."""
    clips: list[Clip] | None = None
    """The parts of the music to use, at most ten. (at most 10 items)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=True),
        wire.Field(name="auto_music", wire="autoMusic", codec=wire.BOOLEAN, required=False),
        wire.Field(name="music_url", wire="musicUrl", codec=wire.STRING, required=False),
        wire.Field(name="volume", wire="volume", codec=wire.NUMBER, required=False),
        wire.Field(
            name="clips",
            wire="clips",
            codec=wire.list_of(wire.model("pictory_client.models.clip", "Clip")),
            required=False,
        ),
    )


class BackgroundMusicDict(TypedDict):
    """The same as `BackgroundMusic`, as a plain dict in the service's own spelling.

    Music, chosen by the service or your own.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    enabled: bool
    """Whether there is music."""
    autoMusic: NotRequired[bool]
    """Have the service choose. Not together with musicUrl."""
    musicUrl: NotRequired[str]
    """Music of your own. Not together with autoMusic. (an http or https URL)"""
    volume: NotRequired[float]
    """How loud, 0 to 1. Left out, the service takes 1."""
    clips: NotRequired[Sequence[ClipDict]]
    """The parts of the music to use, at most ten. (at most 10 items)"""
