"""How text looks: the styles of a storyboard, one over the other, as a look.

The service has many saved styles and smart layouts. The mock knows none of them; it takes any name, and each name has
a look of its own, so that one sees which was used.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from .cut import Look, Rgba
from .facts import Fields, told, within

_REFERENCE = 1080
"""Sizes of letters are pixels of a frame whose shorter side has so many."""
_PLAIN: Fields = {
    "fontSize": 48,
    "color": "#ffffff",
    "backgroundColor": "rgba(0,0,0,0.5)",
    "keywordColor": "#ffd54f",
    "position": "bottom-center",
    "alignment": "center",
    "paragraphWidth": "80%",
}
"""How subtitles look where nothing is said. The service has a translucent strip too; the rest is the mock's choice."""
_CLEAR = "rgba(0,0,0,0)"
_SAVED: tuple[Fields, ...] = (
    {"color": "#ffffff", "backgroundColor": "#1a2a6c"},
    {"color": "#1a1a1a", "backgroundColor": "#ffe14d"},
    {"color": "#1a1a1a", "backgroundColor": "rgba(255,255,255,0.9)"},
    {"color": "#ff9f43", "backgroundColor": _CLEAR, "decorations": ["bold"]},
    {"color": "#ffffff", "backgroundColor": "#3d1a5b", "case": "uppercase"},
)
_LAYOUTS: tuple[Fields, ...] = (
    {"position": "center-left", "alignment": "left", "fontSize": 64, "paragraphWidth": "45%"},
    {"position": "center-center", "alignment": "center", "fontSize": 84, "paragraphWidth": "70%"},
    {"position": "top-left", "alignment": "left", "fontSize": 56, "paragraphWidth": "60%"},
    {"position": "center-right", "alignment": "right", "fontSize": 64, "paragraphWidth": "45%"},
    {"position": "bottom-left", "alignment": "left", "fontSize": 72, "paragraphWidth": "85%"},
)
_HEX = re.compile(r"[0-9a-fA-F]{2}")


def rgba(color: str) -> Rgba:
    """A colour as the contract lets it be written."""
    if color.startswith("#"):
        digits = color[1:]
        if len(digits) == 3:
            digits = "".join(2 * digit for digit in digits)
        red, green, blue, *alpha = (int(pair, 16) for pair in _HEX.findall(digits))
        return red, green, blue, alpha[0] / 255 if alpha else 1.0
    parts = [float(part) for part in color[color.index("(") + 1 : -1].split(",")]
    return int(parts[0]), int(parts[1]), int(parts[2]), min(parts[3], 1.0) if parts[3:] else 1.0


def css(color: Rgba) -> str:
    """A colour as `rgba(r,g,b,a)`."""
    return "rgba({},{},{},{:g})".format(*color)


def part(percent: str) -> float:
    """`25%` as 0.25."""
    return int(percent.removesuffix("%")) / 100


def subtitle_look(request: Fields, scene: Fields, width: int, height: int) -> Look:
    """How the subtitles of a scene look in a frame of this size (px)."""
    styles = [_PLAIN, *_layout(scene, request)]
    for level in (request, scene):
        styles += _named(level, "subtitleStyle", _SAVED)
        styles.append(level.get("subtitleStyle", {}))
    return _look({name: value for style in styles for name, value in style.items()}, width, height)


def font_size(look: Look, width: int, height: int) -> float:
    """The size of letters as it is asked for, in a frame of this size (px)."""
    return round(look.size * height / min(width, height) * _REFERENCE, 2)


def text_look(element: Fields, width: int, height: int) -> Look:
    """How a text element looks in a frame of this size (px)."""
    usual = text_facts(element)
    style = {
        "fontSize": usual["font-size"],
        "color": "#ffffff",
        "backgroundColor": _CLEAR,
        "position": usual["position"],
        "alignment": usual["position"].partition("-")[2],
        "paragraphWidth": usual["width"],
    }
    return _look({**style, **element.get("style", {})}, width, height)


def text_facts(element: Fields) -> Fields:
    """What holds for a text element of its variant."""
    usual = told("elements")
    facts: Fields = usual["text"][element.get("textVariant", usual["variant"])]
    return facts


def _layout(scene: Fields, request: Fields) -> list[Fields]:
    """The smart layout of a scene, or else that of the video."""
    return _named(scene, "smartLayout", _LAYOUTS) or _named(request, "smartLayout", _LAYOUTS)


def _named(level: Fields, kind: str, known: tuple[Fields, ...]) -> list[Fields]:
    name = level.get(f"{kind}Id") or level.get(f"{kind}Name")
    return [known[hashlib.blake2b(name.encode(errors="replace")).digest()[0] % len(known)]] if name else []


def _look(style: Mapping[str, Any], width: int, height: int) -> Look:
    background = rgba(style["backgroundColor"])
    return Look(
        size=within(style["fontSize"]) * min(width, height) / _REFERENCE / height,
        color=rgba(style["color"]),
        background=background if style.get("showBoxBackground", True) else (*background[:3], 0.0),
        position=style["position"],
        alignment=style["alignment"],
        width=part(style["paragraphWidth"]),
        case=style.get("case"),
        decorations=tuple(style.get("decorations", ())),
        family=style.get("fontFamily"),
        keyword=_maybe(style.get("keywordColor")),
        shadow=_maybe(style.get("shadowColor")),
        bullet=rgba(style.get("bulletFillColor", style["color"])) if style.get("showBullet") else None,
    )


def _maybe(color: str | None) -> Rgba | None:
    return None if color is None else rgba(color)
