"""A scene after an update: what was changed in it decides, and whatever else says the same thing agrees with that.

A document says a thing in several places, and an update is measured against how it was saved last. Who changes one
place gets it everywhere: in the answer, in the next render, in a template that is made of the document.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pictory_mock.storyboards.facts import Fields, within

from . import words

_LAST = 1e9


def document(new: Fields, before: Fields) -> dict[str, Any]:
    """The document of a project that was saved as `before`: its scenes agree, in the order that they tell."""
    known = {str(scene["sceneId"]): scene for scene in before["scenes"] if "sceneId" in scene}
    taken = {*known, *(str(scene["sceneId"]) for scene in new["scenes"] if "sceneId" in scene)}
    scenes: dict[str, Fields] = {}
    made_up = 0
    for number, scene in enumerate(in_order(new["scenes"]), 1):
        told = scene.get("sceneId")
        if told is None or str(told) in scenes:
            made_up = next(each for each in itertools.count(max(number, made_up + 1)) if f"new_{each}" not in taken)
            told = f"new_{made_up}"
        there = {**scene, "sceneId": told} | ({"sortOrder": number} if "sortOrder" in scene else {})
        scenes[str(told)] = agreed(there, known.get(str(told), {}))
    return {**new, "scenes": [*scenes.values()]}


def in_order(scenes: Sequence[Fields]) -> list[Fields]:
    """The scenes as they follow each other; one that does not tell its place has that of its number."""
    numbered = enumerate(scenes, 1)
    return [each for _, each in sorted(numbered, key=lambda each: within(each[1].get("sortOrder", each[0]), _LAST))]


def agreed(scene: Fields, before: Fields) -> dict[str, Any]:
    """A scene that was saved as `before`, which is empty for a new one."""
    result = {**scene, **_seen(scene, before)}
    if isinstance(scene.get("lines"), list):
        was = before.get("lines") or []
        result["lines"] = [_line(line, was[at] if at < len(was) else {}) for at, line in enumerate(scene["lines"])]
    fields = [field for field in words.FIELDS if field in result]
    changed = [field for field in fields if result[field] != before.get(field)]
    if not fields or not (changed or words.keywords(result) != words.keywords(before)):
        return result
    text = _text(result, before, changed)
    marks = _marks(result, before, changed, text)
    result |= {field: _told(field, result[field], text, marks) for field in fields}
    return {**result, "keywords": marks} if "keywords" in result else result


def _text(scene: Fields, before: Fields, changed: Sequence[str]) -> str:
    """What a scene says now: in the first field that says something else than it did."""
    usual = words.said(before) or ""
    for field in changed:
        now = words.said_in(field, scene[field])
        different = now != words.said_in(field, before[field]) if field in before else not words.same(now, usual)
        if different:
            return now
    return words.said(scene) or ""


def _marks(scene: Fields, before: Fields, changed: Sequence[str], text: str) -> list[str]:
    """The words that are highlighted now."""
    if words.keywords(scene) != words.keywords(before):
        return words.keywords(scene)
    for field in changed:
        marks = words.marked_in(field, scene[field])
        if marks is not None and words.same(words.said_in(field, scene[field]), text):
            return marks
    return [word for word in words.marked(before) or () if word in text]


def _told(field: str, value: Any, text: str, marks: Sequence[str]) -> Any:
    """What a field holds that says this text; what it held, if it does."""
    told = words.marked_in(field, value)
    there = _single(word for word in marks if word in text)
    if words.same(words.said_in(field, value), text) and (told is None or _single(told) == there):
        return value
    if field == "lines":
        return [_retold(line, "" if number else text, marks) for number, line in enumerate(value)]
    if field == "text":
        return text
    if isinstance(value, str):
        return words.with_html(text, marks)
    return [{**piece, **_shared(value)} for piece in words.pieces(text, marks)]


def _single(marks: Iterable[str]) -> set[str]:
    """The single words of what is highlighted."""
    return {word for mark in marks for word in mark.split()}


def _shared(pieces: Sequence[Fields]) -> Mapping[str, Any]:
    """How all pieces of a text look."""
    names = ("decoration", "case")
    return {
        name: pieces[0][name]
        for name in names
        if pieces and name in pieces[0] and all(piece.get(name) == pieces[0][name] for piece in pieces)
    }


def _line(line: Fields, before: Fields) -> Fields:
    """A line whose text and HTML are the same words."""
    if "html" not in line or "text" not in line or words.same(words.read_html(line["html"]), line["text"]):
        return line
    if line["html"] != before.get("html") and line["text"] == before.get("text"):
        return {**line, "text": words.read_html(line["html"])}
    if line["text"] != before.get("text"):
        return _retold(line, line["text"], words.marked_in("lines", [line]) or [])
    return line


def _retold(line: Fields, text: str, marks: Sequence[str]) -> dict[str, Any]:
    """A line that says this; how it looks stays, and what is drawn with it."""
    fields: dict[str, Any] = {"html": words.with_html(text, marks)} if "html" in line else {}
    return {**line, **fields, "text": text}


def _seen(scene: Fields, before: Fields) -> dict[str, Any]:
    """What is behind a scene that tells it in the ways of both generations."""
    url = _url(scene)
    if not scene.get("image") or "background" not in scene or url == scene["image"]:
        return {}
    if scene["image"] != before.get("image"):
        return {"background": {"elementData": {"url": scene["image"]}}}
    return {"image": url} if url and url != _url(before) else {}


def _url(scene: Fields) -> Any:
    data = scene.get("background", {}).get("elementData")
    return data.get("url") if isinstance(data, dict) else None
