"""A storyboard in which what was changed of its render parameters is told as a storyboard tells it.

What a storyboard cannot say (a scene that is shorter than its words, a font that it does not know) stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pictory_mock.contract import document
from pictory_mock.storyboards import playing
from pictory_mock.storyboards.facts import Fields

from .letters import STYLE, plain
from .scenes import MUSIC, VOICE
from .timeline import BACKGROUND, TEXT, spans

_STYLES = {**STYLE, "keywordColor": "keywordColor"}
_ELEMENT = ("text", "name", "fill", "stroke", "strokeWidth", "borderRadius", "colorOverlay")
_PLACE = ("position", "top", "left", "width")


def respelt(request: Fields, before: Fields, after: Fields) -> dict[str, Any]:
    """The request with the changes that lead from one set of parameters to the other; their scenes are its scenes."""
    result = dict(request)
    was, now = ({each["id"]: each for each in params["elements"]} for params in (before, after))
    if was == now:
        return result
    different = {name for name, each in now.items() if name in was and _untimed(each) != _untimed(was[name])}
    named, scenes = {span.name: span for span in spans(after)}, []
    for span, scene in zip(spans(before), request["scenes"], strict=True):
        new = named.get(span.name, span)
        own = [*new.elements]
        changed = _scene(scene, own, [each for each in own if each["id"] in different], was)
        if new.seconds > span.seconds:
            changed["minimumDuration"] = new.seconds
        scenes.append(changed if _valid("Scene", changed) else scene)
    result["scenes"] = scenes
    heard = {"backgroundMusic": _music(request, was, now), "voiceOver": _voice(was, now)}
    result |= {field: sound for field, sound in heard.items() if sound is not None}
    return result if _valid("StoryboardRequest", result) else {**request, "scenes": scenes}


def _untimed(element: Fields) -> Fields:
    """An element without its times: how long scenes are, they say together."""
    return {**element, "startTime": 0, "duration": 0}


def _scene(scene: Fields, elements: list[Fields], changed: list[Fields], was: Mapping[str, Fields]) -> dict[str, Any]:
    result = dict(scene)
    _put_texts(result, elements, changed, was)
    behind = [each for each in elements if each["elementType"] == BACKGROUND]
    _put_backgrounds(result, behind, changed)
    layers = [each for each in elements if each["elementType"] == "layerItem" and "avatarId" not in each]
    drawn = [*result.get("elements", ())]
    for number, each in enumerate(layers[: len(drawn)]):
        if each in changed:
            drawn[number] = _element(drawn[number], each, was[each["id"]])
    return {**result, "elements": drawn} if drawn else result


def _put_texts(scene: dict[str, Any], elements: list[Fields], changed: list[Fields], was: Mapping[str, Fields]) -> None:
    """Let a scene say what its texts say, and in the style of those that were changed."""
    texts = [each for each in changed if each["elementType"] == TEXT]
    if any(each.get("text") != was[each["id"]].get("text") for each in texts):
        said = [plain(each["text"]) for each in elements if each["elementType"] == TEXT and "text" in each]
        scene |= _told(scene, " ".join(said).replace("\n", " "))
    for each in texts:
        style = {**scene.get("subtitleStyle", {}), **dict(_style(each, was[each["id"]]))}
        if style:
            _take(scene, "subtitleStyle", style, "FontStyle")


def _put_backgrounds(scene: dict[str, Any], behind: list[Fields], changed: list[Fields]) -> None:
    """Let a scene have the backgrounds that were changed: the first one is its own, the others are what it cuts to."""
    brolls = [*scene.get("backgroundBrolls", ())]
    for number, each in enumerate(behind[: 1 + len(brolls)]):
        if each in changed and number == 0:
            _take(scene, "background", _background(scene.get("background", {}), each), "Background")
        elif each in changed:
            brolls[number - 1] = _background(brolls[number - 1], each)
    if brolls:
        scene["backgroundBrolls"] = brolls


def _told(scene: Fields, words: str) -> dict[str, Any]:
    """What a scene says and shows now; what is shown in place of the story stays so."""
    if scene.get("caption"):
        return {"caption": words}
    return {"story": words, "isSSMLStory": False} if scene.get("isSSMLStory") else {"story": words}


def _style(element: Fields, was: Fields) -> Iterator[tuple[str, Any]]:
    for here, there in _STYLES.items():
        if here in element and element[here] != was.get(here):
            value = round(element[here]) if here == "fontSize" else element[here]
            if _valid("FontStyle", {there: value}):
                yield there, value


def _background(scene: Fields, element: Fields) -> dict[str, Any]:
    moves = {name: element[name] for name in playing.MOVES if name in element}
    kept = {"brollClip": scene["brollClip"]} if "brollClip" in scene else {}
    if moves or "settings" in scene:
        kept["settings"] = {**scene.get("settings", {}), **moves}
    kept |= {name: element[name] for name in ("colorOverlay", "motionGraphics") if name in element}
    if not element.get("url"):
        return {**kept, "color": element.get("backgroundColor", "#000000")}
    if element["type"] == "video" and "clips" in element:
        kept["clips"] = element["clips"]
    return {**kept, "visualUrl": element["url"], "type": element["type"]}


def _element(drawn: Fields, layer: Fields, was: Fields) -> dict[str, Any]:
    new = {name: layer[name] for name in (*_ELEMENT, *_PLACE) if layer.get(name) != was.get(name) and name in layer}
    if "url" in layer and layer["url"] != was.get("url"):
        new["visualUrl"] = layer["url"]
    moved = {"position"} if {"top", "left"} & set(new) else {"top", "left"} if "position" in new else set[str]()
    result = {name: value for name, value in drawn.items() if name not in moved} | new
    style = dict(_style(layer, was)) if "text" in layer else {}
    if style:
        result["style"] = {**drawn.get("style", {}), **style}
    return result if _valid("Element", result) else dict(drawn)


def _music(request: Fields, was: Mapping[str, Fields], now: Mapping[str, Fields]) -> dict[str, Any] | None:
    before, after = (elements.get(MUSIC, {}) for elements in (was, now))
    names = {"url": "musicUrl", "volume": "volume", "clips": "clips"}
    new = {there: after[here] for here, there in names.items() if here in after and after[here] != before.get(here)}
    if not new or not new.get("musicUrl", True):
        return None
    dropped = "autoMusic" if "musicUrl" in new else ""
    return {name: value for name, value in request["backgroundMusic"].items() if name != dropped} | new


def _voice(was: Mapping[str, Fields], now: Mapping[str, Fields]) -> dict[str, Any] | None:
    url = now.get(VOICE, {}).get("url")
    if not url or url == was.get(VOICE, {}).get("url"):
        return None
    return {"enabled": True, "externalVoice": {"voiceUrl": url}}


def _take(result: dict[str, Any], field: str, value: dict[str, Any], component: str) -> None:
    """Put a value into a field, if the contract allows it."""
    if _valid(component, value):
        result[field] = value


def _valid(component: str, value: Any) -> bool:
    return document.api().fits(component, value)
