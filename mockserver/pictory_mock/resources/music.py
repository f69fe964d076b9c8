"""Music: the library of tracks, searched by every filter of the contract."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Any

import pictory_spec
from pictory_mock.catalogue.music import Library, Track, Wish
from pictory_mock.contract import document

from . import catalogue_files
from .pointers import put

if TYPE_CHECKING:
    from .calls import Call

_LISTS = {
    "genres": "listMusicGenres",
    "groups": "listMusicGenreGroups",
    "moods": "listMusicMoods",
    "instruments": "listMusicInstruments",
    "purposes": "listMusicPurposes",
}
"""The operation that lists the values of a filter: its answer in the contract is what tracks are made from."""
_FILTERS = {
    "genreGroup": "groups",
    "genre": "genres",
    "mood": "moods",
    "instrument": "instruments",
    "purpose": "purposes",
}
"""What each filter asks for; with `not` in front it asks for the contrary."""
_VERSION = "?v=1"
"""The service has a version in the addresses of its tracks, too."""


@functools.cache
def library(api: document.Contract) -> Library:
    """The tracks, made from the lists that the contract shows."""
    return Library({facet: _listed(api, operation) for facet, operation in _LISTS.items()})


def _listed(api: document.Contract, operation: str) -> tuple[str, ...]:
    found = pictory_spec.OPERATIONS[operation]
    return tuple(api.example(found.path, found.method, found.success))


def search(call: Call) -> Any:
    """One page of the tracks that pass every filter."""
    body, rules = call.body, call.operation.page or {}
    found = library(document.api()).search(_wish(body), body["sort"])
    size = int(body[rules["size-param"]])
    first = (int(body[rules["param"]]) - 1) * size
    answer: dict[str, Any] = {}
    put(answer, rules["items"], [_told(call, track) for track in found[first : first + size]])
    return answer


def _wish(body: dict[str, Any]) -> Wish:
    return Wish(
        query=body.get("query", ""),
        wanted={facet: body.get(name, ()) for name, facet in _FILTERS.items()},
        unwanted={facet: body.get(f"not{name[0].upper()}{name[1:]}", ()) for name, facet in _FILTERS.items()},
        shortest=body.get("minDuration", -math.inf),
        longest=body.get("maxDuration", math.inf),
    )


def _told(call: Call, track: Track) -> dict[str, Any]:
    return {
        "id": track.id,
        "title": track.title,
        "audioUrl": f"{call.public_url()}/media/{catalogue_files.FOLDER}{catalogue_files.tune(track.id)}{_VERSION}",
        "duration": track.seconds,
        "genres": list(track.genres),
        "instruments": list(track.instruments),
        "moods": list(track.moods),
        "purposes": list(track.purposes),
    }
