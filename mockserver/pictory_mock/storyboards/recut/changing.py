"""Render parameters with changes of their elements: what was sent of an element stands in place of what was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pictory_mock.storyboards.facts import Fields

from .letters import paired, plain, subtitle_id
from .timeline import TEXT

Changes = Mapping[str, Fields]
"""The properties of elements that were changed, by the id of the element."""

_TWINS = (("url", "visualUrl"), ("type", "visualType"))
"""Properties of a background that say the same."""


def changed(params: Fields, changes: Changes) -> dict[str, Any]:
    """The parameters with the changes; the subtitles follow the texts that show them."""
    if not changes:
        return dict(params)
    elements = [{**each, **changes.get(each["id"], {})} for each in params["elements"]]
    words = {id(subtitle): text for subtitle, text in _retold(params, changes)}
    subtitles = [_saying(each, words[id(each)]) if id(each) in words else each for each in params["subtitles"]]
    return {**params, "elements": elements, "subtitles": subtitles}


def merged(before: Changes, elements: Iterable[Fields], known: Mapping[str, Fields]) -> dict[str, Fields]:
    """The changes so far and those of further elements; `known` are the elements as they are now, by their ids."""
    changes = dict(before)
    for element in elements:
        now = known.get(element["id"])
        if now is not None:
            changes[element["id"]] = {**changes.get(element["id"], {}), **_alike(element, now)}
    return changes


def _alike(element: Fields, now: Fields) -> dict[str, Any]:
    """An element in which two properties that say the same do so; the one that is changed says it."""
    result = dict(element)
    for one, other in _TWINS:
        if other in now:
            new = [element[name] for name in (one, other) if name in element and element[name] != now.get(name)]
            if new:
                result[one] = result[other] = new[0]
    return result


def _retold(params: Fields, changes: Changes) -> Iterator[tuple[Fields, str]]:
    """The subtitles whose text was changed, and what they say now."""
    scenes: dict[str, tuple[list[Fields], list[Fields]]] = {}
    for element in params["elements"]:
        if element["elementType"] == TEXT:
            scenes.setdefault(element["sceneId"], ([], []))[0].append(element)
    for subtitle in params["subtitles"]:
        scenes.setdefault(subtitle["sceneId"], ([], []))[1].append(subtitle)
    for texts, subtitles in scenes.values():
        for text, subtitle in paired(texts, subtitles)[0]:
            new = changes.get(text["id"], {}).get("text", text["text"])
            if subtitle and new != text["text"]:
                yield subtitle, plain(new)


def _saying(subtitle: Fields, words: str) -> dict[str, Any]:
    return {**subtitle, "text": words, "id": subtitle_id(words, subtitle["sceneId"])}
