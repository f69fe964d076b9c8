"""Render parameters of v1 and of its successor, each from the other.

v1 has a list of scenes that hold their texts and follow each other; its successor has a list of elements with their
times. What v1 has no word for, as shapes and pictures over a scene, stands among a scene's `displayItems`, as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pictory_mock.contract import document
from pictory_mock.storyboards.recut.scenes import MUSIC, VOICE
from pictory_mock.storyboards.recut.timeline import AUDIO, BACKGROUND, TEXT

from . import fonts

Fields = dict[str, Any]

_LAYER = "layerItem"
_STOCK = re.compile(r"/media/stock/([a-z0-9_]+)/")
_MODES = {"cover": "crop", "contain": "fit"}
_WHITE = "rgba(255,255,255,1)"
_SIDE = 50
"""How far from the edge texts stand, in px of a frame whose shorter side has 1080, as in the vendor's sample."""


def older(params: Mapping[str, Any], *, description: str, session: str, volume: float) -> Fields:
    """The parameters of v1. `session` is the id of the storyboard's job, `volume` that of the music, 0 to 1."""
    sounds = {each["id"]: each for each in params["elements"] if each["elementType"] == AUDIO}
    output = params["output"]
    scenes = [_scene(params, marker, number, session) for number, marker in enumerate(params["sceneMarkers"], 1)]
    return {
        "audio": _audio(sounds, volume),
        "output": {
            "name": output["name"],
            "description": description,
            "format": output["format"],
            "title": output["title"],
            "height": output["height"],
            "width": output["width"],
        },
        "scenes": scenes,
        "next_generation_video": True,
        "containsTextToImage": any("/user/" in (_url(scene) or "") for scene in scenes),
    }


def newer(params: Mapping[str, Any]) -> Fields:
    """The parameters of the successor for those of v1, whatever was changed in them."""
    audio, output = params.get("audio", {}), params["output"]
    elements, markers, subtitles, moment = list[Fields](), list[Fields](), list[Fields](), 0.0
    spoken = bool(audio.get("tts"))
    for number, scene in enumerate(params["scenes"], 1):
        name, when = f"v1_{number}", {"startTime": moment, "duration": scene["time"]}
        speaks = {"speaker": ""} if spoken and scene.get("tts", True) else {}
        markers.append({"sceneId": name, "backgroundMusic": scene.get("music", True), **speaks, **when})
        elements += [{**each, "sceneId": name} for each in _elements(scene, number, when)]
        subtitles += [{**each, "sceneId": name} for each in _subtitles(scene, when)]
        moment += scene["time"]
    return {
        "output": _output(output),
        "elements": [*_sounds(audio, moment), *elements],
        "sceneMarkers": markers,
        "subtitles": subtitles,
    }


# ------------------------------------------------------------------------------------------------------------ to v1


def _audio(sounds: Mapping[str, Mapping[str, Any]], volume: float) -> Fields:
    audio: Fields = {"video_volume": 1}
    if MUSIC in sounds:
        audio |= {"audio_library": "track", "src": sounds[MUSIC].get("url"), "track_volume": volume}
    if VOICE in sounds:
        audio["tts"] = sounds[VOICE].get("url")
    return audio


def _scene(params: Mapping[str, Any], marker: Mapping[str, Any], number: int, session: str) -> Fields:
    inside = [each for each in params["elements"] if each.get("sceneId") == marker["sceneId"]]
    texts = [each for each in inside if each["elementType"] == TEXT]
    behind = [each for each in inside if each["elementType"] == BACKGROUND]
    rest = [each for each in inside if each not in texts and each not in behind[:1]]
    said = [each for each in params["subtitles"] if each.get("sceneId") == marker["sceneId"]]
    output = params["output"]
    return {
        "background": _background(behind[0] if behind else {}, session),
        "time": marker["duration"],
        "keywords": list(dict.fromkeys(word for text in texts for word in text.get("keywords", ()))),
        "sub_scenes": list(_sub_scenes(texts, rest, marker, number, (output["width"], output["height"]))),
        "music": marker.get("backgroundMusic", True),
        "tts": "speaker" in marker,
        "subtitle": bool(texts),
        "subtitles": [{"text": each["text"], "time": each["duration"]} for each in said],
    }


def _background(element: Mapping[str, Any], session: str) -> Fields:
    found: Fields = {"src": [], "color": fonts.loud(element.get("backgroundColor", _WHITE))}
    url = element.get("url")
    if url:
        library = _STOCK.search(url)
        found["src"] = [
            {
                "url": url,
                "type": element["type"],
                **({"library": library[1]} if library else {}),
                "mode": _MODES.get(element.get("objectMode", "cover"), "crop"),
                "frame": None,
                "loop_video": element.get("loop", True),
                "mute": element.get("mute", True),
                "sessionId": session,
            }
        ]
    return found


