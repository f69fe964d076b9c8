"""Render parameters of v1 in the words of its successor, whatever was changed in them.

Texts of a scene share its time, as they shared it before: whoever makes a scene longer need not tell each text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pictory_mock.contract import document
from pictory_mock.storyboards import markup
from pictory_mock.storyboards.facts import DAY, told, within
from pictory_mock.storyboards.playing import MOVES
from pictory_mock.storyboards.recut.scenes import MUSIC, VOICE
from pictory_mock.storyboards.recut.timeline import AUDIO, BACKGROUND, TEXT

from . import fonts, frame
from .older import LOUDNESS, WORDLESS

Fields = dict[str, Any]

_LAYER, _ELEMENT, _MARKER = "layerItem", "RenderElement", "SceneMarker"


def newer(params: Mapping[str, Any]) -> Fields:
    """The parameters of the successor for those of v1, whatever was changed in them."""
    audio, output = params.get("audio", {}), params["output"]
    elements, markers, subtitles, moment = list[Fields](), list[Fields](), list[Fields](), 0.0
    spoken = bool(audio.get("tts"))
    for number, scene in enumerate(params["scenes"], 1):
        seconds = within(scene["time"], DAY)
        name, when = f"v1_{number}", {"startTime": moment, "duration": seconds}
        heard = spoken and scene.get("tts", True)
        speaks = {"speaker": "", **_wordless(scene, (LOUDNESS,), {}, _MARKER)} if heard else {}
        markers.append({"sceneId": name, "backgroundMusic": scene.get("music", True), **speaks, **when})
        elements += [{**each, "sceneId": name} for each in _elements(scene, number, when)]
        subtitles += [{**each, "sceneId": name} for each in _subtitles(scene, when)]
        moment += seconds
    return {
        "output": _output(output),
        "elements": [*_sounds(audio, moment), *elements],
        "sceneMarkers": markers,
        "subtitles": subtitles,
    }


def _output(output: Mapping[str, Any]) -> Fields:
    name = output.get("name") or "Video.mp4"
    width, height = frame.usual()
    usual = {"width": width, "height": height, "format": "mp4", "name": name, "title": name.removesuffix(".mp4")}
    return {**usual, **{field: output[field] for field in usual if output.get(field)}}


def _sounds(audio: Mapping[str, Any], seconds: float) -> Iterator[Fields]:
    for name, field in ((VOICE, "tts"), (MUSIC, "src")):
        if audio.get(field):
            whole = {"startTime": 0, "duration": seconds, "url": audio[field]}
            scaled = name == MUSIC and "track_volume" in audio
            loud = {"volume": min(max(audio["track_volume"], 0), 1)} if scaled else {}
            yield {"id": name, "elementType": AUDIO, "type": "audio", **whole, **loud}


def _elements(scene: Mapping[str, Any], number: int, when: Fields) -> Iterator[Fields]:
    behind = _behind(scene.get("background", {}), number) | when
    yield behind | _moved(scene, _wordless(scene, WORDLESS, behind, _ELEMENT))
    subs = scene.get("sub_scenes", [])
    starts = _starts([sub.get("time", 0) for sub in subs], when)
    for at, (sub, (start, seconds)) in enumerate(zip(subs, starts, strict=True), 1):
        text = "\n".join(line["text"] for line in sub.get("text_lines", ()) if line["text"])
        if text and scene.get("subtitle", True):
            yield {
                "id": f"SceneText_{number}_{at}",
                "elementType": TEXT,
                "type": "text",
                "text": text,
                **fonts.newer(sub.get("font", {})),
                "startTime": start,
                "duration": seconds,
            }
        yield from _drawn(sub.get("displayItems", ()), f"{number}_{at}", when)


def _behind(background: Mapping[str, Any], number: int) -> Fields:
    element: Fields = {"id": f"backgroundElement_{number}", "elementType": BACKGROUND, "type": "image"}
    color = fonts.quiet(background.get("color"))
    if color:
        element["backgroundColor"] = color
    source: Mapping[str, Any] = next(iter(background.get("src", ())), {})
    if source.get("url"):
        element |= {"url": source["url"], "visualUrl": source["url"], "type": source.get("type", "image")}
        element["objectMode"] = "contain" if source.get("mode") == "fit" else "cover"
        element |= {name: source[old] for name, old in (("loop", "loop_video"), ("mute", "mute")) if old in source}
    return element


def _wordless(scene: Mapping[str, Any], names: Iterable[str], behind: Mapping[str, Any], component: str) -> Fields:
    """What the items of a scene say of its background, or of its voice, as far as that can be."""
    items = (item for sub in scene.get("sub_scenes", ()) for item in sub.get("displayItems", ()))
    aside: Mapping[str, Any] = next(filter(_is_wordless, items), {})
    found = {name: aside[name] for name in names if name in aside}
    whole = {"startTime": 0, "duration": 0, **behind, **found}
    return found if document.api().fits(component, whole) else {}


def _moved(scene: Mapping[str, Any], wordless: Fields) -> Fields:
    """How the background plays, with the move that v1 has a word for, unless the other words tell of one."""
    name = scene.get("background", {}).get("bg_animation", {}).get("animation")
    move = told("moves")["known"].get(name)
    return {"videoKenBurns": move, **wordless} if move and not wordless.keys() & set(MOVES) else wordless


def _is_wordless(item: Mapping[str, Any]) -> bool:
    return item.get("elementType") == BACKGROUND and "url" not in item


def _drawn(items: Sequence[Mapping[str, Any]], name: str, when: Fields) -> Iterator[Fields]:
    """What is drawn over a scene: layers of the mock as they are, texts and pictures of others as well as it goes."""
    for at, item in enumerate(items, 1):
        kind = "text" if "text" in item else "image"
        found = {"id": f"{name}_{at}", "elementType": _LAYER, "type": kind, **item, **when}
        if document.api().fits(_ELEMENT, found) and ("text" in found or "url" in found or "name" in found):
            yield found


def _subtitles(scene: Mapping[str, Any], when: Fields) -> Iterator[Fields]:
    found = ((markup.read(each["text"]).text, each.get("time", 0)) for each in scene.get("subtitles", ()))
    given = [(text, length) for text, length in found if text.strip()]  # captions have the words alone
    for (text, _), (start, seconds) in zip(given, _starts([length for _, length in given], when), strict=True):
        yield {"text": text, "startTime": start, "duration": seconds}


def _starts(lengths: Sequence[float], when: Fields) -> list[tuple[float, float]]:
    """When parts of a scene begin and how long they are: in proportion, so that together they are as long as it is."""
    given = [within(length, DAY) for length in lengths]
    whole = sum(given)
    shares = [length / whole if whole else 1 / len(given) for length in given]
    moment, found = when["startTime"], list[tuple[float, float]]()
    for share in shares:
        found.append((moment, share * when["duration"]))
        moment += share * when["duration"]
    return found
