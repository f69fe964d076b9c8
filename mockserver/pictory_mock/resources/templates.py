"""Templates: made of project files, listed, changed, deleted, and filled in where a storyboard asks for one.

What is kept is the file as it came. Everything that is told of a template is read from it anew.
"""

from __future__ import annotations

import functools
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

import pictory_spec
from pictory_mock import blueprints
from pictory_mock.catalogue import voices
from pictory_mock.contract import document
from pictory_mock.contract.refusal import Offence, Refused, field_name
from pictory_mock.contract.wording import faults
from pictory_mock.storyboards.facts import told

from . import keeping, voiceovers
from .mediafile import MediaFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pictory_mock.blueprints import Blueprint, Scene
    from pictory_mock.core import Account, World
    from pictory_mock.core.kept import Thing

    from .calls import Call

FOLDER = "templates"
"""The folder of the files of templates, and the collection that they are kept in."""
_PROJECTS = "projects"
_FILE = re.compile(r"user/([0-9a-f-]{36})/([0-9A-Za-z]{1,80})_(project|structure)\.json")
_STORYBOARD = "StoryboardRequest"
_MOST_TOLD = 3
_SPEED = 100

Fields = dict[str, Any]


def create(call: Call) -> Any:
    """Make a template of a project file."""
    thing = keeping.create(call, {"file": call.body})
    found = _blueprint(thing)
    return {
        **_named(thing, found),
        "deprecated": False,
        "audio": _audio(found, thing.fields["file"], call.account),
        "scenes": [_scene(scene) for scene in found.scenes],
        "variables": blueprints.placeholders(found),
    }


def listing(call: Call) -> Any:
    """All templates, the oldest first."""
    things = keeping.of(call).oldest()
    return {"items": [{**_named(thing, _blueprint(thing)), "deprecated": False} for thing in things]}


def get(call: Call) -> Any:
    """A template with its scenes and variables."""
    thing = keeping.get(call)
    found = _blueprint(thing)
    stem = f"{call.public_url()}/media/{FOLDER}/user/{call.account.id}/{thing.id}"
    return {
        **_named(thing, found),
        "depricated": False,
        "backgroundMusic": found.fields.get("backgroundMusic", {"enabled": False}),
        "voiceOver": _voice_over(found, thing.fields["file"], call.account),
        "scenes": [_scene(scene) for scene in found.scenes],
        "variables": blueprints.placeholders(found),
        "schemaVersion": found.schema,
        "project": f"{stem}_project.json",
        "structure": f"{stem}_structure.json",
    }


def update(call: Call) -> Any:
    """Put other scenes in place of those of a template."""
    file = {**keeping.get(call).fields["file"], "scenes": call.body["scenes"]}
    thing = keeping.update(call, {"file": file})
    return {"success": True, "message": "Template updated successfully", "templateId": thing.id}


def delete(call: Call) -> Any:
    """Forget a template."""
    keeping.delete(call)
    return {"success": True, "message": "Template deleted successfully"}


def filled(call: Call) -> Call:
    """A call that asks for a storyboard from a template, as one that asks for all that this is."""
    body, unused = fill(call.account, call.body, call.public_url())
    call.ignored.extend(unused)
    return evolve(call, body=body)


def fill(account: Account, body: Fields, base: str) -> tuple[Fields, list[str]]:
    """The request of a storyboard, the template that it names filled in; and the fields of it that mean nothing.

    One whose template is not there stays as it is: its job fails. Raises `Refused` where template and changes together
    break a rule. `base` is where the media lie.
    """
    name = body.get("templateId")
    found = None if name is None else blueprint(account, name, base)
    if found is None:
        return body, []
    whole, unused = blueprints.fill(found, body)
    _check(whole)
    return whole, [field_name(("variables", each)) for each in unused]


def samples() -> list[Fields]:
    """What is kept of the project files that the contract shows."""
    operation = pictory_spec.OPERATIONS["createTemplate"]
    return [{"file": file} for file in document.api().requests(operation.path, operation.method)]


def blueprint(account: Account, name: str, base: str) -> Blueprint | None:
    """The template or the project of this id, as a template. None if the account has neither."""
    thing = keeping.collection(account, FOLDER).find(name)
    if thing is not None:
        return _blueprint(thing)
    project = keeping.collection(account, _PROJECTS).find(name)
    if project is None:
        return None
    from . import projects

    return blueprints.of_storyboard(projects.storyboard_of(account, project, lambda: base))


def find(world: World, path: str) -> MediaFile | None:
    """The file at an address below `/media/templates/`, None if there is none."""
    parts = _FILE.fullmatch(path)
    account = world.find_account(parts[1]) if parts else None
    thing = keeping.collection(account, FOLDER).find(parts[2]) if parts and account else None
    if parts is None or thing is None:
        return None
    shown = thing.fields["file"] if parts[3] == "project" else _structure(_blueprint(thing))
    return MediaFile(f"_{parts[3]}.json", json.dumps(shown, ensure_ascii=False, indent=1), _write)


def _write(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")


def _structure(found: Blueprint) -> Fields:
    return {"scenes": [_scene(scene) for scene in found.scenes], "variables": blueprints.placeholders(found)}


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
    voice = voices.find(speaker, voiceovers.own(account))
    number = file["audio"].get("selectedVoiceOverTrackId") if voice is None else voice.id
    return speaker if number in (None, "") else str(number)


def _voice_over(found: Blueprint, file: Mapping[str, Any], account: Account) -> Fields:
    """The voice as it is told: by its id."""
    audio = _audio(found, file, account).get("aiVoice")
    if audio is None:
        return {"enabled": False}
    voice = {"speaker": audio["voiceId"], "speed": audio["speed"], "amplificationLevel": audio["amplifyLevel"]}
    return {"enabled": True, "aiVoices": [voice]}


def _scene(scene: Scene) -> Fields:
    answer: Fields = {"sceneId": scene.id, "subtitles": [{"text": text} for text in scene.subtitles]}
    layers = [[_layer(layer) for layer in together] for together in scene.layers]
    if layers:
        answer["layers"] = layers
    background = scene.fields.get("background", {})
    if "visualUrl" in background:
        url = background["visualUrl"]
        answer["backgroundVisual"] = {"type": background["type"], "url": url, "visualUrl": url}
    return answer


def _layer(layer: blueprints.Layer) -> Fields:
    answer = {"layerId": layer.id, "type": layer.element["type"]}
    return answer if layer.text is None else {**answer, "text": layer.text}


def _blueprint(thing: Thing) -> Blueprint:
    return _read(json.dumps(thing.fields["file"]))


@functools.lru_cache(maxsize=32)
def _read(file: str) -> Blueprint:
    """The template in a file; many videos are made of one."""
    return blueprints.read(json.loads(file))


def _check(body: Fields) -> None:
    """What a template and the changes to it are together must be a storyboard as if it had been sent so.

    Name and webhook are the request's own, by the rules of its own generation.
    """
    api = document.api()
    there = [scene for scene in body["scenes"] if not any(name in scene for name in blueprints.NAMING)]
    plain = {name: value for name, value in body.items() if name != "webhook"} | {"videoName": "a", "scenes": there}
    if (plain["scenes"] or not body["scenes"]) and not api.fits(_STORYBOARD, plain):
        found = [f"{field_name(each.path)} {each.message}" for each in faults(api, _STORYBOARD, plain, plain)]
        said = "; ".join(found[:_MOST_TOLD])
        raise Refused([Offence("templateId", f"and what is asked for together break a rule: {said}")])
