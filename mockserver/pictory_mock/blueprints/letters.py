"""How texts look in a project file and where they stand, as a storyboard says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pictory_mock.contract import document

from .blueprint import Fields

_NAMES = {
    "fontName": "fontFamily",
    "fontSize": "fontSize",
    "fontColor": "color",
    "textBackgroundColor": "backgroundColor",
    "keywordColor": "keywordColor",
    "textShadowColor": "shadowColor",
    "textAlign": "alignment",
    "preset": "position",
    "paragraphWidth": "paragraphWidth",
}
_BOLD = 600


def style(told: Fields) -> dict[str, Any]:
    """The style of a text; what a storyboard would not take is left out."""
    return {name: value for name, value in _members(told) if document.api().fits("FontStyle", {name: value})}


def place(told: Fields) -> dict[str, Any]:
    """Where an element stands, and how wide it is."""
    found = {"width": told.get("paragraphWidth")}
    if told.get("preset"):
        found["position"] = told["preset"]
    else:
        found |= {"left": _percent(told.get("leftCoordinate")), "top": _percent(told.get("topCoordinate"))}
    schemas = {"position": "Position"}
    return {name: value for name, value in found.items() if document.api().fits(schemas.get(name, "Percent"), value)}


def _members(told: Fields) -> Iterator[tuple[str, Any]]:
    for old, name in _NAMES.items():
        if told.get(old) is not None:
            yield name, _number(told[old]) if name == "fontSize" else told[old]
    if isinstance(told.get("textShadowWidthFr"), (int, float)):
        yield "shadowWidth", _share(told["textShadowWidthFr"])
    if isinstance(told.get("width"), (int, float)):
        yield "paragraphWidth", _share(told["width"])
    if isinstance(told.get("case"), str):
        yield "case", told["case"].removeprefix("case-")
    marked = told.get("decoration")
    decorations = [str(each).removeprefix("decor-") for each in marked] if isinstance(marked, list) else []
    if _number(told.get("fontWeight")) >= _BOLD:
        decorations.append("bold")
    if decorations:
        yield "decorations", list(dict.fromkeys(decorations))


def _number(value: Any) -> int:
    try:
        return round(float(value))
    except (TypeError, ValueError, OverflowError):
        return 0


def _share(part: float) -> str:
    return f"{round(part * 100)}%" if 0 <= part <= 1 else ""


def _percent(text: Any) -> str:
    """`3.10%` as `3%`: storyboards have whole numbers only."""
    return f"{_number(str(text).removesuffix('%'))}%" if text is not None else ""