def _sub_scenes(
    texts: Sequence[Mapping[str, Any]],
    rest: Sequence[Mapping[str, Any]],
    marker: Mapping[str, Any],
    number: int,
    frame: tuple[int, int],
) -> Iterator[Fields]:
    """One for each text; one without any where there is none. The first has what is drawn over the scene."""
    for at, text in enumerate(texts or [{}]):
        yield {
            "time": text.get("duration", marker["duration"]),
            "location": _location(text, frame),
            "displayItems": [] if at else [dict(each) for each in rest],
            "text_lines": [_line(line, text) for line in text.get("text", "").split("\n") if line],
            "subtitle": "",
            "showSceneNumber": f"Scene {number}",
            **({"font": fonts.older(text)} if text else {}),
        }


def _location(text: Mapping[str, Any], frame: tuple[int, int]) -> Fields:
    width, height = frame
    side = _SIDE * min(width, height) / 1080
    vertical, _, horizontal = text.get("position", "bottom-center").partition("-")
    wide = fonts.share(text.get("paragraphWidth", "80%")) * width
    across = {"left": side, "center": (width - wide) / 2, "right": width - wide - side}
    down = {"top": side, "center": height / 2, "bottom": height - 3 * side}
    return {"start_x": round(across[horizontal], 2), "start_y": round(down[vertical], 2)}


def _line(line: str, text: Mapping[str, Any]) -> Fields:
    marked = line
    words = sorted(set(text.get("keywords", ())), key=len, reverse=True)
    if words:
        pattern = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words)
        marked = re.sub(pattern, lambda word: f"<strong>{word[0]}</strong>", line).replace("</strong> <strong>", " ")
    return {"text": marked, "text_animation": _animation(), "text_bg_animation": _animation()}


def _animation() -> list[Fields]:
    """How texts come and go: they are there and gone."""
    return [{"animation": "none", "source": "templates", "speed": 1, "type": end} for end in ("start", "end")]


def _url(scene: Fields) -> str | None:
    return next((source["url"] for source in scene["background"]["src"]), None)


# ---------------------------------------------------------------------------------------------------------- from v1


def _output(output: Mapping[str, Any]) -> Fields:
    name = output.get("name") or "Video.mp4"
    usual = {"width": 1920, "height": 1080, "format": "mp4", "name": name, "title": name.removesuffix(".mp4")}
    return {**usual, **{field: output[field] for field in usual if output.get(field)}}


def _sounds(audio: Mapping[str, Any], seconds: float) -> Iterator[Fields]:
    for name, field in ((VOICE, "tts"), (MUSIC, "src")):
        if audio.get(field):
            whole = {"startTime": 0, "duration": seconds, "url": audio[field]}
            yield {"id": name, "elementType": AUDIO, "type": "audio", **whole}


def _elements(scene: Mapping[str, Any], number: int, when: Fields) -> Iterator[Fields]:
    yield _behind(scene.get("background", {}), number) | when
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


def _drawn(items: Sequence[Mapping[str, Any]], name: str, when: Fields) -> Iterator[Fields]:
    """What is drawn over a scene: layers of the mock as they are, texts and pictures of others as well as it goes."""
    for at, item in enumerate(items, 1):
        kind = "text" if "text" in item else "image"
        found = {"id": f"{name}_{at}", "elementType": _LAYER, "type": kind, **item, **when}
        if document.api().fits("RenderElement", found) and ("text" in found or "url" in found or "name" in found):
            yield found


def _subtitles(scene: Mapping[str, Any], when: Fields) -> Iterator[Fields]:
    given = [each for each in scene.get("subtitles", ()) if each["text"]]
    for each, (start, seconds) in zip(given, _starts([each.get("time", 0) for each in given], when), strict=True):
        yield {"text": each["text"], "startTime": start, "duration": seconds}


def _starts(lengths: Sequence[float], when: Fields) -> list[tuple[float, float]]:
    """When parts of a scene begin and how long they are: in proportion, so that together they are as long as it is."""
    whole = sum(lengths)
    shares = [length / whole if whole else 1 / len(lengths) for length in lengths]
    moment, found = when["startTime"], list[tuple[float, float]]()
    for share in shares:
        found.append((moment, share * when["duration"]))
        moment += share * when["duration"]
    return found
