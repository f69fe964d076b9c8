"""Templates: made of project files, listed, read, changed and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.blueprints import retold
from pictory_mock.calls import keeping
from pictory_mock.catalogue import voices
from pictory_mock.making.voices import own
from pictory_mock.saved.templates import FOLDER, read, structure
from pictory_mock.storyboards.facts import told
from pictory_mock.storyboards.projects import agreed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_mock.blueprints import Blueprint
    from pictory_mock.calls import Call
    from pictory_mock.core import Account
    from pictory_mock.core.kept import Thing

_SPEED = 100

Fields = dict[str, Any]


def create(call: Call) -> Any:
    """Make a template of a project file."""
    thing = keeping.create(call, {"file": call.body})
    found = read(thing)
    return {
        **_named(thing, found),
        "deprecated": False,
        "audio": _audio(found, thing.fields["file"], call.account),
        **structure(found),
    }


def listing(call: Call) -> Any:
    """All templates, the oldest first."""
    things = keeping.of(call).oldest()
    return {"items": [{**_named(thing, read(thing)), "deprecated": False} for thing in things]}


def get(call: Call) -> Any:
    """A template with its scenes and variables."""
    thing = keeping.get(call)
    found = read(thing)
    stem = f"{call.public_url()}/media/{FOLDER}/user/{call.account.id}/{thing.id}"
    return {
        **_named(thing, found),
        "depricated": False,
        "backgroundMusic": found.fields.get("backgroundMusic", {"enabled": False}),
        "voiceOver": _voice_over(found, thing.fields["file"], call.account),
        **structure(found),
        "schemaVersion": found.schema,
        "project": f"{stem}_project.json",
        "structure": f"{stem}_structure.json",
    }


def update(call: Call) -> Any:
    """Put other scenes in place of those of a template; in one that was there what was changed decides."""
    with call.account.changing():
        file = keeping.get(call).fields["file"]
        scenes = [agreed(scene, before) for scene, before in retold(file, call.body["scenes"])]
        thing = keeping.update(call, {"file": {**file, "scenes": scenes}})
    return {"success": True, "message": "Template updated successfully", "templateId": thing.id}


def delete(call: Call) -> Any:
    """Forget a template."""
    keeping.delete(call)
    return {"success": True, "message": "Template deleted successfully"}


def _named(thing: Thing, found: Blueprint) -> Fields:
    language = found.fields.get("language") or told("narration")["language"]
    return {"templateId": thing.id, "name": found.name, "language": language, "published": True}


def _audio(found: Blueprint, file: Mapping[str, Any], account: Account) -> Fields:
    audio: Fields = {}
    music = found.fields.get("backgroundMusic")
    if music:
        audio |= {"musicUrl": music["musicUrl"], "musicVolume": round(music["volume"] * 100, 6)}
    for voice in found.fields.get("voiceOver", {}).get("aiVoices", ()):
        audio["aiVoice"] = {
            "voiceId": _number(voice["speaker"], file, account),
            "speaker": voice["speaker"],
            "speed": voice.get("speed", _SPEED),
            "amplifyLevel": 0,
        }
    return audio


def _number(speaker: str, file: Mapping[str, Any], account: Account) -> str:
    """The id of a voice as the account lists it, so that it can be asked for; of one that it lacks, the file's."""
    voice = voices.find(speaker, own(account))
    number = file["audio"].get("selectedVoiceOverTrackId") if voice is None else voice.id
    return speaker if number in (None, "") else str(number)


def _voice_over(found: Blueprint, file: Mapping[str, Any], account: Account) -> Fields:
    """The voice as it is told: by its id."""
    audio = _audio(found, file, account).get("aiVoice")
    if audio is None:
        return {"enabled": False}
    voice = {"speaker": audio["voiceId"], "speed": audio["speed"], "amplificationLevel": audio["amplifyLevel"]}
    return {"enabled": True, "aiVoices": [voice]}
