"""What holds for a project as a whole: its shape, and who speaks. In its parameters, and in a request for the same."""

from __future__ import annotations

import math
from typing import Any

from pictory_mock.contract import document
from pictory_mock.storyboards.facts import Fields
from pictory_mock.storyboards.recut.scenes import VOICE
from pictory_mock.storyboards.recut.timeline import AUDIO

_SHAPE = ("aspectRatio", "videoWidth", "videoHeight")


def layout(output: Fields) -> str:
    """Width to height of what is rendered, like `16:9`."""
    shared = math.gcd(output["width"], output["height"])
    return f"{output['width'] // shared}:{output['height'] // shared}"


def can_be(shape: str) -> bool:
    """Whether a project can be given this layout."""
    return document.api().fits("FrameAspectRatio", shape)


def shaped(params: Fields, shape: str) -> dict[str, Any]:
    """The parameters in another layout, whose shorter side is as long as it was; in their own, as they are."""
    output = params["output"]
    if shape == layout(output) or not can_be(shape):
        return dict(params)
    wide, high = map(int, shape.split(":"))
    one = min(output["width"], output["height"]) / min(wide, high)
    return {**params, "output": {**output, "width": round(wide * one), "height": round(high * one)}}


def speaker_of(params: Fields) -> str | None:
    """Who speaks first."""
    return next((each["speaker"] for each in params.get("sceneMarkers", ()) if "speaker" in each), None)


def spoken(params: Fields, speaker: str) -> dict[str, Any]:
    """The parameters of a project with another voice (empty: with none).

    It speaks the scenes in which there was one, or all of them if nothing was spoken.
    """
    others = [each for each in params["elements"] if each["id"] != VOICE]
    silent = speaker_of(params) is None
    markers = []
    for marker in params["sceneMarkers"]:
        kept = {name: value for name, value in marker.items() if name != "speaker"}
        heard = speaker and (silent or "speaker" in marker)
        markers.append({**kept, "speaker": speaker} if heard else kept)
    seconds = sum(marker["duration"] for marker in markers)
    voice = {"id": VOICE, "elementType": AUDIO, "type": "audio", "startTime": 0, "duration": seconds}
    return {**params, "elements": [voice, *others] if speaker else others, "sceneMarkers": markers}


def asked(request: Fields, before: Fields, after: Fields, speaker: str | None, speed: float) -> dict[str, Any]:
    """The request for a video of another output, and of another speaker (empty: of none; None: of the same)."""
    result = dict(request)
    if layout(after) != layout(before):
        result = {name: value for name, value in request.items() if name not in _SHAPE}
        sized = {"videoWidth": after["width"], "videoHeight": after["height"]}
        result |= sized if "videoWidth" in request else {"aspectRatio": layout(after)}
    if speaker is None:
        return result
    voice = {"speaker": speaker, "speed": speed}
    result["voiceOver"] = {"enabled": True, "aiVoices": [voice]} if speaker else {"enabled": False}
    return {**result, "scenes": [_unspoken(scene) for scene in request["scenes"]]}


def _unspoken(scene: Fields) -> Fields:
    """A scene that leaves to the video who speaks it; one that is silent stays so."""
    if not scene.get("voiceOver", {}).get("enabled", False):
        return scene
    return {name: value for name, value in scene.items() if name != "voiceOver"}
