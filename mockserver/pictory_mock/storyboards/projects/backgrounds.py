"""What is behind a scene of a project, in either way to write a scene."""

from __future__ import annotations

from typing import Any

from pictory_mock.storyboards import visuals
from pictory_mock.storyboards.facts import Fields
from pictory_mock.storyboards.recut.timeline import BACKGROUND

from .parts import Part, made_up

_SETTINGS = {"muteClipAudio": "mute", "loopVideo": "loop"}


def change(part: Part, scene: Fields, was: Fields) -> None:
    """Let a scene have the background that its document has, where that is not what it had."""
    url, kind = _now(scene)
    before, kind_before = _now(was)
    settings = scene.get("settings", {})
    behind = next((each for each in part.elements if each["elementType"] == BACKGROUND), None)
    if behind is None:
        behind = _blank(part)
        part.elements.insert(0, behind)
    behind |= {there: settings[here] for here, there in _SETTINGS.items() if here in settings}
    if url and (url != before or kind not in (None, kind_before)):
        kind = kind or ("video" if visuals.at(url).visual.moving else "image")
        behind |= {"url": url, "visualUrl": url, "type": kind, "visualType": kind}
        behind.pop("clips", None)  # they were parts of what was there before


def _now(scene: Fields) -> tuple[str | None, str | None]:
    """Where the background of a scene lies, and of which kind it is."""
    if scene.get("image"):
        return scene["image"], None
    background = scene.get("background", {})
    return background.get("elementData", {}).get("url"), background.get("type")


def _blank(part: Part) -> dict[str, Any]:
    return {
        "id": made_up("backgroundElement_", part.name),
        "elementType": BACKGROUND,
        "type": "image",
        "visualType": "image",
        "startTime": 0.0,
        "duration": part.seconds,
        "backgroundColor": "rgba(0,0,0,1)",
    }
