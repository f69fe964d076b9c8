"""Who speaks a scene, and how fast.

The mock knows the voices that the contract lists, by name, in their own case. It has no catalogue of numbers and of
the ids of ElevenLabs: what looks like one is taken for a voice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from pictory_mock.core.lifecycle import Failure

from .facts import Fields, failure, told

_NUMBER = re.compile(r"[0-9]+")
_PROVIDERS = re.compile(r"[0-9A-Za-z]{20}")


@frozen
class Voice:
    """An AI voice; `speed` in percent."""

    speaker: str
    speed: int = 100


def is_known(speaker: str) -> bool:
    """Whether there is such a voice."""
    said = told("voices")
    known = {*said["default"].values(), *said["more"]}
    return speaker in known or any(form.fullmatch(speaker) for form in (_NUMBER, _PROVIDERS))


def default(language: str | None) -> str | None:
    """The voice of a language where none is chosen; None if the language has none."""
    speaker: str | None = told("voices")["default"].get(language or told("narration")["language"])
    return speaker


def check(request: Fields, scenes: Sequence[Fields]) -> Failure | None:
    """Why the scenes cannot be spoken, if so."""
    for voice_over in [request.get("voiceOver", {}), *(scene.get("voiceOver", {}) for scene in scenes)]:
        for voice in voice_over.get("aiVoices", ()) if voice_over.get("enabled") else ():
            if not is_known(voice["speaker"]):
                return failure("invalid-speaker", speaker=voice["speaker"])
    language = request.get("language") or told("narration")["language"]
    if default(language) is None and any(_chosen(request, scene) == () for scene in scenes):
        return failure("no-speaker", language=language)
    return None


def of(request: Fields, scene: Fields, number: int) -> Voice | None:
    """The voice of a scene, None if it is silent. `number` counts the scenes of the video: voices take turns."""
    chosen = _chosen(request, scene)
    if chosen is None:
        return None
    if not chosen:
        speaker = default(request.get("language"))
        return Voice(speaker) if speaker else None
    voice = chosen[number % len(chosen)]
    return Voice(voice["speaker"], voice["speed"])


def spelt_out(request: Fields, voice_over: Fields) -> Fields:
    """A voice-over with the voice that the language decides named in it, where it names none itself."""
    speaker = default(request.get("language"))
    if not voice_over.get("enabled") or voice_over.get("aiVoices") or speaker is None:
        return voice_over
    return {**voice_over, "aiVoices": [{"speaker": speaker}]}


def _chosen(request: Fields, scene: Fields) -> Sequence[Fields] | None:
    """The voices that are named for a scene, or None if it is not spoken."""
    levels = [level["voiceOver"] for level in (scene, request) if "voiceOver" in level]
    if not levels or not levels[0].get("enabled"):
        return None
    return next((level["aiVoices"] for level in levels if level.get("aiVoices")), ())
