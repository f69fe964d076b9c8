"""Who speaks a scene, and how fast: an AI voice, or a recording.

Voices are looked up in the catalogue and among those that the account has of its own. What is found nowhere and looks
like an id of ElevenLabs is taken for a voice that the account does not have yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from pictory_mock import catalogue
from pictory_mock.core.lifecycle import Failure

from .facts import Fields, failure, told
from .surroundings import file_name

Own = Sequence[catalogue.Voice]
"""The voices that an account has beside those of the service."""


@frozen
class Voice:
    """An AI voice, `speed` in percent; or a recording, where it lies, with what it is called as the speaker.

    `amplification` says how loud it is, from -1 (mute) to 1 (twice as loud as usual).
    """

    speaker: str
    speed: int = 100
    recording: str = ""
    amplification: float = 0.0


def find(speaker: str, own: Own = ()) -> catalogue.Voice | None:
    """The voice that is called so, one that the account does not have yet included; None if there is none."""
    return catalogue.find_voice(speaker, own) or _discovered(speaker)


def undiscovered(request: Fields, own: Own = ()) -> list[catalogue.Voice]:
    """The voices of a request that the account does not have yet."""
    speakers = dict.fromkeys(voice["speaker"] for voice in _named(request, request.get("scenes", ())))
    found = [None if catalogue.find_voice(speaker, own) else _discovered(speaker) for speaker in speakers]
    return [voice for voice in found if voice is not None]


def _discovered(speaker: str) -> catalogue.Voice | None:
    said = told("voices")["discovered"]
    if not re.fullmatch(said["pattern"], speaker) or speaker.isdigit():
        return None
    number = catalogue.voice_number(speaker)
    name = f"{said['service']} {speaker}"
    return catalogue.Voice(number, name, speaker, said["language"], said["engine"], said["service"])


def is_metered(speaker: str, own: Own = ()) -> bool:
    """Whether what this voice says counts against the quota."""
    voice = find(speaker, own)
    return voice is not None and voice.service == told("voices")["discovered"]["service"]


def default(language: str | None) -> str | None:
    """The voice of a language where none is chosen; None if the language has none."""
    speaker: str | None = told("voices")["default"].get(language or told("narration")["language"])
    return speaker


def check(request: Fields, scenes: Sequence[Fields], own: Own = ()) -> Failure | None:
    """Why the scenes cannot be spoken, if so. `own` are the voices of the account."""
    for voice in _named(request, scenes):
        if find(voice["speaker"], own) is None:
            return failure("invalid-speaker", speaker=voice["speaker"])
    language = request.get("language") or told("narration")["language"]
    if default(language) is None and any(_chosen(request, scene) == () for scene in scenes):
        return failure("no-speaker", language=language)
    return None


def of(request: Fields, scene: Fields, number: int) -> Voice | None:
    """The voice of a scene, None if it is silent. `number` counts the scenes of the video: voices take turns."""
    external = recording(request, scene)
    if external is not None:
        url, amplification = external["voiceUrl"], external.get("amplificationLevel", 0.0)
        return Voice(file_name(url), recording=url, amplification=amplification)
    chosen = _chosen(request, scene)
    if chosen is None:
        return None
    if not chosen:
        speaker = default(request.get("language"))
        return Voice(speaker) if speaker else None
    voice = chosen[number % len(chosen)]
    return Voice(voice["speaker"], voice["speed"], amplification=voice.get("amplificationLevel", 0.0))


def recording(request: Fields, scene: Fields) -> Fields | None:
    """The recording that speaks a scene, its own or that of the video; None if none does."""
    found: Fields | None = (_naming(request, scene) or {}).get("externalVoice")
    return found


def is_own_recording(scene: Fields) -> bool:
    """Whether a scene is spoken by a recording of its own."""
    return recording({}, scene) is not None


def speaks_itself(scene: Fields) -> bool:
    """Whether a scene names who speaks it."""
    return bool(_naming({}, scene))


def names_somebody(voice_over: Fields) -> bool:
    """Whether a voice-over says who speaks."""
    return bool(voice_over.get("aiVoices") or voice_over.get("externalVoice"))


def spelt_out(request: Fields, voice_over: Fields) -> Fields:
    """A voice-over with the voice that the language decides named in it, where it names none itself."""
    speaker = default(request.get("language"))
    if not voice_over.get("enabled") or names_somebody(voice_over) or speaker is None:
        return voice_over
    return {**voice_over, "aiVoices": [{"speaker": speaker}]}


def _named(request: Fields, scenes: Sequence[Fields]) -> Iterator[Fields]:
    """The voices that a request names where it has somebody speak."""
    for level in (request, *scenes):
        voice_over = level.get("voiceOver", {})
        yield from voice_over.get("aiVoices", ()) if voice_over.get("enabled") else ()


def _chosen(request: Fields, scene: Fields) -> Sequence[Fields] | None:
    """The AI voices that are named for a scene, or None if none speaks it."""
    naming = _naming(request, scene)
    return None if naming is None or "externalVoice" in naming else naming.get("aiVoices", ())


def _naming(request: Fields, scene: Fields) -> Fields | None:
    """The voice-over that says who speaks a scene, an empty one if none says it; None if the scene is silent."""
    levels = [level["voiceOver"] for level in (scene, request) if "voiceOver" in level]
    if not levels or not levels[0].get("enabled"):
        return None
    return next((level for level in levels if names_somebody(level)), {})
