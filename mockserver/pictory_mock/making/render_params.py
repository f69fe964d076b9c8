"""What the renderer works from, as a preview tells it: the file, everything that is heard and seen, and when.

All of the cut is in it: what `storyboards.recut` reads there is the same cut again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pictory_mock.storyboards.boxes import logo
from pictory_mock.storyboards.cut import Box, Cut, CutScene, Line, Look, Parts, Rgba, Visual
from pictory_mock.storyboards.cutting import cutaways
from pictory_mock.storyboards.looks import font_size
from pictory_mock.storyboards.playing import MOVES
from pictory_mock.storyboards.recut.letters import subtitle_id
from pictory_mock.storyboards.recut.scenes import LOGO, MUSIC, VOICE
from pictory_mock.storyboards.recut.timeline import marker_id, scene_id
from pictory_mock.storyboards.shots import Shot, Storyboard
from pictory_mock.storyboards.surroundings import file_name
from pictory_mock.storyboards.visuals import Chosen

Address = Callable[[Chosen], str]
Element = dict[str, Any]

_FORMAT = "mp4"
_BLACK = (0, 0, 0, 1.0)


def write(storyboard: Storyboard, cut: Cut, address: Address, sound: Mapping[str, str]) -> dict[str, Any]:
    """The parameters of a cut; `address` tells where visuals lie, `sound` where the `voice` and the `music` do."""
    elements, markers, subtitles = list(_sounds(storyboard, cut, sound)), list[Element](), list[Element]()
    for number, (shot, scene) in enumerate(zip(storyboard.shots, cut.scenes, strict=True), 1):
        name = scene_id(cut.seed, number, scene.seconds)
        ids = _Ids(f"{cut.seed}/{number}", (cut.width, cut.height))
        elements += [each | {"sceneId": name} for each in _scene(storyboard, shot, scene, ids, address)]
        markers.append({"id": marker_id(number, scene.seconds)} | _marker(scene) | {"sceneId": name})
        subtitles += [_subtitle(line, name) for line in scene.lines]
    return {
        "output": {
            "width": cut.width,
            "height": cut.height,
            "format": _FORMAT,
            "name": cut.file,
            "title": cut.name,
        },
        "elements": elements,
        "sceneMarkers": markers,
        "subtitles": subtitles,
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


def _marker(scene: CutScene) -> Element:
    """A scene: how it begins, who speaks, and whether there is music."""
    marker: Element = _when(scene.start, scene.seconds) | {"backgroundMusic": scene.music}
    if scene.transition != "none":
        marker["sceneTransition"] = scene.transition
    if scene.spoken:
        marker["speaker"] = scene.speaker or ""
    if scene.spoken and scene.loudness != 1:
        marker["amplificationLevel"] = round(scene.loudness - 1, 6)
    return marker


def _subtitle(line: Line, scene: str) -> Element:
    return {
        "id": subtitle_id(line.text, scene),
        "text": line.text,
        "sceneId": scene,
        **_when(line.start, line.seconds),
    }


def _sounds(storyboard: Storyboard, cut: Cut, sound: Mapping[str, str]) -> Iterator[Element]:
    whole = _when(0, cut.seconds)
    if any(scene.spoken for scene in cut.scenes):
        yield {"id": VOICE, "elementType": "audioElement", "type": "audio", **whole, "url": _voice(storyboard, sound)}
    if cut.music:
        url = storyboard.request["backgroundMusic"].get("musicUrl", sound["music"])
        music = {"url": url, "fade": cut.fade, "volume": cut.music_volume, **_clips(cut.music_clips)}
        yield {"id": MUSIC, "elementType": "audioElement", "type": "audio", **whole, **music}


def _voice(storyboard: Storyboard, sound: Mapping[str, str]) -> str:
    """Where what is spoken lies: a recording, if it alone speaks the whole video, else the sound of the video."""
    whole = storyboard.request.get("voiceOver", {}).get("externalVoice", {}).get("voiceUrl")
    heard = {(shot.voice.recording, shot.voice.speaker) for shot in storyboard.shots if shot.voice}
    return str(whole) if whole and heard == {(whole, file_name(whole))} else sound["voice"]


def _scene(storyboard: Storyboard, shot: Shot, scene: CutScene, ids: _Ids, address: Address) -> Iterator[Element]:
    whole = _when(scene.start, scene.seconds)
    yield _background(shot.background, ids, address, shot.fields.get("background", {})) | whole
    for fields, broll, start, seconds in cutaways(shot, scene.start, scene.seconds):
        yield _background(broll, ids, address, fields) | _when(start, seconds)
    for line in scene.lines if scene.shown else ():
        text = {"id": ids.next("SceneText_"), "elementType": "SceneText", "type": "text", "text": line.text}
        place = {"position": scene.look.position, "paragraphWidth": _percent(scene.look.width)}
        yield text | _letters(scene.look, ids) | place | _keywords(line) | _when(line.start, line.seconds)
    overlays, seen = iter(shot.overlays), logo(storyboard.request)
    for box in scene.boxes:
        told: Element = {}
        if box.kind == "logo":
            told = {"name": LOGO} | ({"url": address(seen)} if seen else {})
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
        "backgroundColor": _css(visual.color or _BLACK),
        "objectMode": visual.mode,
    }
    if visual.kind != "color":
        element |= {"url": address(chosen), "visualUrl": address(chosen)}
    moved = {name: value for name, value in fields.get("settings", {}).items() if name in MOVES}
    drawn = {"motionGraphics": {"enabled": True, "prompt": visual.graphics}} if visual.graphics else {}
    return element | _tint(visual) | _playing(chosen, fields) | _clips(visual.clips) | moved | drawn


def _clips(parts: Parts) -> Element:
    """The parts of a video or of music that are played, if not all of it is."""
    return {"clips": [{"start": start, "end": end} for start, end in parts]} if parts else {}


def _overlaid(chosen: Chosen, address: Address, fields: Mapping[str, Any]) -> Element:
    return {"url": address(chosen)} | _tint(chosen.visual) | _playing(chosen, fields)


def _tint(visual: Visual) -> Element:
    if visual.tint is None:
        return {}
    return {"colorOverlay": {"color": _css((*visual.tint[:3], 1.0)), "opacity": visual.tint[3]}}


def _playing(chosen: Chosen, fields: Mapping[str, Any]) -> Element:
    """How a video plays, as its place says."""
    settings = fields.get("settings", {})
    return {"loop": settings.get("loop", True), "mute": settings.get("mute", True)} if chosen.visual.moving else {}


def _layer(box: Box, ids: _Ids) -> Element:
    kinds = {"text": "text", "video": "video", "avatar": "video"}
    layer = {"id": ids.next(), "elementType": "layerItem", "type": kinds.get(box.kind, "image")}
    layer |= _place(box)
    if box.look is not None:
        return layer | {"text": box.text} | _letters(box.look, ids)
    if box.kind == "avatar":
        return layer | {"avatarId": box.text} | _edge(box) | _told(backgroundColor=_maybe(box.fill))
    if box.kind == "shape":
        return layer | {"name": box.shape} | _edge(box) | _told(fill=_maybe(box.fill))
    return layer


def _place(box: Box) -> Element:
    wide = {"width": _percent(box.width)}
    if box.position is not None:
        return wide | {"position": box.position}
    return wide | {"top": _percent(box.top), "left": _percent(box.left)}


def _edge(box: Box) -> Element:
    edge: Element = {"strokeWidth": box.stroke_width} if box.stroke is not None else {}
    if box.radius:
        edge["borderRadius"] = box.radius
    return edge | _told(stroke=_maybe(box.stroke))


def _letters(look: Look, ids: _Ids) -> Element:
    letters: Element = {
        "fontSize": max(font_size(look, *ids.frame), 1),
        "fontColor": _css(look.color),
        "backgroundColor": _css(look.background),
        "alignment": look.alignment,
    }
    if look.decorations:
        letters["decorations"] = list(look.decorations)
    return letters | _told(
        fontFamily=look.family,
        keywordColor=_maybe(look.keyword),
        shadowColor=_maybe(look.shadow),
        bulletFillColor=_maybe(look.bullet),
        case=look.case,
    )


def _keywords(line: Line) -> Element:
    return {"keywords": list(line.keywords)} if line.keywords else {}


def _percent(part: float) -> str:
    return f"{round(100 * part)}%"


def _css(color: Rgba) -> str:
    """A colour, never with an exponent."""
    opacity = f"{color[3]:.6f}".rstrip("0").rstrip(".")
    return "rgba({},{},{},{})".format(*color[:3], opacity)


def _maybe(color: Rgba | None) -> str | None:
    return None if color is None else _css(color)


def _told(**members: Any) -> Element:
    """The members that there is something to tell of."""
    return {name: value for name, value in members.items() if value is not None}
