"""A project file, as the web app exports it, read as a template.

Files hold far more than a video needs, and none of it is documented; what is not as it should be is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pictory_mock.contract import document
from pictory_mock.storyboards.facts import DAY, within

from . import backgrounds, letters, wording
from .blueprint import Blueprint, Fields, Layer, Scene

_MOST_LAYERS = 20


def read(file: Fields) -> Blueprint:
    """The template of a project file that follows the contract."""
    speaks = _voice(file.get("audio", {}))
    old = any(name in scene for scene in file["scenes"] for name in ("lines", "image"))
    scenes = (_scene(scene, silent=not speaks) for scene in file["scenes"])
    return Blueprint.of(file["projectName"], file.get("schemaVersion", "v2" if old else "v3"), _fields(file), scenes)


def _fields(file: Fields) -> dict[str, Any]:
    """What holds for the whole video."""
    fields, audio = {}, file.get("audio", {})
    if _fits("Language", file.get("scriptLanguage")):
        fields["language"] = file["scriptLanguage"]
    shape = _shape(file)
    if shape:
        fields["aspectRatio"] = shape
    voices = _voice(audio)
    if voices:
        fields["voiceOver"] = {"enabled": True, "aiVoices": voices}
    if _fits("PublicUrl", audio.get("selectedTrackUrl")):
        volume = file.get("bgMusicVolPercent", 100) / 100
        fields["backgroundMusic"] = {"enabled": True, "musicUrl": audio["selectedTrackUrl"], "volume": volume}
    return fields


def _voice(audio: Fields) -> list[dict[str, Any]]:
    """The voice: by its name, in front of the comma, or by its id."""
    name = (audio.get("selectedVoiceOverTrack") or "").partition(",")[0].strip()
    number = audio.get("selectedVoiceOverTrackId")
    speaker = name or ("" if number is None else str(number))
    voice: dict[str, Any] = {"speaker": speaker}
    speed = audio.get("voiceOverTextSpeed")
    if _fits("AiVoice", {**voice, "speed": speed}):
        voice["speed"] = speed
    return [voice] if speaker else []


def _shape(file: Fields) -> str | None:
    """The aspect ratio: as it is named, or the one that is nearest to the fraction."""
    ratios: list[str] = document.api().schema("FrameAspectRatio")["enum"]
    if file.get("layout") in ratios:
        return str(file["layout"])
    fraction = file.get("aspectRatioFractionValue")
    if not isinstance(fraction, (int, float)):
        return None
    return min(ratios, key=lambda ratio: abs(_fraction(ratio) - fraction))


def _fraction(ratio: str) -> float:
    width, height = ratio.split(":")
    return int(width) / int(height)


def _scene(scene: Fields, *, silent: bool) -> Scene:
    lines = list(spoken(scene))
    settings = _object(scene.get("settings"))
    fields: dict[str, Any] = {}
    background = backgrounds.of(scene)
    if background:
        fields["background"] = background
    style = letters.style(_style(scene))
    if style:
        fields["subtitleStyle"] = style
    if settings.get("hideText") is True or any(_format(line).get("hideText") is True for line in lines):
        fields["hideSubtitles"] = True
    if settings.get("voiceOver") is False:
        fields["voiceOver"] = {"enabled": False}
    if settings.get("music") is False:
        fields["backgroundMusic"] = {"enabled": False}
    seconds = sum(within(line.get("time", 0), DAY) for line in lines)
    if silent and seconds > 0:
        fields["minimumDuration"] = seconds
    said = [wording.of_line(line) for line in lines] or wording.of_scene(scene)
    subtitles = tuple(wording.plain(text) for text in said)
    layers = tuple(tuple(_layers(line)) for line in lines)
    return Scene(str(scene["sceneId"]), subtitles, " ".join(said), layers if any(layers) else (), fields)


def spoken(scene: Fields) -> Iterator[Fields]:
    """The subtitles of a scene that say or show something."""
    return (line for line in scene.get("lines", ()) if wording.plain(wording.of_line(line)).strip() or _layered(line))


def _layered(line: Fields) -> bool:
    return bool(_format(line).get("displayItems"))


def _style(scene: Fields) -> Fields:
    """How the text of a scene looks: that of its first subtitle, or its own."""
    first = next((_format(line) for line in scene.get("lines", ()) if "format" in line), {})
    return {**first, **_object(scene.get("styleData"))}


def _format(line: Fields) -> Fields:
    return _object(line.get("format"))


def _layers(line: Fields) -> Iterator[Layer]:
    for number, item in enumerate(_format(line).get("displayItems", ())[:_MOST_LAYERS], 1):
        found = layer(number, item)
        if found is not None:
            yield found


def layer(number: int, item: Fields) -> Layer | None:
    """What is drawn in this place of a subtitle; None if it is nothing that can be drawn."""
    element = _text(item) if item.get("type") == "text" else _picture(item)
    drawn = number <= _MOST_LAYERS and _fits("Element", element)
    return Layer(item.get("id", str(number)), element) if drawn else None


def _text(item: Fields) -> dict[str, Any]:
    told = _object(item.get("itemStyleData"))
    html = item.get("textHtml") or _object(told.get("displayText")).get("html") or ""
    style = {name: value for name, value in letters.style(told).items() if name not in ("position", "paragraphWidth")}
    element = {"type": "text", "text": wording.plain(str(html)), **letters.place(told)}
    return {**element, "style": style} if style else element


def _picture(item: Fields) -> dict[str, Any]:
    url = _object(item.get("visualData")).get("url")
    kind = backgrounds.kind(str(url))
    return {"type": kind, "visualUrl": url, **letters.place(_object(item.get("itemStyleData")))}


def _object(value: Any) -> Fields:
    return value if isinstance(value, dict) else {}


def _fits(component: str, value: Any) -> bool:
    return document.api().fits(component, value)
