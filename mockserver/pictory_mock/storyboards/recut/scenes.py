"""The scenes of render parameters: what is behind them, what is drawn over them, and what is heard."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from pictory_mock.storyboards import looks, playing, visuals
from pictory_mock.storyboards.cut import Box, Cutaway, CutScene, Parts, Rgba, Visual
from pictory_mock.storyboards.facts import DAY, Fields, told, within
from pictory_mock.storyboards.looks import part, rgba

from . import letters
from .letters import Size
from .timeline import AUDIO, BACKGROUND, TEXT, Span

VOICE, MUSIC = "voiceOver", "bgMusic"
LOGO = "logo"
_OWN_VOICE = re.compile(r"/media/[a-z]+/user/[0-9a-f-]{36}/[0-9a-f-]{36}\.mp3$")
_USUAL_MUSIC = re.compile(r"/media/stock/music/[^/]+$")
_BLACK: Rgba = (0, 0, 0, 1.0)
_NEAR = 0.1
"""Seconds that make no difference."""


@frozen
class Sounds:
    """What is heard: the voice and the music, from when to when (s), as the parameters tell; None: nothing.

    `voices` is who speaks if the voice is another than that of the preview; `told` whether the markers tell who speaks.
    `tune` is the name of the music's file, empty for the usual one, `clips` the parts of it that are played. `loudness`
    is that of the voice, `volume` that of the music, both 0 to 1.
    """

    voice: tuple[float, float] | None
    voices: str | None
    told: bool
    music: tuple[float, float] | None
    tune: str
    fade: bool
    loudness: float = 1.0
    volume: float = 1.0
    clips: Parts = ()

    def spoken(self, span: Span) -> bool:
        """Whether there is a voice when a scene begins."""
        return _during(self.voice, span)

    def played(self, span: Span) -> bool:
        """Whether there is music when a scene begins."""
        return _during(self.music, span)


def sounds(elements: Iterable[Fields], spans: Sequence[Span]) -> Sounds:
    """What is heard of all elements. Sound of another name than the voice and the music counts as a voice."""
    length = sum(span.usual for span in spans)
    found = [each for each in elements if each["elementType"] == AUDIO]
    music = next((each for each in found if each["id"] == MUSIC), None)
    voice = next((each for each in found if each["id"] != MUSIC), None)
    return Sounds(
        voice=interval(voice, length),
        voices=_file_name(voice.get("url", "")) if voice and not _OWN_VOICE.search(voice.get("url", "")) else None,
        told=any("speaker" in span.marker for span in spans),
        music=interval(music, length),
        tune=tune_of(music.get("url", "")) if music else "",
        fade=music.get("fade", True) if music else True,
        loudness=voice.get("volume", 1.0) if voice else 1.0,
        volume=music.get("volume", 1.0) if music else 1.0,
        clips=playing.clips_of(music) if music else (),
    )


def tune_of(url: str) -> str:
    """What music at an address sounds like: its name, or empty for the usual one."""
    return "" if not url or _USUAL_MUSIC.search(url.partition("?")[0]) else _file_name(url)


def scene(span: Span, size: Size, heard: Sounds) -> CutScene:
    """One scene in a frame of this size (px)."""
    behind = sorted((each for each in span.elements if each["elementType"] == BACKGROUND), key=_start)
    look, shown, lines = letters.lines(span, size)
    spoken = bool(lines) and heard.spoken(span) and ("speaker" in span.marker or not heard.told)
    return CutScene(
        start=span.start,
        seconds=span.seconds,
        background=visual(behind[0]) if behind else Visual("color", "", color=_BLACK),
        lines=lines,
        look=look,
        shown=shown,
        spoken=spoken,
        boxes=tuple(_boxes(span, size)),
        transition=span.marker.get("sceneTransition", "none"),
        speaker=heard.voices or span.marker.get("speaker"),
        cutaways=tuple(_cutaways(span, behind[1:])),
        music=heard.played(span) and span.marker.get("backgroundMusic", True),
        loudness=(1.0 + span.marker.get("amplificationLevel", 0.0)) * heard.loudness if spoken else 1.0,
    )


def visual(element: Fields) -> Visual:
    """What an element shows."""
    url, color = element.get("url") or element.get("visualUrl"), rgba(element.get("backgroundColor", "#000"))
    if not url:
        return _tinted(playing.played(Visual("color", "", color=color), element, element), element)
    shown = visuals.at(url, kind_of(element)).visual
    mode = element.get("objectMode", "cover")
    fitted = evolve(shown, mode=mode, color=color if mode == "contain" else None)
    return _tinted(playing.played(fitted, element, element), element)


def kind_of(element: Fields) -> str | None:
    """Whether an element says that it is a video or an image; None if it says neither."""
    return element["type"] if element["type"] in ("video", "image") else None


def _tinted(shown: Visual, element: Fields) -> Visual:
    overlay = element.get("colorOverlay")
    if overlay is None:
        return shown
    return evolve(shown, tint=(*rgba(overlay["color"])[:3], float(overlay.get("opacity", 1))))


def _cutaways(span: Span, behind: Iterable[Fields]) -> Iterator[Cutaway]:
    for element in behind:
        start, seconds = span.when(element)
        if seconds:
            yield Cutaway(visual(element), start, seconds)


def _boxes(span: Span, size: Size) -> Iterator[Box]:
    for element in span.elements:
        if element["elementType"] not in (BACKGROUND, TEXT):
            start, seconds = (None, None) if span.whole(element) else span.when(element)
            if seconds is None or seconds > 0:
                yield evolve(_box(element, size), start=start, seconds=seconds)


def _box(element: Fields, size: Size) -> Box:
    if "text" in element:
        look = letters.look(element, size, layer=True)
        return Box("text", **_place(element, "media"), text=letters.plain(element["text"]), look=look)
    if "avatarId" in element:
        edge = {**_edge(element), "fill": _color(element.get("backgroundColor"))}
        return Box("avatar", **_place(element, "avatar"), text=element["avatarId"], **edge)
    if element.get("name", LOGO) != LOGO:
        fill = rgba(element.get("fill", told("elements")["shape"]["fill"]))
        return Box("shape", **_place(element, "shape"), shape=element["name"], fill=fill, **_edge(element))
    if "name" in element:
        return Box("logo", **_place(element, LOGO), visual=visual(element))
    return Box("video" if element["type"] == "video" else "image", **_place(element, "media"), visual=visual(element))


def _place(element: Fields, facts: str) -> dict[str, Any]:
    """Where a layer is, and how wide; `facts` tells where the contract has what holds if the element says nothing."""
    usual = told("elements")[facts]
    place: dict[str, Any] = {"width": part(element.get("width", element.get("paragraphWidth", usual["width"])))}
    if "top" in element or "left" in element:
        return place | {"left": part(element.get("left", "0%")), "top": part(element.get("top", "0%"))}
    return place | {"position": element.get("position", usual["position"])}


def _edge(element: Fields) -> dict[str, Any]:
    return {
        "stroke": _color(element.get("stroke")),
        "stroke_width": within(element.get("strokeWidth", 1 if "stroke" in element else 0)),
        "radius": within(element.get("borderRadius", 0)),
    }


def _color(color: str | None) -> Rgba | None:
    return None if color is None else looks.rgba(color)


def _during(interval: tuple[float, float] | None, span: Span) -> bool:
    return interval is not None and span.during(*interval)


def interval(sound: Fields | None, length: float) -> tuple[float, float] | None:
    """From when to when something is heard; what lasted as long as the video lasts as long as it is now."""
    if sound is None:
        return None
    end = sound["startTime"] + sound["duration"]
    return sound["startTime"], end if end < length - _NEAR else math.inf


def _start(element: Fields) -> float:
    return float(within(element["startTime"], DAY))


def _file_name(url: str) -> str:
    return visuals.at(url).visual.label
