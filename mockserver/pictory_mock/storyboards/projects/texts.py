"""The words of a scene of a project: what was changed of them, in either way to write a scene, and how they look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pictory_mock.contract import document
from pictory_mock.storyboards import lines, markup
from pictory_mock.storyboards.facts import Fields, told, within
from pictory_mock.storyboards.pace import in_characters, joined, narrate, words_of
from pictory_mock.storyboards.recut import letters
from pictory_mock.storyboards.recut.timeline import TEXT

from . import words
from .parts import Part, made_up

_STYLE = {
    "fontName": "fontFamily",
    "fontColor": "fontColor",
    "textAlign": "alignment",
    "keywordColor": "keywordColor",
    "textBackgroundColor": "backgroundColor",
}
_BOLD = 600
"""From this weight on letters are bold."""

Size = tuple[int, int]


def change(part: Part, scene: Fields, was: Fields, size: Size, language: str | None) -> None:
    """Let a scene say and show what its document has, where that is not what it had."""
    shown = [each for each in part.elements if each["elementType"] == TEXT]
    said, style = _new_words(scene, was), dict(_style(scene, was, shown[0] if shown else {}))
    most = _new(scene.get("styleData", {}), was.get("styleData", {}), "maxLines")
    hidden = scene.get("settings", {}).get("hideText", False)
    if said is not None or most is not None or (not shown and not hidden):
        text = _said(part) if said is None else said
        shown = _retell(part, text, {**(shown[0] if shown else {}), **style}, size, language, most)
    else:
        shown = [{**each, **style} for each in shown]
    part.elements = [each for each in part.elements if each["elementType"] != TEXT] + ([] if hidden else shown)


def seconds(scene: Fields, language: str | None) -> float:
    """How long it takes to say what a scene says; if that is nothing, how long such a scene is."""
    text, lengths = words.said(scene), told("scene-seconds")
    if not text:
        return float(lengths["visual-only"])
    return max(narrate(markup.read(text), language).seconds, float(lengths["shortest"]))


def _new_words(scene: Fields, was: Fields) -> str | None:
    """What a scene says now, if it is something else."""
    now = words.said(scene)
    return None if now == was.get("text") else now


def _said(part: Part) -> str:
    return " ".join(each["text"].replace("\n", " ") for each in part.subtitles)


def _retell(part: Part, text: str, style: Fields, size: Size, language: str | None, most: float | None) -> list[Any]:
    """Let a scene say and show a text, so many lines at a time; gives what shows it."""
    base = {"elementType": TEXT, "type": "text", **style}
    groups = _grouped(text, base, size, language, most)
    length = part.seconds / max(len(groups), 1)
    when = [{"startTime": number * length, "duration": length} for number in range(len(groups))]
    part.subtitles = [
        {"id": letters.subtitle_id(letters.plain(group), part.name), "text": letters.plain(group), **moment}
        for group, moment in zip(groups, when, strict=True)
    ]
    ids = [style.get("id", ""), *(made_up("SceneText_", part.name, number) for number in range(1, len(groups)))]
    ids[0] = ids[0] or made_up("SceneText_", part.name)
    return [
        {**base, "id": name, "text": group, **moment} for name, group, moment in zip(ids, groups, when, strict=False)
    ]


def _grouped(text: str, style: Fields, size: Size, language: str | None, most: float | None) -> Sequence[str]:
    if most is None or most < 1 or not text.strip():
        return [text] if text.strip() else []
    found = words_of(text, characters=in_characters(text, language))
    groups = lines.grouped(found, letters.look(style, size), size, int(min(most, 100)))
    return ["\n".join(joined(line) for line in group) for group in groups]


def _style(scene: Fields, was: Fields, text: Fields) -> Iterator[tuple[str, Any]]:
    """What was changed of how the words of a scene look."""
    now, before = scene.get("styleData", {}), was.get("styleData", {})
    for name, member in _STYLE.items():
        if (value := _new(now, before, name)) is not None:
            yield member, value
    if (size := _new(now, before, "fontSize")) is not None:
        yield "fontSize", within(float(size))  # it may be written with more digits than a float can hold
    if (width := _new(now, before, "width")) is not None:
        yield "paragraphWidth", f"{round(100 * width)}%"
    place = _new(now, before, "preset")
    if place in document.api().schema("Position")["enum"]:
        yield "position", place
    yield from _marked(scene, was)
    weight = _new(now, before, "fontWeight")
    decorations = set(_decorated(scene, was)) | set(text.get("decorations", ()))
    if weight is not None:
        decorations = decorations - {"bold"} | ({"bold"} if _heavy(weight) else set())
    if decorations != set(text.get("decorations", ())):
        yield "decorations", sorted(decorations)
    if (case := _case(scene, was)) is not None:
        yield "case", case


def _marked(scene: Fields, was: Fields) -> Iterator[tuple[str, Any]]:
    """The words that are highlighted now."""
    marks = words.marked(scene)
    if marks is not None and marks != was.get("keywords", []):
        yield "keywords", [word for mark in marks for word in mark.split()]


def _decorated(scene: Fields, was: Fields) -> Iterator[str]:
    """How all pieces of a text are decorated."""
    sentence = _new(scene, was, "sentence")
    if isinstance(sentence, list) and sentence:
        kinds = {each.get("decoration") for each in sentence}
        if len(kinds) == 1:
            yield from (words.DECORATED[kind] for kind in kinds if kind in words.DECORATED)


def _case(scene: Fields, was: Fields) -> str | None:
    """The case of all pieces of a text."""
    sentence = _new(scene, was, "sentence")
    cases = {each.get("case") for each in sentence} if isinstance(sentence, list) else set()
    case = cases.pop() if len(cases) == 1 else None
    return case if case in document.api().schema("TextCase")["enum"] else None


def _heavy(weight: float | str) -> bool:
    digits = str(weight)
    return float(digits) >= _BOLD if digits.replace(".", "", 1).isdecimal() else digits == "bold"


def _new(now: Fields, before: Fields, name: str) -> Any:
    """A value, if it is another one than before."""
    return now[name] if name in now and now[name] != before.get(name) else None
