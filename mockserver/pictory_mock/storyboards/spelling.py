"""The storyboard as it was understood: its scenes are split, its script, voices and visuals are named.

Sent again it becomes the same video, without another search and without another charge for what AI has made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import markup, voices
from .facts import Fields
from .shots import Overlay, Shot, Storyboard
from .visuals import Chosen

Address = Callable[[Chosen], str]
"""Tells where a visual lies."""

_HEARD = ("audioUrl", "videoUrl")
"""What says itself what is said in it."""
_SPLITTING = ("createSceneOnNewLine", "createSceneOnEndOfSentence", "storyCoPilot", "backgroundCorpus")
_MAKING, _GRAPHICS = "aiVisual", "motionGraphics"


def spelt_out(storyboard: Storyboard, address: Address) -> dict[str, Any]:
    """A request for what a storyboard was understood as."""
    request = {**storyboard.request}
    if "voiceOver" in request:
        request["voiceOver"] = voices.spelt_out(request, request["voiceOver"])
    request["scenes"] = [_scene(request, shot, address) for shot in storyboard.shots]
    return request


def _scene(request: Fields, shot: Shot, address: Address) -> dict[str, Any]:
    scene = {name: value for name, value in shot.fields.items() if name not in _SPLITTING}
    heard = any(field in scene for field in _HEARD)
    if shot.story is not None and not heard:
        # A story that says nothing stays as it came: it must not be empty.
        scene["story"] = markup.write(shot.story) or scene["story"]
    if "voiceOver" in scene and not heard and not voices.names_somebody(request.get("voiceOver", {})):
        scene["voiceOver"] = voices.spelt_out(request, scene["voiceOver"])
    scene["background"] = _visual(scene.get("background", {}), shot.background, address)
    if shot.brolls:
        given = scene["backgroundBrolls"]
        scene["backgroundBrolls"] = [
            _visual(fields, chosen, address) for fields, chosen in zip(given, shot.brolls, strict=True)
        ]
    scene["elements"] = [_element(overlay, address) for overlay in shot.overlays]
    if not scene["elements"]:
        del scene["elements"]
    return scene


def _visual(fields: Fields, chosen: Chosen, address: Address) -> dict[str, Any]:
    """A background in which what was chosen stands in place of what led to the choice."""
    if chosen.visual.kind == "color":
        return {**fields}
    made = [_MAKING, *([] if chosen.visual.graphics else [_GRAPHICS])]
    named = {name: value for name, value in fields.items() if name not in made}
    if "visualUrl" not in named:
        named |= {"visualUrl": address(chosen), "type": "video" if chosen.visual.moving else "image"}
    return named


def _element(overlay: Overlay, address: Address) -> dict[str, Any]:
    element = {name: value for name, value in overlay.fields.items() if name not in ("aiVisual", "searchFilter")}
    if overlay.chosen is not None:
        element["visualUrl"] = address(overlay.chosen)
    return element
