"""Music: the library of tracks, searched by every filter of the contract."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from pictory_mock.catalogue.music import Track, Wish
from pictory_mock.contract import document
from pictory_mock.contract.pointers import put
from pictory_mock.files import catalogue

if TYPE_CHECKING:
    from pictory_mock.calls import Call

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


def search(call: Call) -> Any:
    """One page of the tracks that pass every filter."""
    body, rules = call.body, call.operation.page or {}
    found = catalogue.library(document.api()).search(_wish(body), body["sort"])
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
        "audioUrl": f"{call.public_url()}/media/{catalogue.FOLDER}{catalogue.tune(track.id)}{_VERSION}",
        "duration": track.seconds,
        "genres": list(track.genres),
        "instruments": list(track.instruments),
        "moods": list(track.moods),
        "purposes": list(track.purposes),
    }
