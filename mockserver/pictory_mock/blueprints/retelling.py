"""Scenes of a project file, changed in the words in which a template tells them: subtitles, layers, what is behind.

A template tells less than its file holds. So a scene in these words changes the scene of its id, and what is not told
of that one stays.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from pictory_mock.storyboards.projects import words

from . import backgrounds, projectfile, wording
from .blueprint import Fields, Layer, Scene

_SUBTITLES, _LAYERS, _VISUAL = "subtitles", "layers", "backgroundVisual"
_WORDS = (_SUBTITLES, _LAYERS, _VISUAL)
_NOTHING = Scene("", (), "", (), {})


def retold(file: Fields, given: Iterable[Fields]) -> Iterator[tuple[Fields, Fields]]:
    """The scenes that a file shall have, in the file's own words, each with what it was before: itself, if new."""
    told = projectfile.read(file).scenes
    there = {scene.id: (scene, before) for scene, before in zip(told, file["scenes"], strict=True)}
    for change in given:
        scene, before = there.get(str(change["sceneId"]), (_NOTHING, {}))
        now = _changed(scene, before, change) if any(word in change for word in _WORDS) else change
        yield now, before or now


def _changed(scene: Scene, before: Fields, change: Fields) -> Fields:
    own = {name: value for name, value in change.items() if name not in _WORDS}
    if str(before.get("sceneId")) == str(own["sceneId"]):
        own["sceneId"] = before["sceneId"]  # a number stays one
    return {**before, **own, **_spoken(scene, before, change), **_behind(scene, before, change.get(_VISUAL, {}))}


def _spoken(scene: Scene, before: Fields, change: Fields) -> Mapping[str, Any]:
    """The text or the lines of a scene, where other subtitles or layers are told."""
    texts = [each["text"] for each in change[_SUBTITLES]] if _SUBTITLES in change else list(scene.subtitles)
    layers: Sequence[Any] | None = change.get(_LAYERS)
    spoken = list(projectfile.spoken(before))
    if not spoken and not layers and len(texts) <= 1:
        return {} if texts == list(scene.subtitles) else {"text": "".join(texts)}
    over = [None] * len(texts) if layers is None else [*layers, *[()] * (len(texts) - len(layers))]
    wanted = [each for each in zip_longest(texts, over) if each[0] is not None or each[1]]
    lines = [_line(line, text or "", drawn) for line, (text, drawn) in zip(spoken, wanted, strict=False)]
    more = [_line({}, text or "", drawn) for text, drawn in wanted[len(spoken) :]]
    if lines == spoken and not more:
        return {}
    places = iter([*lines, *([None] * (len(spoken) - len(lines)))])
    kept = [next(places) if any(line is each for each in spoken) else line for line in before.get("lines", ())]
    return {"lines": [*(line for line in kept if line is not None), *more]}


def _line(line: Fields, text: str, layers: Iterable[Fields] | None) -> Fields:
    """A line that says this, with these layers; None leaves those that it has."""
    result = dict(line)
    if text != wording.plain(wording.of_line(line)):
        marks = words.marked_in("lines", [line]) or []
        result |= {"text": text, **({"html": words.with_html(text, marks)} if "html" in line else {})}
    if layers is not None:
        style = line.get("format", {})
        items = _items(style.get("displayItems", ()), layers)
        if items != style.get("displayItems", []):
            result["format"] = {**style, "displayItems": items}
    return result


def _items(items: Sequence[Fields], layers: Iterable[Fields]) -> list[Fields]:
    """What is drawn over a line that tells these layers; what is never told of it stays in its place."""
    told = [projectfile.layer(number, item) for number, item in enumerate(items, 1)]
    there = [(layer, item) for layer, item in zip(told, items, strict=True) if layer is not None]
    drawn = iter([_item(_taken(there, _name(each)), each) for each in layers])
    kept = [item if layer is None else next(drawn, None) for layer, item in zip(told, items, strict=True)]
    return [*(item for item in kept if item is not None), *drawn]


def _taken(there: list[tuple[Layer, Fields]], name: str) -> tuple[Layer, Fields] | None:
    """The first layer of this id, which is there no more then: several may have the same."""
    at = next((at for at, (layer, _) in enumerate(there) if layer.id == name), None)
    return None if at is None else there.pop(at)


def _item(was: tuple[Layer, Fields] | None, told: Fields) -> Fields:
    """What draws a layer as it is told; one that was not there is a text."""
    layer, item = was or (None, {})
    text = told.get("text")
    if layer is None or told.get("type", layer.element["type"]) != layer.element["type"]:
        return {"id": _name(told), "type": "text", "textHtml": html.escape(text or "", quote=False)}
    return item if text in (None, layer.text) else {**item, "textHtml": html.escape(text, quote=False)}


def _name(layer: Fields) -> str:
    name: str = layer.get("layerId", "")
    return name


def _behind(scene: Scene, before: Fields, visual: Fields) -> Mapping[str, Any]:
    """What is behind a scene, in the words of both generations, where that is told to be something else."""
    was = scene.fields.get("background", {})
    given = [visual[name] for name in ("visualUrl", "url") if name in visual]
    url = next((each for each in given if each != was.get("visualUrl")), was.get("visualUrl"))
    if url is None or (url == was.get("visualUrl") and visual.get("type", was["type"]) == was["type"]):
        return {}
    own = before.get("background", {})
    kind = visual.get("type") or backgrounds.kind(url)
    changed = {"image": url} if before.get("image") else {}
    settings = before.get("settings")
    if url != was.get("visualUrl") and isinstance(settings, dict):  # its parts are those of another video
        changed["settings"] = {name: value for name, value in settings.items() if name != "videoOptions"}
    return {**changed, "background": {**own, "type": kind, "elementData": {"url": url}}}
