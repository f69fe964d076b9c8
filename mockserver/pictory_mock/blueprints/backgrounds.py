"""What is behind a scene of a project file, as the background of a storyboard's scene."""

from __future__ import annotations

import json
from typing import Any

from pictory_mock.contract import document
from pictory_mock.storyboards import visuals

from .blueprint import Fields

_KINDS = ("video", "image")


def of(scene: Fields) -> dict[str, Any]:
    """The background; empty if there is none that can be fetched, and no colour."""
    own = scene.get("background", {})
    data = own.get("elementData")
    url = data.get("url") if isinstance(data, dict) else None
    url = url or own.get("url") or own.get("visualUrl") or scene.get("image")
    if not document.api().fits("PublicUrl", url):
        color = own.get("color") or scene.get("backColor")
        plain = "lines" not in scene or not scene.get("image")
        return {"color": color} if plain and color and document.api().fits("Color", color) and _asked(scene) else {}
    told = own.get("type") if own.get("type") in _KINDS else _told(scene)
    background = {"visualUrl": url, "type": told or kind(str(url))}
    return _playing(background, scene.get("settings"))


def kind(url: str) -> str:
    """What lies at an address, by its ending: a `video` or an `image`."""
    return "video" if visuals.at(url).visual.moving else "image"


def _asked(scene: Fields) -> bool:
    """Whether a colour is what is wanted: a project names one for each scene, also where a picture is searched."""
    own: Fields = scene.get("background", {})
    return own.get("type") == "color" or ("image" in scene and not scene["image"])


def _told(scene: Fields) -> str | None:
    """What the file says of the picture: a text that is JSON once more."""
    try:
        told = json.loads(scene.get("imageMetadata") or "{}")
    except (TypeError, ValueError, RecursionError):
        return None
    found = told.get("media_type") if isinstance(told, dict) else None
    return found if found in _KINDS else None


def _playing(background: dict[str, Any], settings: Any) -> dict[str, Any]:
    """How a video plays, and which part of it; whether a picture moves."""
    if not isinstance(settings, dict):
        return background
    names = {"mute": "muteClipAudio", "loop": "loopVideo", "zoomAndPan": "imageZoomPan"}
    found = {name: settings[old] for name, old in names.items() if isinstance(settings.get(old), bool)}
    if found:
        background["settings"] = found
    options = settings.get("videoOptions")
    parts = options.get("segments") if isinstance(options, dict) else None
    clips = [part for part in parts if _is_part(part)] if isinstance(parts, list) else []
    if clips and background["type"] == "video":
        background["clips"] = [{"start": part["start"], "end": part["end"]} for part in clips]
    return background


def _is_part(part: Any) -> bool:
    return document.api().fits("Clip", part) and bool(part["start"] < part["end"])
