"""Render parameters as the scenes of a project."""

from __future__ import annotations

import re
from typing import Any

from pictory_mock.storyboards.facts import Fields
from pictory_mock.storyboards.recut import Span
from pictory_mock.storyboards.recut.letters import plain, texts_of
from pictory_mock.storyboards.recut.scenes import visual
from pictory_mock.storyboards.recut.timeline import BACKGROUND, spans

from . import words

_STOCK = re.compile(r"/media/(?:stock|catalogue/stock)/([a-z_]+)/")
_MADE = re.compile(r"/media/[a-z]+/user/")
_DEFAULT = "DEFAULT"
_NORMAL, _BOLD = 400, 700


def scenes(params: Fields, project: str) -> list[dict[str, Any]]:
    """The scenes of the project with this id, in order."""
    return [_scene(span, number, project) for number, span in enumerate(spans(params), 1)]


def text_of(span: Span) -> str:
    """What is said and shown in a scene."""
    texts = [plain(each["text"]) for each in texts_of(span)] or [each["text"] for each in span.subtitles]
    return " ".join(text.replace("\n", " ") for text in texts)


def background_of(span: Span) -> Fields | None:
    """What is behind a scene."""
    return next((each for each in span.elements if each["elementType"] == BACKGROUND), None)


def _scene(span: Span, number: int, project: str) -> dict[str, Any]:
    texts, text = texts_of(span), text_of(span)
    keywords = [word for each in texts for word in each.get("keywords", ())]
    scene: dict[str, Any] = {
        "sceneId": span.name,
        "projectId": project,
        "text": text,
        "sentence": list(words.pieces(text, keywords)),
        "keywords": keywords,
        "category": _DEFAULT,
        "sortOrder": number,
        "durationAuto": span.seconds,
        "layoutId": "",
        "settings": {"hideText": not texts},
    }
    if texts:
        scene["styleData"] = style(texts[0])
    background = background_of(span)
    if background is not None and background.get("url"):
        kind = "video" if visual(background).moving else "image"
        scene["background"] = {"type": kind, "elementData": _visual(background["url"], kind)}
    return scene


def style(text: Fields) -> dict[str, Any]:
    """How a text looks."""
    named = {
        "fontName": "fontFamily",
        "fontColor": "fontColor",
        "textAlign": "alignment",
        "keywordColor": "keywordColor",
        "textBackgroundColor": "backgroundColor",
        "preset": "position",
    }
    found = {there: text[here] for there, here in named.items() if here in text}
    found["fontWeight"] = _BOLD if "bold" in text.get("decorations", ()) else _NORMAL
    if "fontSize" in text:
        found["fontSize"] = f"{round(text['fontSize'])}"
    if "paragraphWidth" in text:
        found["width"] = int(text["paragraphWidth"].removesuffix("%")) / 100
    return found


def _visual(url: str, kind: str) -> dict[str, Any]:
    stock = _STOCK.search(url)
    library = stock[1] if stock else "ai" if _MADE.search(url) else "uploads"
    pictures = {"preview_jpg": url, "thumb": url} if kind == "image" else {}
    return {"url": url, "library": library, **pictures}
