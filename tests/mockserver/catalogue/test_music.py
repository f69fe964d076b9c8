"""The music library: every value that can be asked for is there, and tracks are sound."""

from __future__ import annotations

import re

import pytest

from pictory_mock.catalogue.music import FACETS, Library, Wish
from pictory_mock.catalogue.reading import rows
from pictory_mock.contract.document import api
from pictory_mock.files.catalogue import library

LIBRARY = library(api())
LISTS = {
    facet: api().example(f"/v1/music/{path}", "get", 200)
    for facet, path in {
        "groups": "genres/groups",
        "genres": "genres",
        "moods": "moods",
        "instruments": "instruments",
        "purposes": "purposes",
    }.items()
}


def test_there_are_enough_tracks_and_each_is_one() -> None:
    """More than two hundred, with numbers and titles of their own, of a length that music has."""
    tracks = LIBRARY.tracks
    assert len(tracks) >= 200
    assert len({track.id for track in tracks}) == len({track.title for track in tracks}) == len(tracks)
    assert all(20 < track.seconds < 600 for track in tracks)
    assert len({track.seconds for track in tracks}) > 50


@pytest.mark.parametrize("facet", FACETS)
def test_each_value_of_each_list_is_that_of_a_track(facet: str) -> None:
    """No value that the contract shows finds nothing, and no track has a value that no list shows."""
    found = [value for track in LIBRARY.tracks for value in getattr(track, facet)]
    assert set(found) == set(LISTS[facet])
    assert all(len(set(values)) == len(values) for values in (getattr(track, facet) for track in LIBRARY.tracks))


def test_the_lists_have_as_many_values_as_the_vendor_shows() -> None:
    """Whole lists, not samples of them."""
    counts = {facet: len(set(values)) for facet, values in LISTS.items()}
    assert counts["genres"] >= 100
    assert {**counts, "genres": None} == {
        "groups": 12,
        "genres": None,
        "moods": 63,
        "instruments": 96,
        "purposes": 77,
    }


def test_each_genre_belongs_to_one_group() -> None:
    """The groups are those of the list, and together they have every genre once."""
    told = rows("genres")
    assert list(told) == LISTS["groups"]
    assert sorted(genre for genres in told.values() for genre in genres) == sorted(LISTS["genres"])


def test_a_value_that_is_new_in_a_list_finds_something() -> None:
    """The tracks follow from the lists: who adds a value to the contract need not add a track."""
    more = {facet: (*values, "Brand new") for facet, values in LISTS.items() if facet != "groups"}
    longest = {**more, "moods": tuple(f"Mood {number}" for number in range(300))}
    for lists in (more, longest):
        made = Library(lists)
        for facet, values in lists.items():
            assert all(made.search(Wish(wanted={facet: [value]})) for value in values)


def test_orders_are_orders_of_the_same() -> None:
    """The latest first, the featured ones before the others, or mixed, the same way each time."""
    latest, featured, mixed = (LIBRARY.search(Wish(), order) for order in ("latest", "featured", "shuffle"))
    assert [track.id for track in latest] == sorted((track.id for track in LIBRARY.tracks), reverse=True)
    flags = [track.featured for track in featured]
    assert flags == sorted(flags, reverse=True)
    assert 0 < sum(flags) < len(flags) / 2
    assert {track.id for track in latest} == {track.id for track in featured} == {track.id for track in mixed}
    assert mixed not in (latest, featured)
    assert mixed == Library({**LISTS, "groups": ()}).search(Wish(), "shuffle")


def test_titles_are_found_word_by_word() -> None:
    """Whatever the case and the order of the words; a part of a word is none, nor is what else is told of a track."""
    track = LIBRARY.tracks[17]
    first, last = track.title.split()
    assert track in LIBRARY.search(Wish(query=f"{last.upper()}  {first.lower()}"))
    others = set(re.findall(r"\w+", " ".join(track.genres + track.moods))) - {first, last}
    assert not any(track in LIBRARY.search(Wish(query=word)) for word in others)
    assert LIBRARY.search(Wish(query=f"{first} {last} Kazakhstan")) == []
    assert LIBRARY.search(Wish(query=last[:-1])) == []
    assert LIBRARY.search(Wish(query=" ")) == LIBRARY.search(Wish())
