"""The model `MusicTrack`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class MusicTrack(wire.Model):
    """A track of the music library.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/search-music
    """

    id: int
    """Its number."""
    title: str
    """Its title."""
    audio_url: str
    """The track as mp3; goes into `backgroundMusic.musicUrl`."""
    duration: float
    """Its length in seconds."""
    genres: list[str]
    """Its genres."""
    instruments: list[str]
    """What it is played with."""
    moods: list[str]
    """Its moods."""
    purposes: list[str]
    """What it suits."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.INTEGER, required=True),
        wire.Field(name="title", wire="title", codec=wire.STRING, required=True),
        wire.Field(name="audio_url", wire="audioUrl", codec=wire.STRING, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=True),
        wire.Field(name="genres", wire="genres", codec=wire.list_of(wire.STRING), required=True),
        wire.Field(name="instruments", wire="instruments", codec=wire.list_of(wire.STRING), required=True),
        wire.Field(name="moods", wire="moods", codec=wire.list_of(wire.STRING), required=True),
        wire.Field(name="purposes", wire="purposes", codec=wire.list_of(wire.STRING), required=True),
    )
