"""What a scene of a document says: in a text, in a sentence or in lines, each in either way to write it.

Sentences are pieces, or in schema v2 one text with HTML; a line has its text, the same with HTML, or both. Files that
are uploaded hold anything beside what the contract asks for: what is no text says nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import Any

from pictory_mock.storyboards import markup
from pictory_mock.storyboards.facts import Fields

_VARIABLE = re.compile(r"(\{\{[^{}]+\}\})")

FIELDS = ("text", "sentence", "lines")
"""The fields that tell what a scene says; where several are changed, the first of them decides."""
DECORATED = {"decor-bold": "bold", "decor-underline": "underline"}
"""What a piece may be decorated with, and what a style calls it."""


def said(scene: Fields) -> str | None:
    """What a scene says; None if no field tells it."""
    found = [said_in(field, scene[field]) for field in FIELDS if field in scene]
    return next((text for text in found if text.strip()), "" if found else None)


def said_in(field: str, value: Any) -> str:
    """The words that one of the fields holds."""
    if isinstance(value, str):
        return read_html(value) if field != "text" or "<" in value else value
    if field == "lines":
        return " ".join(text for line in value if (text := line.get("text") or read_html(line.get("html", ""))))
    return "".join(str(piece.get("text", "")) for piece in value)


def same(text: str, other: str) -> bool:
    """Whether two texts are the same words."""
    return text.split() == other.split()


def marked(scene: Fields) -> list[str] | None:
    """The words of a scene that are highlighted, as its keywords or else in what it says; None if nothing tells it."""
    if "keywords" in scene:
        return keywords(scene)
    found = (marked_in(field, scene[field]) for field in FIELDS if field in scene)
    return next((marks for marks in found if marks is not None), None)


def marked_in(field: str, value: Any) -> list[str] | None:
    """The words that one of the fields highlights; None if it cannot tell it."""
    if field == "text" or not value:
        return None
    if isinstance(value, str):
        return list(markup.read(value, ssml=True).strong)
    if field == "sentence":
        return list(_marked_pieces(value))
    told = [line["html"] for line in value if "html" in line]
    return [word for each in told for word in markup.read(each, ssml=True).strong] if told else None


def keywords(scene: Fields) -> list[str]:
    """The keywords of a scene."""
    found = scene.get("keywords")
    return [word for word in found if isinstance(word, str)] if isinstance(found, list) else []


def pieces(text: str, marks: Sequence[str]) -> Iterator[dict[str, Any]]:
    """A text in pieces, so that each keyword is one."""
    for piece, strong in _apart(text, marks):
        yield {"text": piece, "highlight": True} if strong else {"text": piece}


def with_html(text: str, marks: Sequence[str]) -> str:
    """A text as HTML, its keywords marked."""
    parts = ((html.escape(piece, quote=False), strong) for piece, strong in _apart(text, marks))
    return "".join(f"<strong>{piece}</strong>" if strong else piece for piece, strong in parts)


def read_html(text: str) -> str:
    """The words of a text with HTML."""
    return markup.read(text, ssml=True).text


def _apart(text: str, marks: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """A text in pieces, and whether each is highlighted. A variable is one piece, however its braces were marked."""
    there = sorted({word for word in marks if word.strip("{}")}, key=len, reverse=True)
    single = {word.strip("{}") for mark in marks for word in mark.split()}
    for at, part in enumerate(_VARIABLE.split(text)):
        if at % 2:
            names = {*part.strip("{}").split()}
            yield part, bool(names) and names <= single
        else:
            found = re.split(f"({'|'.join(map(re.escape, there))})", part) if there else [part]
            yield from ((piece, piece in there) for piece in found if piece)


def _marked_pieces(value: Sequence[Fields]) -> Iterator[str]:
    """Pieces that are highlighted; one that is decorated is, too, unless all of them are."""
    whole = all(map(is_decorated, value))
    for piece in value:
        text = str(piece.get("text", "")).strip()
        if text and (piece.get("highlight") or (is_decorated(piece) and not whole)):
            yield text


def is_decorated(piece: Fields) -> bool:
    """Whether a piece of a text is decorated in a way that is known."""
    return isinstance(piece.get("decoration"), str) and piece["decoration"] in DECORATED
