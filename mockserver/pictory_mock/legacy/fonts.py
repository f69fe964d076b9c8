"""How texts look in render parameters, in v1 and in its successor. v1 counts the opacity of colours from 0 to 255."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pictory_mock.contract import document

Fields = dict[str, Any]

_RGBA = re.compile(r"\s*rgba\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*([0-9.]+)\s*\)\s*")
_COLORS = {"color": "fontColor", "backcolor": "backgroundColor", "keycolor": "keywordColor"}
_PLACED = {"preset": "position", "textAlign": "alignment", "paragraphWidth": "paragraphWidth"}
_SPACING = 1.2
_LINE = 1.729
"""The height of a line in sizes of its letters, as in the vendor's sample."""
_MOST = 255


def older(text: Mapping[str, Any]) -> Fields:
    """The font of a text."""
    size = text.get("fontSize", 0)
    family = text.get("fontFamily")
    shadow = text.get("shadowColor")
    return {
        "name": f"{family}.ttf" if family else None,
        "size": size,
        "line_spacing": _SPACING,
        **{old: loud(text[new]) for old, new in _COLORS.items() if new in text},
        **({"textShadowColor": loud(shadow)} if shadow else {}),
        "line_height": round(size * _LINE, 3),
        "case": text.get("case"),
        "decoration": list(text.get("decorations", ())),
        "fullWidth": False,
        **{old: text[new] for old, new in _PLACED.items() if new in text},
    }


def newer(font: Mapping[str, Any]) -> Fields:
    """The looks of a text; what is no look is left out."""
    found = {new: quiet(font.get(old)) for old, new in _COLORS.items()}
    found |= {new: font.get(old) for old, new in _PLACED.items()}
    found["shadowColor"] = quiet(font.get("textShadowColor")) if font.get("textShadowWidthFr", 1) else None
    found |= {"fontFamily": (font.get("name") or "").removesuffix(".ttf") or None, "case": font.get("case")}
    found |= {"fontSize": font.get("size"), "decorations": font.get("decoration") or None}
    return {name: value for name, value in found.items() if value is not None and _fits(name, value)}


def loud(color: str) -> str:
    """A colour whose opacity counts to 1, as one whose opacity counts to 255."""
    parts = _RGBA.fullmatch(color)
    return f"rgba({parts[1]},{parts[2]},{parts[3]},{round(float(parts[4]) * _MOST)})" if parts else color


def quiet(color: str | None) -> str | None:
    """The other way round. None for what is no colour."""
    parts = _RGBA.fullmatch(color or "")
    if parts:
        opacity = f"{min(float(parts[4]) / _MOST, 1):.2f}".rstrip("0").rstrip(".")
        color = f"rgba({parts[1]},{parts[2]},{parts[3]},{opacity})"
    return color if color and document.api().fits("Color", color) else None


def share(percent: str) -> float:
    """`80%` as 0.8."""
    return int(percent.removesuffix("%")) / 100


def _fits(name: str, value: Any) -> bool:
    """Whether an element can have it."""
    element = {"id": "a", "elementType": "SceneText", "type": "text", "startTime": 0, "duration": 0}
    return document.api().fits("RenderElement", {**element, name: value})
