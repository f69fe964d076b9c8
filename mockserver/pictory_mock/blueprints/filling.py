"""A template filled in: the request of a storyboard, from what the template has and what a request changes.

A scene with a `sceneId` changes that scene of the template; one with `insertBeforeSceneId` or `insertAfterSceneId` is
put there; any other comes after all scenes. What names a scene that the template does not have goes on naming it:
`storyboards` finds it there, and the job fails.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pictory_mock.contract import document
from pictory_mock.contract.defaults import with_defaults

from .blueprint import Blueprint, Fields, Layer, Scene
from .variables import in_all, names, put_in

_STORYBOARD = "StoryboardRequest"
_BEFORE, _AFTER = "insertBeforeSceneId", "insertAfterSceneId"
NAMING = ("sceneId", _BEFORE, _AFTER)
"""What names a scene of the template."""
_CHANGES = (*NAMING, "subtitles", "layers", "backgroundVisual")
_SOURCES = ("story", "storyCoPilot", "blogUrl", "pptUrl", "audioUrl", "videoUrl")
_BLANK = {"color": "#000000"}
"""Behind a scene that is added and shows nothing."""

Filled = dict[str, Any]


def fill(blueprint: Blueprint, request: Fields) -> tuple[Filled, list[str]]:
    """The request of a storyboard, its defaults filled in, and the names of variables that nothing has."""
    own = {name: value for name, value in request.items() if name not in ("templateId", "variables", "scenes")}
    values: Mapping[str, str] = request.get("variables", {})
    scenes = _arranged(blueprint.scenes, request.get("scenes", ()))
    known = {*names(_texts(scenes)), *names(text for scene in blueprint.scenes for text in scene.texts)}
    filled = in_all(scenes, lambda text: put_in(text, values))
    whole = with_defaults(document.api(), _STORYBOARD, {**blueprint.fields, **own, "scenes": filled})
    return whole, [name for name in values if name not in known]


def _arranged(scenes: Sequence[Scene], given: Iterable[Fields]) -> list[Filled]:
    """The scenes of the template in their order, changed, with those that are added between and after them."""
    there = {scene.id: scene for scene in scenes}
    found = {scene.id: _drawn(scene) for scene in scenes}
    beside: dict[tuple[str, str], list[Filled]] = defaultdict(list)
    last: list[Filled] = []
    for fields in given:
        changed, place = fields.get("sceneId"), _place(fields)
        if changed in there:
            found[changed] = _changed(there[changed], found[changed], fields)
        elif changed is None and place is not None and place[1] in there:
            beside[place].append(_added(fields))
        else:
            last.append({**_added(fields), **{name: fields[name] for name in NAMING if name in fields}})
    return [
        each for name, scene in found.items() for each in (*beside[_BEFORE, name], scene, *beside[_AFTER, name])
    ] + last


def _place(fields: Fields) -> tuple[str, str] | None:
    """Beside which scene a scene is to be put, and on which side."""
    return next(((side, fields[side]) for side in (_BEFORE, _AFTER) if side in fields), None)


def _drawn(scene: Scene) -> Filled:
    """A scene of the template as a scene of a storyboard."""
    fields = dict(scene.fields)
    if scene.story.strip():
        fields["story"] = scene.story
    elements = [dict(layer.element) for layer in scene.drawn]
    if elements:
        fields["elements"] = elements
    return _shown(fields)


def _changed(scene: Scene, drawn: Filled, change: Fields) -> Filled:
    """A scene of the template with what a request changes in it; what is no more than a default changes nothing."""
    usual = with_defaults(document.api(), "Scene", {})
    fields = {
        name: value
        for name, value in change.items()
        if name not in _CHANGES and not (name in usual and usual[name] == value)
    }
    kept = dict(drawn)
    if any(name in fields for name in _SOURCES) or "subtitles" in change:
        kept = {name: value for name, value in kept.items() if name not in _SOURCES}
    if "layers" in change and "elements" not in fields:
        kept["elements"] = _layered(scene.drawn, kept.get("elements", []), change["layers"])
    return _shown({**kept, **_spoken(change), **_backed(change), **fields})


def _added(change: Fields) -> Filled:
    """A scene that is added."""
    fields = {name: value for name, value in change.items() if name not in _CHANGES}
    layers = _layered((), [], change.get("layers", ()))
    if layers and "elements" not in fields:
        fields["elements"] = layers
    return _shown({**_spoken(change), **_backed(change), **fields})


def _spoken(change: Fields) -> Filled:
    text = " ".join(subtitle["text"] for subtitle in change.get("subtitles", ())).strip()
    return {"story": text} if text and not any(name in change for name in _SOURCES) else {}


def _backed(change: Fields) -> Filled:
    visual = change.get("backgroundVisual", {})
    return {"background": {**visual}} if "visualUrl" in visual else {}


def _layered(layers: Iterable[Layer], drawn: Sequence[Filled], given: Iterable[Iterable[Fields]]) -> list[Filled]:
    """Elements with other texts: that of a layer by its id; a layer that is not there is added."""
    elements = [dict(element) for element in drawn]
    places = {layer.id: at for at, layer in enumerate(layers)}
    for layer in (layer for together in given for layer in together):
        text, at = layer.get("text"), places.get(layer.get("layerId", ""))
        if text and at is not None and "text" in elements[at]:
            elements[at]["text"] = text
        elif text:
            elements.append({"type": "text", "text": text})
    return elements


def _shown(fields: Filled) -> Filled:
    """A scene that has something to show, if only a colour."""
    something = any(name in fields for name in _SOURCES) or fields.get("background")
    return fields if something else {**fields, "background": dict(_BLANK)}


def _texts(value: Any) -> list[str]:
    """All texts of some scenes in which variables may stand."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    in_all(value, keep)
    return found
