"""How text looks: the styles of a storyboard, one over the other, as a look.

Saved styles, smart layouts and brands are those of the catalogue, where each has a look of its own, so that one sees
which was used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pictory_mock import catalogue
from pictory_mock.core.lifecycle import Failure

from .cut import Look, Rgba
from .facts import Fields, failure, told, within

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
_Kind = Literal["brands", "layouts", "styles"]
_SAVED: Mapping[str, tuple[_Kind, str]] = {
    "brand": ("brands", "brand"),
    "smartLayout": ("layouts", "smart layout"),
    "subtitleStyle": ("styles", "text style"),
}
"""What is saved, by the begin of the fields that name it: where the catalogue has it, and what it is in words."""
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
    layout = _named(scene, "smartLayout") or _named(request, "smartLayout")
    styles = [_PLAIN, *_named(request, "brand"), *layout]
    for level in (request, scene):
        styles += _named(level, "subtitleStyle")
        styles.append(level.get("subtitleStyle", {}))
    return _look({name: value for style in styles for name, value in style.items()}, width, height)


def font_size(look: Look, width: int, height: int) -> float:
    """The size of letters as it is asked for, in a frame of this size (px)."""
    return round(look.size * height / min(width, height) * _REFERENCE, 2)


def styled(style: Fields, width: int, height: int) -> Look:
    """How text of a style looks in a frame of this size (px); what the style leaves open is as for plain subtitles."""
    return _look({**_PLAIN, **style}, width, height)


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


def brand_of(request: Fields) -> catalogue.SavedLook | None:
    """The brand that a video has, if there is such a one."""
    return _saved(request, "brand")


def layout_of(request: Fields) -> catalogue.SavedLook | None:
    """The smart layout that a video has, if there is such a one."""
    return _saved(request, "smartLayout")


def check(request: Fields) -> Failure | None:
    """What is named and is not there, a saved look or a presenter, if so."""
    for path, level in _levels(request):
        for field, thing, value, found in _lookups(level):
            if found is None:
                return failure("unknown-look", thing=thing, value=value, field=f"{path}{field}")
    presenter = request.get("avatar", {}).get("avatarId")
    if presenter and catalogue.find_avatar_look(presenter) is None:
        return failure("unknown-look", thing="avatar", value=presenter, field="avatar.avatarId")
    return None


def _levels(request: Fields) -> Iterator[tuple[str, Fields]]:
    """The video and its scenes, with the begin of the paths of their fields."""
    yield "", request
    yield from ((f"scenes[{number}].", scene) for number, scene in enumerate(request.get("scenes", ())))


def _lookups(level: Fields) -> Iterator[tuple[str, str, str, catalogue.SavedLook | None]]:
    """The saved looks that are named there: by which field, what it is in words, its value, and what was found."""
    for begin, (kind, thing) in _SAVED.items():
        for field in (f"{begin}Id", f"{begin}Name"):
            if level.get(field):
                by = "identity" if field.endswith("Id") else "name"
                yield field, thing, level[field], catalogue.find_look(kind, **{by: level[field]})


def _saved(level: Fields, begin: str) -> catalogue.SavedLook | None:
    return next((found for field, _, _, found in _lookups(level) if field.startswith(begin)), None)


def _named(level: Fields, begin: str) -> list[Fields]:
    """The fields of the saved look that is named there, if one is."""
    return [found.look for field, _, _, found in _lookups(level) if found and field.startswith(begin)]


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
