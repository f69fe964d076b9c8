"""Render parameters of v1, from those of its successor.

v1 has a list of scenes that hold their texts and follow each other; its successor has a list of elements with their
times. What v1 has no word for, as shapes and pictures over a scene, and how its background plays, stands among a
scene's `displayItems`, as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pictory_mock.storyboards.playing import MOVES
from pictory_mock.storyboards.recut.scenes import MUSIC, VOICE
from pictory_mock.storyboards.recut.timeline import AUDIO, BACKGROUND, TEXT

from . import fonts

Fields = dict[str, Any]
Part = Mapping[str, Any]
"""An element, a marker or a subtitle."""

WORDLESS, LOUDNESS = ("colorOverlay", "clips", "motionGraphics", *MOVES), "amplificationLevel"
"""Properties of a background, and the one of a voice, that v1 has no word for."""
_STOCK = re.compile(r"/media/stock/([a-z0-9_]+)/")
_MODES = {"cover": "crop", "contain": "fit"}
_WHITE = "rgba(255,255,255,1)"
_SIDE = 50
"""How far from the edge texts stand, in px of a frame whose shorter side has 1080, as in the vendor's sample."""


def older(params: Mapping[str, Any], *, description: str, session: str) -> Fields:
    """The parameters of v1. `session` is the id of the storyboard's job."""
    sounds = {each["id"]: each for each in params["elements"] if each["elementType"] == AUDIO}
    output = params["output"]
    inside, said = _by_scene(params["elements"]), _by_scene(params["subtitles"])
    frame = output["width"], output["height"]
    scenes = [
        _scene(marker, inside[marker["sceneId"]], said[marker["sceneId"]], number, session, frame)
        for number, marker in enumerate(params["sceneMarkers"], 1)
    ]
    return {
        "audio": _audio(sounds),
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


def _audio(sounds: Mapping[str, Mapping[str, Any]]) -> Fields:
    audio: Fields = {"video_volume": 1}
    if MUSIC in sounds:
        music = sounds[MUSIC]
        audio |= {"audio_library": "track", "src": music.get("url"), "track_volume": music.get("volume", 1)}
    if VOICE in sounds:
        audio["tts"] = sounds[VOICE].get("url")
    return audio


def _by_scene(things: Sequence[Part]) -> Mapping[str, list[Part]]:
    found: dict[str, list[Part]] = defaultdict(list)
    for each in things:
        found[each.get("sceneId", "")].append(each)
    return found


def _scene(
    marker: Part, inside: Sequence[Part], said: Sequence[Part], number: int, session: str, frame: tuple[int, int]
) -> Fields:
    texts = [each for each in inside if each["elementType"] == TEXT]
    behind = [each for each in inside if each["elementType"] == BACKGROUND]
    rest = [each for each in inside if each["elementType"] != TEXT and each is not next(iter(behind), None)]
    rest = [*_wordless(behind[0] if behind else {}, marker), *rest]
    return {
        "background": _background(behind[0] if behind else {}, session),
        "time": marker["duration"],
        "keywords": list(dict.fromkeys(word for text in texts for word in text.get("keywords", ()))),
        "sub_scenes": list(_sub_scenes(texts, rest, marker, number, frame)),
        "music": marker.get("backgroundMusic", True),
        "tts": "speaker" in marker,
        "subtitle": bool(texts),
        "subtitles": [{"text": each["text"], "time": each["duration"]} for each in said],
    }


def _wordless(element: Part, marker: Part) -> Iterator[Part]:
    """What v1 has no word for of the background and of the voice of a scene."""
    found = {name: element[name] for name in WORDLESS if name in element}
    found |= {LOUDNESS: marker[LOUDNESS]} if LOUDNESS in marker else {}
    if found:
        yield {"elementType": BACKGROUND, **found}


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
