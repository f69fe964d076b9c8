"""Music search over HTTP: it is exactly what a filter over the whole catalogue lets through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pictory_spec
from pictory_mock.catalogue.music import Track
from pictory_mock.contract.document import api
from pictory_mock.files.catalogue import library

V1 = "/pictoryapis/v1"
SEARCH = f"{V1}/music/search"
TRACKS = library(api()).tracks
LISTS = {
    "genreGroup": "listMusicGenreGroups",
    "genre": "listMusicGenres",
    "mood": "listMusicMoods",
    "instrument": "listMusicInstruments",
    "purpose": "listMusicPurposes",
}


def values(name: str) -> list[str]:
    found = pictory_spec.OPERATIONS[LISTS[name]]
    told: list[str] = api().example(found.path, found.method, found.success)
    return told


def of(track: Track, name: str) -> tuple[str, ...]:
    """What a filter of this name looks at."""
    if name == "genreGroup":
        return track.groups
    return {
        "genre": track.genres,
        "mood": track.moods,
        "instrument": track.instruments,
        "purpose": track.purposes,
    }[name]


def passes(track: Track, body: dict[str, Any]) -> bool:
    """The search again, filter by filter and value by value."""
    for name in LISTS:
        asked, banned = body.get(name, []), body.get(f"not{name[0].upper()}{name[1:]}", [])
        if asked and not any(value == each for value in asked for each in of(track, name)):
            return False
        if any(value == each for value in banned for each in of(track, name)):
            return False
    if any(word.lower() not in track.title.lower().split() for word in body.get("query", "").split()):
        return False
    return bool(body.get("minDuration", 0) <= track.seconds <= body.get("maxDuration", 10**9))


def everything(http: FlaskClient, **body: Any) -> list[dict[str, Any]]:
    """All tracks of a search, page by page."""
    return [track for page in pages(http, **body) for track in page]


def pages(http: FlaskClient, **body: Any) -> Iterator[list[dict[str, Any]]]:
    for number in range(1, 99):
        answer = http.post(SEARCH, json={"pageSize": 100, **body, "page": number})
        assert answer.status_code == 200, answer.text
        items = answer.get_json()["items"]
        yield items
        if len(items) < body.get("pageSize", 100):
            return


def some(name: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values(name)) | st.just("Of no list"), max_size=12)


SEARCHES = st.fixed_dictionaries(
    {},
    optional={
        **{name: some(name) for name in LISTS},
        **{f"not{name[0].upper()}{name[1:]}": some(name) for name in LISTS},
        "minDuration": st.integers(-5, 400),
        "maxDuration": st.integers(-5, 400),
        "query": st.sampled_from(["Paper", "river PAPER", "Electric", "pap", "Harp", "nothing", "", "Funny Silly"]),
        "sort": st.sampled_from(api().schema("MusicSort")["enum"]),
    },
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=SEARCHES)
def test_a_search_is_a_filter_over_the_catalogue(http: FlaskClient, body: dict[str, Any]) -> None:
    """Whatever is asked for, in whatever order: the tracks that pass, each once, and no others."""
    found = [track["id"] for track in everything(http, **body)]
    assert sorted(found) == [track.id for track in TRACKS if passes(track, body)]


@pytest.mark.parametrize("name", LISTS)
def test_each_value_finds_something_and_its_contrary_the_rest(http: FlaskClient, name: str) -> None:
    """With a value of a list one gets the tracks that have it, with `not` all others."""
    for value in values(name):
        with_it = {track["id"] for track in everything(http, **{name: [value]})}
        assert with_it == {track.id for track in TRACKS if value in of(track, name)} != set()
    others = {track["id"] for track in everything(http, **{f"not{name[0].upper()}{name[1:]}": [value]})}
    assert others == {track.id for track in TRACKS} - with_it


def test_pages_are_parts_of_the_whole(http: FlaskClient) -> None:
    """In each order, whatever their size; behind the last one there is nothing."""
    for sort in api().schema("MusicSort")["enum"]:
        whole = everything(http, sort=sort)
        assert len(whole) == len(TRACKS)
        for size in (20, 33):
            assert [track for page in pages(http, sort=sort, pageSize=size) for track in page] == whole
    assert http.post(SEARCH, json={"page": 10**30}).get_json() == {"items": []}
    assert len(http.post(SEARCH, json={}).get_json()["items"]) == 20


def test_a_track_tells_what_it_is_and_can_be_heard(http: FlaskClient) -> None:
    """Its facts are those of the catalogue; its address is an mp3 that goes into a storyboard."""
    track = next(track for track in TRACKS if track.seconds < 40)
    (told,) = [each for each in everything(http, maxDuration=40) if each["id"] == track.id]
    assert told["genres"] == list(track.genres)
    assert (told["title"], told["duration"]) == (track.title, track.seconds)
    answer = http.get(told["audioUrl"].removeprefix("http://localhost"), buffered=True)
    assert (answer.status_code, answer.content_type) == (200, "audio/mpeg")


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_are_those_of_the_contract(http: FlaskClient, name: str) -> None:
    """Bare arrays of text, whole."""
    assert http.get(V1 + pictory_spec.OPERATIONS[LISTS[name]].path.removeprefix("/v1")).get_json() == values(name)
