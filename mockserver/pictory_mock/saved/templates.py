"""The templates of an account: read from the files that they were made of, and filled in.

What is kept is the file as it came. Everything that is told of a template is read from it anew.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pictory_spec
from pictory_mock import blueprints
from pictory_mock.contract import document
from pictory_mock.contract.refusal import Offence, Refused, field_name
from pictory_mock.contract.wording import faults
from pictory_mock.core.kept import Collection
from pictory_mock.files import MediaFile
from pictory_mock.files.projects import FOLDER as PROJECTS

if TYPE_CHECKING:
    from pictory_mock.blueprints import Blueprint, Scene
    from pictory_mock.core import Account, World
    from pictory_mock.core.kept import Thing

FOLDER = "templates"
"""The folder of the files of templates, and the collection that they are kept in."""
NO_VARIABLE = "is not a variable of this template, or of what is changed in it"
"""Why a variable means nothing."""
_FILE = re.compile(r"user/([0-9a-f-]{36})/([0-9A-Za-z]{1,80})_(project|structure)\.json")
_STORYBOARD = "StoryboardRequest"
_MOST_TOLD = 3

Fields = dict[str, Any]


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


def blueprint(account: Account, name: str, base: str) -> Blueprint | None:
    """The template or the project of this id, as a template. None if the account has neither."""
    thing = Collection(account, FOLDER).find(name)
    if thing is not None:
        return read(thing)
    project = Collection(account, PROJECTS).find(name)
    if project is None:
        return None
    from . import projects

    return blueprints.of_storyboard(projects.storyboard_of(account, project, lambda: base))


def find(world: World, path: str) -> MediaFile | None:
    """The file at an address below `/media/templates/`, None if there is none."""
    parts = _FILE.fullmatch(path)
    account = world.find_account(parts[1]) if parts else None
    thing = Collection(account, FOLDER).find(parts[2]) if parts and account else None
    if parts is None or thing is None:
        return None
    shown = thing.fields["file"] if parts[3] == "project" else structure(read(thing))
    return MediaFile(f"_{parts[3]}.json", json.dumps(shown, ensure_ascii=False, indent=1), _write)


def samples() -> list[Fields]:
    """What is kept of the project files that the contract shows."""
    operation = pictory_spec.OPERATIONS["createTemplate"]
    return [{"file": file} for file in document.api().requests(operation.path, operation.method)]


def identity(_fields: Fields, _created: int) -> None:
    """The id of a template that is seeded: any."""


def read(thing: Thing) -> Blueprint:
    """The template that is kept as this thing."""
    return _read(json.dumps(thing.fields["file"]))


def structure(found: Blueprint) -> Fields:
    """What can be filled in of a template: its scenes and its variables."""
    return {"scenes": [_scene(scene) for scene in found.scenes], "variables": blueprints.placeholders(found)}


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
        # That a scene as a whole has nothing to say is no conflict: in v1 it is allowed, and shown.
        broken = (each for each in faults(api, _STORYBOARD, plain, plain) if not _is_item(each.path))
        found = [f"{field_name(each.path)} {each.message}" for each in broken]
        said = "; ".join(found[:_MOST_TOLD])
        if found:
            raise Refused([Offence("templateId", f"and what is asked for together break a rule: {said}")])


def _is_item(path: Sequence[object]) -> bool:
    """Whether this is the place of an item of an outermost list."""
    return len(path) == len(("scenes", 0)) and isinstance(path[-1], int)


def _write(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")
