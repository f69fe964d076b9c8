"""What a scene of a project file says, in its two generations."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from .blueprint import Fields

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_STRONG = re.compile(r"</?strong\s*>", re.IGNORECASE)


def plain(text: str) -> str:
    """A text without its tags."""
    return html.unescape(_TAG.sub("", text))


def of_line(line: Fields) -> str:
    """A subtitle, its keywords marked."""
    return marked(line["html"]) if line.get("html") else line.get("text", "")


def of_scene(scene: Fields) -> list[str]:
    """A scene that has no subtitles: its sentence, or its text."""
    sentence = scene.get("sentence") or ""
    said = marked(sentence) if isinstance(sentence, str) else "".join(_pieces(sentence))
    said = said if plain(said).strip() else scene.get("text", "")
    return [said] if said.strip() else []


def marked(text: str) -> str:
    """HTML without any tags but those of keywords."""
    return html.unescape(_TAG.sub(lambda tag: tag[0] if _STRONG.fullmatch(tag[0]) else "", text))


def _pieces(sentence: Iterable[Fields]) -> Iterable[str]:
    for piece in sentence:
        text = str(piece.get("text", ""))
        yield f"<strong>{text}</strong>" if piece.get("highlight") and text.strip() else text
