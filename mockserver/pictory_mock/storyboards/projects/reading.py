"""The document of a project read back into render parameters: whatever was changed in it is changed in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pictory_mock.storyboards.facts import DAY, Fields, within
from pictory_mock.storyboards.recut.timeline import AUDIO, marker_id, spans

from . import backgrounds, texts, writing
from .agreeing import in_order
from .parts import Part, part_of
from .setting import speaker_of


def revised(params: Fields, document: Fields, speed: float, language: str | None) -> dict[str, Any]:
    """The parameters as the document has them. They were spoken at this speed (%), in this language."""
    size = params["output"]["width"], params["output"]["height"]
    known = {span.name: span for span in spans(params)}
    before = {scene["sceneId"]: scene for scene in writing.scenes(params, "")}
    faster = document.get("audioSpeed", speed) / speed
    speaker = speaker_of(params)
    parts = []
    for number, scene in enumerate(in_order(document["scenes"]), 1):
        name = str(scene.get("sceneId", f"new_{number}"))
        was, span = before.get(name, {}), known.pop(name, None)
        part = _new(scene, name, speaker, language) if span is None else part_of(span, name)
        texts.change(part, scene, was, size, language)
        backgrounds.change(part, scene, was)
        part.last(_length(part, scene, faster))
        parts.append(part)
    volume = document.get("videoVolume", 100)
    heard = [each for each in params["elements"] if each["elementType"] == AUDIO]
    return {"output": _output(params["output"], document["projectName"]), "volume": volume, **_assembled(parts, heard)}


def _output(output: Fields, title: str) -> dict[str, Any]:
    if title == output["title"]:
        return dict(output)
    return {**output, "title": title, "name": f"{title}.{output['format']}"}


def _new(scene: Fields, name: str, speaker: str | None, language: str | None) -> Part:
    """A scene that was not there before, as long as it takes to say it."""
    return Part(name, texts.seconds(scene, language), {} if speaker is None else {"speaker": speaker})


def _length(part: Part, scene: Fields, faster: float) -> float:
    """How long a scene is to be: as long as it is told, or as it takes; what is spoken is as fast as it is told."""
    length = float(within(scene.get("durationAuto", 0), DAY)) or part.seconds
    return length / faster if part.spoken else length


def _assembled(parts: Iterable[Part], sounds: Iterable[Fields]) -> dict[str, Any]:
    """The scenes one after the other."""
    elements, markers, subtitles, start = list[Any](), list[Any](), list[Any](), 0.0
    for number, part in enumerate(parts, 1):
        for thing in (*part.elements, *part.subtitles):
            thing |= {"startTime": start + thing["startTime"], "sceneId": part.name}
        elements += part.elements
        subtitles += part.subtitles
        told = {"id": marker_id(number, part.seconds), "sceneId": part.name}
        markers.append({**part.marker, **told, "startTime": start, "duration": part.seconds})
        start += part.seconds
    return {
        "elements": [*({**each, "startTime": 0, "duration": start} for each in sounds), *elements],
        "sceneMarkers": markers,
        "subtitles": subtitles,
    }
