"""The model `MusicSearch`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.music_sort import MusicSort


@attrs.define(kw_only=True, repr=False)
class MusicSearch(wire.Model):
    """What to look for. Everything may be left out.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/search-music
    """

    page: int | None = None
    """The number of the page, from 1. Left out, the service takes 1."""
    page_size: int | None = None
    """How many tracks a page has, 20 to 100. Left out, the service takes 20."""
    sort: MusicSort | None = None
    """The order of the tracks. Left out, the service takes latest."""
    query: str | None = None
    """Words of the title or the description of a track."""
    genre_group: list[str] | None = None
    """Only tracks of one of these genre groups."""
    not_genre_group: list[str] | None = None
    """No tracks of one of these genre groups."""
    genre: list[str] | None = None
    """Only tracks of one of these genres."""
    not_genre: list[str] | None = None
    """No tracks of one of these genres."""
    mood: list[str] | None = None
    """Only tracks of one of these moods."""
    not_mood: list[str] | None = None
    """No tracks of one of these moods."""
    instrument: list[str] | None = None
    """Only tracks with one of these instruments."""
    not_instrument: list[str] | None = None
    """No tracks with one of these instruments."""
    purpose: list[str] | None = None
    """Only tracks for one of these purposes."""
    not_purpose: list[str] | None = None
    """No tracks for one of these purposes."""
    min_duration: int | None = None
    """The shortest length, in seconds."""
    max_duration: int | None = None
    """The greatest length, in seconds."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="page", wire="page", codec=wire.INTEGER, required=False),
        wire.Field(name="page_size", wire="pageSize", codec=wire.INTEGER, required=False),
        wire.Field(name="sort", wire="sort", codec=wire.STRING, required=False),
        wire.Field(name="query", wire="query", codec=wire.STRING, required=False),
        wire.Field(name="genre_group", wire="genreGroup", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="not_genre_group", wire="notGenreGroup", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="genre", wire="genre", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="not_genre", wire="notGenre", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="mood", wire="mood", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="not_mood", wire="notMood", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="instrument", wire="instrument", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="not_instrument", wire="notInstrument", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="purpose", wire="purpose", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="not_purpose", wire="notPurpose", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="min_duration", wire="minDuration", codec=wire.INTEGER, required=False),
        wire.Field(name="max_duration", wire="maxDuration", codec=wire.INTEGER, required=False),
    )
