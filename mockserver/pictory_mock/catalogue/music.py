"""The music library: tracks that together have every value of every list, and the search among them."""

from __future__ import annotations

import functools
import hashlib
import math
import re
from collections.abc import Collection, Mapping
from typing import Literal

from attrs import field, frozen

from .reading import rows

FACETS = ("groups", "genres", "moods", "instruments", "purposes")
"""What tracks are chosen by. Each is the name of a tuple of a track."""
Order = Literal["latest", "shuffle", "featured"]
_FIRST = 101
_FEWEST = 240
_SHORTEST, _LONGEST = 30, 210
"""Seconds."""
_ONE_IN = 7
"""So many tracks have one that is featured among them."""
_WORD = re.compile(r"\w+")


@frozen
class Track:
    """A track; `seconds` is its length."""

    id: int
    title: str
    seconds: int
    featured: bool
    groups: tuple[str, ...]
    genres: tuple[str, ...]
    moods: tuple[str, ...]
    instruments: tuple[str, ...]
    purposes: tuple[str, ...]

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """What it can be found by."""
        return _words(self.title)


def _sets(lists: Mapping[str, Collection[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(values) for name, values in lists.items()}


@frozen
class Wish:
    """What is looked for: values by facet of which a track has one, and values of which it has none.

    The facets are those of `FACETS`; an empty one asks for nothing. Lengths in seconds, both inclusive.
    """

    query: str = ""
    wanted: Mapping[str, frozenset[str]] = field(factory=dict, converter=_sets)
    unwanted: Mapping[str, frozenset[str]] = field(factory=dict, converter=_sets)
    shortest: float = -math.inf
    longest: float = math.inf

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """The words of the query."""
        return _words(self.query)

    def fits(self, track: Track) -> bool:
        """Whether a track is what is looked for."""
        return (
            self.shortest <= track.seconds <= self.longest
            and self.words <= track.words
            and not any(values.isdisjoint(getattr(track, facet)) for facet, values in self.wanted.items() if values)
            and all(values.isdisjoint(getattr(track, facet)) for facet, values in self.unwanted.items())
        )


class Library:
    """The tracks for some lists of values: at least one track for each value of each list.

    `lists` has the values by facet; that of the groups is not asked for, it follows from the genres.
    """

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._lists = lists
        self.tracks = tuple(self._track(number) for number in range(max(_FEWEST, *map(len, lists.values()))))
        """All tracks, the oldest first."""
        self._by_id = {track.id: track for track in self.tracks}

    def find(self, number: int) -> Track | None:
        """The track with this number."""
        return self._by_id.get(number)

    def search(self, wish: Wish, order: Order = "latest") -> list[Track]:
        """The tracks that are looked for: the latest first, the featured ones before all others, or mixed."""
        found = [track for track in reversed(self.tracks) if wish.fits(track)]
        if order == "featured":
            return sorted(found, key=lambda track: not track.featured)
        return sorted(found, key=lambda track: _chance(track.id, "shuffle")) if order == "shuffle" else found

    def _track(self, number: int) -> Track:
        words, chance = rows("titles"), _chance(number, "length")
        first, last = words["first"], words["last"]
        moods, instruments, purposes = (self._some(facet, number) for facet in ("moods", "instruments", "purposes"))
        genres = self._lists["genres"]
        genre = genres[number % len(genres)]
        groups = tuple(group for group, parts in rows("genres").items() if genre in parts)
        return Track(
            id=_FIRST + number,
            title=f"{first[number % len(first)]} {last[number // len(first) % len(last)]}",
            seconds=_SHORTEST + chance % (_LONGEST - _SHORTEST + 1),
            featured=number % _ONE_IN == 0,
            groups=groups,
            genres=(genre,),
            moods=moods,
            instruments=instruments,
            purposes=purposes,
        )

    def _some(self, facet: str, number: int) -> tuple[str, ...]:
        """Two or three values: the first goes through the whole list, track by track."""
        values = self._lists[facet]
        count = 2 + _chance(number, facet) % 2
        drawn = [values[(number + _chance(number * 10 + turn, facet)) % len(values)] for turn in range(1, count)]
        return tuple(dict.fromkeys([values[number % len(values)], *drawn]))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


@functools.cache
def _chance(number: int, purpose: str) -> int:
    digest = hashlib.blake2b(f"{purpose} {number}".encode(), digest_size=6).digest()
    return int.from_bytes(digest)
