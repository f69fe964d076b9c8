"""A v1 storyboard as the request of a storyboard.

What is spoken is told scene by scene in v1, and nothing is unless it is asked for; what is spoken with stands above.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from . import frame, styles
from .scenes import scene, template_scene

Fields = dict[str, Any]

_UNUSABLE = re.compile(r"[^A-Za-z0-9 _-]+")
_LONGEST_NAME = 150
_NOTHING = {"color": "#000000"}
"""What is seen where no scene has anything to say or to show."""
_NAMELESS = "Video"


def storyboard(body: Fields) -> Fields:
    """The request for a v1 storyboard, whose defaults are filled in."""
    request = _request(_without_nulls(body), body["videoName"], scene)
    return request if request["scenes"] else {**request, "scenes": [{"background": dict(_NOTHING)}]}


def from_template(body: Fields, name: str) -> Fields:
    """The request for a v1 storyboard from a template of this name."""
    request = _request(_without_nulls(body), body.get("videoName") or usable(name), template_scene)
    request |= {field: body[field] for field in ("templateId", "variables") if field in body}
    if not any(field in body for field in ("audio", "voiceOver")):
        request.pop("voiceOver", None)
    if not request["scenes"]:
        del request["scenes"]
    return request


def usable(name: str) -> str:
    """A name as one of a video."""
    return " ".join(_UNUSABLE.sub(" ", name).split())[:_LONGEST_NAME] or _NAMELESS


def _without_nulls(body: Fields) -> Fields:
    """The request without the fields of its sound that are null, which is the same as left out."""
    audio = {name: value for name, value in body.get("audio", {}).items() if value is not None}
    return {**body, "audio": audio} if "audio" in body else body


def _request(body: Fields, name: str, translated: Callable[[Fields, Fields, int], Fields]) -> Fields:
    given = body.get("scenes", [])
    scenes = [translated(body, each, number) for number, each in enumerate(given)]
    said = [each for each in scenes if not _is_blank(each)]
    request: Fields = {"videoName": name, "scenes": said}
    request |= {field: body[field] for field in ("language", "webhook", "videoDescription") if field in body}
    request |= _sound(body) | _frame(body)
    style = styles.style(body.get("textStyles", {}))
    if style:
        request["subtitleStyle"] = style
    if "brandLogo" in body:
        request["logo"] = {"url": body["brandLogo"]["url"], **styles.position(body["brandLogo"])}
    connections = [each["awsConnectionId"] for each in given if "awsConnectionId" in each]
    if connections:
        request["awsConnectionId"] = connections[0]
    return request


def _is_blank(fields: Fields) -> bool:
    """Whether a scene has nothing but a blank text: programs that split texts at full stops send such."""
    return set(fields) <= {"story", "voiceOver", "subtitleStyle", *_SPLITS} and not fields.get("story", "").strip()


_SPLITS = ("createSceneOnNewLine", "createSceneOnEndOfSentence", "hideSubtitles", "highlightKeywords")


def _sound(body: Fields) -> Fields:
    """Who speaks, and which music is heard."""
    audio, sound = body.get("audio", {}), Fields()
    if "voiceOverUri" in audio:
        voice = {"voiceUrl": audio["voiceOverUri"], "syncVoice": audio.get("autoSyncVoiceOver", False)}
        sound["voiceOver"] = {"enabled": True, "externalVoice": voice}
    else:
        sound["voiceOver"] = {"enabled": True}
        if "aiVoiceOver" in audio:
            sound["voiceOver"]["aiVoices"] = [styles.voice(audio["aiVoiceOver"])]
    auto = audio.get("autoBackgroundMusic", False)
    if "backGroundMusicUri" in audio or auto in (True, "true"):
        own = {"musicUrl": audio["backGroundMusicUri"]} if "backGroundMusicUri" in audio else {"autoMusic": True}
        sound["backgroundMusic"] = {"enabled": True, **own, "volume": audio["backGroundMusicVolume"]}
    return sound


def _frame(body: Fields) -> Fields:
    """Width and height; where one is told the other follows."""
    width, height = (int(body[name]) if name in body else None for name in ("videoWidth", "videoHeight"))
    if width is None and height is None:
        return {}
    across, down = frame.usual()
    return {
        "videoWidth": width or max(round((height or 1) * across / down), 1),
        "videoHeight": height or max(round((width or 1) * down / across), 1),
    }
