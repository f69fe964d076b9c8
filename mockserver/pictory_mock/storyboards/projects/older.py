"""Projects of schema v2, and those before it: the same scenes, known by their numbers and written in the older way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pictory_mock.storyboards.facts import Fields
from pictory_mock.storyboards.recut.timeline import spans

from . import words


def scenes(newer: Sequence[Fields]) -> list[dict[str, Any]]:
    """The scenes of a project as schema v2 writes them."""
    return [_scene(scene, number) for number, scene in enumerate(newer, 1)]


def named(document: Fields, params: Fields) -> dict[str, Any]:
    """The document with the names that its scenes have in the parameters, in place of their numbers."""
    names = {str(number): span.name for number, span in enumerate(spans(params), 1)}
    return {**document, "scenes": [_renamed(scene, names) for scene in document["scenes"]]}


def numbered(asked: Iterable[Fields], params: Fields) -> list[Fields]:
    """The scenes of a request with the numbers that they are known by, in place of their names in the parameters."""
    numbers = {span.name: str(number) for number, span in enumerate(spans(params), 1)}
    return [_renamed(scene, numbers) for scene in asked]


def _renamed(scene: Fields, names: dict[str, str]) -> Fields:
    name = str(scene.get("sceneId"))
    return {**scene, "sceneId": names[name]} if name in names else scene


def _scene(scene: Fields, number: int) -> dict[str, Any]:
    text = scene["text"]
    marked = words.with_html(text, scene["keywords"])
    older = {
        "sceneId": number,
        "sentence": marked,
        "lines": [{"text": text, "html": marked}] if text else [],
        "settings": scene["settings"],
    }
    return older | ({"image": scene["background"]["elementData"]["url"]} if "background" in scene else {})
