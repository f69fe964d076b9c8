"""What the renderer works from, as a preview tells it: the file, everything that is heard and seen, and when."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pictory_mock.storyboards.cut import Box, Cut, CutScene, Look
from pictory_mock.storyboards.cutting import cutaways
from pictory_mock.storyboards.looks import css, font_size
from pictory_mock.storyboards.shots import Shot, Storyboard
from pictory_mock.storyboards.visuals import Chosen

Address = Callable[[Chosen], str]
Element = dict[str, Any]

_FORMAT = "mp4"
_BLACK = (0, 0, 0, 1.0)


def write(storyboard: Storyboard, cut: Cut, address: Address, sound: Mapping[str, str]) -> dict[str, Any]:
    """The parameters of a cut; `address` tells where visuals lie, `sound` where the `voice` and the `music` do."""
    name = storyboard.request["videoName"]
    scenes = list(zip(storyboard.shots, cut.scenes, strict=True))
    elements = list(_sounds(storyboard, cut, sound))
    for number, (shot, scene) in enumerate(scenes, 1):
        ids = _Ids(f"{cut.seed}/{number}", (cut.width, cut.height))
        elements += _scene(storyboard, shot, scene, ids, address)
    return {
        "output": {
            "width": cut.width,
            "height": cut.height,
            "format": _FORMAT,
            "name": f"{name}.{_FORMAT}",
            "title": name,
        },
        "elements": elements,
        "sceneMarkers": [_when(scene.start, scene.seconds) for scene in cut.scenes],
        "subtitles": [
            {"text": line.text, **_when(line.start, line.seconds)} for scene in cut.scenes for line in scene.lines
        ],
    }


class _Ids:
    """Ids for the elements of a scene, the same each time; and the frame (px) that they lie in."""

    def __init__(self, name: str, frame: tuple[int, int]) -> None:
        self.frame = frame
        self._name, self._count = name, 0

    def next(self, prefix: str = "") -> str:
        """One more id."""
        self._count += 1
        return prefix + hashlib.blake2b(f"{self._name}/{self._count}".encode(), digest_size=10).hexdigest()


def _when(start: float, seconds: float) -> dict[str, float]:
    return {"startTime": start, "duration": seconds}


def _sounds(storyboard: Storyboard, cut: Cut, sound: Mapping[str, str]) -> Iterator[Element]:
    whole = _when(0, cut.seconds)
    if any(scene.spoken for scene in cut.scenes):
        yield {"id": "voiceOver", "elementType": "audioElement", "type": "audio", **whole, "url": sound["voice"]}
    if cut.music:
        url = storyboard.request["backgroundMusic"].get("musicUrl", sound["music"])
        yield {"id": "bgMusic", "elementType": "audioElement", "type": "audio", **whole, "url": url, "fade": True}


def _scene(storyboard: Storyboard, shot: Shot, scene: CutScene, ids: _Ids, address: Address) -> Iterator[Element]:
    whole = _when(scene.start, scene.seconds)
    yield _background(shot.background, ids, address, shot.fields.get("background", {})) | whole
    for fields, broll, start, seconds in cutaways(shot, scene.start, scene.seconds):
        yield _background(broll, ids, address, fields) | _when(start, seconds)
    for line in scene.lines if scene.shown else ():
        text = {"id": ids.next("SceneText_"), "elementType": "SceneText", "type": "text", "text": line.text}
        yield text | _letters(scene.look, ids) | _when(line.start, line.seconds)
    overlays = iter(shot.overlays)
    for box in scene.boxes:
        told: Element = {}
        if box.kind == "logo":
            told = {"url": storyboard.request["logo"]["url"]}
        elif box.kind != "avatar":
            overlay = next(overlays)
            told = _overlaid(overlay.chosen, address, overlay.fields) if overlay.chosen else {}
        yield _layer(box, ids) | told | whole


def _background(chosen: Chosen, ids: _Ids, address: Address, fields: Mapping[str, Any]) -> Element:
    visual = chosen.visual
    kind = "video" if visual.moving else "image"
    element = {
        "id": ids.next("backgroundElement_"),
        "elementType": "backgroundElement",
        "type": kind,
        "visualType": kind,
        "backgroundColor": css(visual.color or _BLACK),
        "objectMode": "cover",
    }
    if visual.kind != "color":
        element |= {"url": address(chosen), "visualUrl": address(chosen)}
    return element | _playing(chosen, fields)


def _overlaid(chosen: Chosen, address: Address, fields: Mapping[str, Any]) -> Element:
    return {"url": address(chosen)} | _playing(chosen, fields)


def _playing(chosen: Chosen, fields: Mapping[str, Any]) -> Element:
    """How a video plays, as its place says."""
    settings = fields.get("settings", {})
    return {"loop": settings.get("loop", True), "mute": settings.get("mute", True)} if chosen.visual.moving else {}


def _layer(box: Box, ids: _Ids) -> Element:
    kinds = {"text": "text", "video": "video", "avatar": "video"}
    layer = {"id": ids.next(), "elementType": "layerItem", "type": kinds.get(box.kind, "image")}
    if box.look is not None:
        layer |= {"text": box.text} | _letters(box.look, ids)
    return layer


def _letters(look: Look, ids: _Ids) -> Element:
    size, keyword = font_size(look, *ids.frame), css(look.keyword) if look.keyword else None
    return {"fontSize": size, "fontColor": css(look.color)} | _told(fontFamily=look.family, keywordColor=keyword)


def _told(**members: Any) -> Element:
    """The members that there is something to tell of."""
    return {name: value for name, value in members.items() if value is not None}
