"""The words of render parameters: how they look, when they are shown, and what the subtitle files have of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from attrs import evolve

from pictory_mock.storyboards import looks, markup
from pictory_mock.storyboards.cut import Line, Look
from pictory_mock.storyboards.facts import Fields

from .timeline import TEXT, Span

Size = tuple[int, int]

STYLE = {
    "fontFamily": "fontFamily",
    "fontSize": "fontSize",
    "fontColor": "color",
    "backgroundColor": "backgroundColor",
    "shadowColor": "shadowColor",
    "bulletFillColor": "bulletFillColor",
    "position": "position",
    "alignment": "alignment",
    "case": "case",
    "decorations": "decorations",
    "paragraphWidth": "paragraphWidth",
}
"""What an element tells of its letters, and what the same is called in a style."""
_BARE = {"backgroundColor": "rgba(0,0,0,0)", "position": "center-center", "alignment": "left"}
"""How a text in a layer looks where nothing is said."""


def plain(text: str) -> str:
    """A text without the tags that mark its keywords."""
    return markup.read(text).text


def subtitle_id(text: str, scene: str) -> str:
    """The id of a subtitle: it follows from the words, so that one sees whether they were changed."""
    return "subtitle_" + hashlib.blake2b(f"{scene}/{text}".encode("utf-8", "replace"), digest_size=8).hexdigest()


def look(element: Fields, size: Size, *, layer: bool = False) -> Look:
    """How the letters of an element look in a frame of this size (px)."""
    style: dict[str, Any] = {**_BARE} if layer else {}
    style |= {there: element[here] for here, there in STYLE.items() if here in element}
    if "bulletFillColor" in element:
        style["showBullet"] = True
    keyword = looks.rgba(element["keywordColor"]) if "keywordColor" in element else None
    return evolve(looks.styled(style, *size), keyword=keyword)


def lines(span: Span, size: Size) -> tuple[Look, bool, tuple[Line, ...]]:
    """How the words of a scene look, whether they are shown, and what they are."""
    texts = texts_of(span)
    usual = look(texts[0], size) if texts else looks.styled({}, *size)
    pairs, alone = paired(texts, sorted(span.subtitles, key=lambda each: each["startTime"]))
    found = [_line(span, text, subtitle, usual, size) for text, subtitle in pairs]
    found += [_unseen(span, subtitle, shown=not texts) for subtitle in alone]
    return usual, bool(texts), tuple(sorted(found, key=lambda line: line.start))


def texts_of(span: Span) -> list[Fields]:
    """The texts that are shown in a scene, in the order of their times."""
    found = [each for each in span.elements if each["elementType"] == TEXT and "text" in each]
    found.sort(key=lambda each: each["startTime"])
    return found


def paired(texts: Sequence[Fields], subtitles: Sequence[Fields]) -> tuple[list[tuple[Fields, Fields]], list[Fields]]:
    """Each text with its subtitle (or with none: an empty one), and the subtitles that are left over."""
    if len(texts) == len(subtitles):
        return list(zip(texts, subtitles, strict=True)), []
    left, pairs = list(subtitles), list[tuple[Fields, Fields]]()
    for text in texts:
        same = [each for each in left if each["startTime"] == text["startTime"]]
        subtitle = min(same, key=lambda each: each["text"] != plain(text["text"]), default=None)
        if subtitle is not None:
            left.remove(subtitle)
        pairs.append((text, subtitle or {}))
    return pairs, left


def _line(span: Span, text: Fields, subtitle: Fields, usual: Look, size: Size) -> Line:
    start, seconds = span.when(text)
    shown, said = _words(text, subtitle)
    own = look(text, size)
    marked = markup.read(shown)
    keywords = marked.strong or tuple(text.get("keywords", ()))
    return Line(
        marked.text,
        start,
        seconds,
        tuple(word for word in keywords if word in marked.text),
        look=None if own == usual else own,
        said=None if said == marked.text else said,
    )


def _words(text: Fields, subtitle: Fields) -> tuple[str, str]:
    """What is shown, and what the files have: where the two differ, that of which one sees that it was changed."""
    shown, said = text["text"], subtitle.get("text", plain(text["text"]))
    if plain(shown) == said:
        return shown, said
    given, scene = subtitle.get("id"), subtitle.get("sceneId", "")
    if given == subtitle_id(said, scene):
        return shown, plain(shown)
    if given == subtitle_id(plain(shown), scene):
        return said, said
    return shown, said


def _unseen(span: Span, subtitle: Fields, *, shown: bool) -> Line:
    """What stands in the files alone. `shown` for a scene without any text, of which that is told elsewhere."""
    start, seconds = span.when(subtitle)
    return Line(subtitle["text"], start, seconds, shown=shown)
