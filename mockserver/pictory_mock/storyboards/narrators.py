"""Recordings as narration: how scenes follow one, and how one is shared out among the scenes that it speaks.

With `syncVoice` each scene is as long as its words take in the recording. Without, scenes are as long as their words
usually take, and the last one stays until the recording is over.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from attrs import evolve

from . import voices
from .cut import FRAME_RATE
from .facts import Fields, told, within
from .pace import Narration
from .shots import Shot
from .surroundings import Surroundings, part_begin, part_of

_ALMOST = 1e-6


def fitted(request: Fields, shots: Sequence[Shot], around: Surroundings) -> list[Shot]:
    """The shots with the lengths that they have by the recordings that speak them."""
    result = list(shots)
    for members in _shared(shots).values():
        fit = _synced if _fields(request, shots[members[0]])["syncVoice"] else _loose
        for at, shot in zip(members, fit([shots[at] for at in members], around), strict=True):
            result[at] = shot
    return result


def _shared(shots: Sequence[Shot]) -> dict[int, list[int]]:
    """The places of the shots that share a recording: by the number of their scene, by 0 for that of the video."""
    found: dict[int, list[int]] = {}
    for at, shot in enumerate(shots):
        if shot.voice is not None and shot.voice.recording and shot.take is None:
            own = voices.is_own_recording(shot.fields)
            found.setdefault(shot.number if own else 0, []).append(at)
    return found


def _fields(request: Fields, shot: Shot) -> Fields:
    recording = voices.recording(request, shot.fields)
    if recording is None:
        raise AssertionError(f"scene {shot.number} is spoken by a recording that nobody names")
    return {"syncVoice": False, **recording}


def _synced(shots: Sequence[Shot], around: Surroundings) -> list[Shot]:
    """Each as long as its share of the recording by its words."""
    length, whole = _seconds(shots[0], around), sum(shot.narration.seconds for shot in shots)
    result, moment, begin = list[Shot](), 0.0, 0
    for shot in shots:
        moment += length * (shot.narration.seconds / whole if whole else 1 / len(shots))
        end = max(round(moment * FRAME_RATE), begin + 1)
        seconds = (end - begin) / FRAME_RATE
        spoken = evolve(shot, narration=_stretched(shot.narration, seconds), pictures=_with_pause(shot, seconds))
        result.append(_cut_out(spoken, begin / FRAME_RATE, end / FRAME_RATE, len(shots)))
        begin = end
    return result


def _loose(shots: Sequence[Shot], around: Surroundings) -> list[Shot]:
    """Each as long as it is; the last one until the end of the recording."""
    length = _seconds(shots[0], around)
    left, result, begin = math.ceil(length * FRAME_RATE - _ALMOST), list[Shot](), 0
    for number, shot in enumerate(shots, 1):
        pictures = max(shot.pictures, left - begin) if number == len(shots) else shot.pictures
        end = (begin + pictures) / FRAME_RATE
        result.append(_cut_out(evolve(shot, pictures=pictures), begin / FRAME_RATE, end, len(shots)))
        begin += pictures
    return result


def _cut_out(shot: Shot, begin: float, end: float, count: int) -> Shot:
    """A shot that says itself which part of the recording of its scene it has, where there are several parts."""
    if count == 1 or not voices.is_own_recording(shot.fields):
        return shot
    spoken = shot.fields["voiceOver"]
    url = spoken["externalVoice"]["voiceUrl"]
    first = part_begin(url)
    part = {**spoken["externalVoice"], "voiceUrl": part_of(url, first + begin, first + end)}
    return evolve(shot, fields={**shot.fields, "voiceOver": {**spoken, "externalVoice": part}})


def _with_pause(shot: Shot, seconds: float) -> int:
    """The pictures of a shot that is spoken for so many seconds."""
    most = told("too-long")["seconds"] + 1
    whole = max(seconds + within(shot.fields.get("endPauseDuration", 0), most), within(_least(shot.fields), most))
    return max(math.ceil(within(whole, most) * FRAME_RATE - _ALMOST), 1)


def _least(fields: Fields) -> float:
    least: float = fields.get("minimumDuration", 0)
    return least


def _seconds(shot: Shot, around: Surroundings) -> float:
    """How long the recording of a shot is."""
    return around.medium(shot.voice.recording).seconds if shot.voice else 0.0


def _stretched(narration: Narration, seconds: float) -> Narration:
    """A narration that takes so many seconds."""
    factor = seconds / narration.seconds if narration.seconds else 1.0
    moved = (evolve(word, start=word.start * factor, seconds=word.seconds * factor) for word in narration.words)
    return Narration(tuple(moved), seconds)
