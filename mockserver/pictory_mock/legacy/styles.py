"""Looks, places and voices of v1."""

from __future__ import annotations

from typing import Any

from pictory_mock.contract import document

Fields = dict[str, Any]

_COLORS = {"textColor": "color", "textBackgroundColor": "backgroundColor", "keywordColor": "keywordColor"}
_SAME = {"fontSize": "fontSize", "horizontalAlignment": "alignment"} | _COLORS
_USUAL = ("bottom", "center")
"""Where text stands if only one of its directions is told."""


def style(told: Fields) -> Fields:
    """The style of a text; a font that the service does not have is left out."""
    found = {new: told[old] for old, new in _SAME.items() if old in told}
    family = told.get("fontFamily") or told.get("fontName")
    if family in document.api().schema("Font")["enum"]:
        found["fontFamily"] = family
    decorations = [
        name
        for name, given in (
            ("bold", told.get("fontWeight") == "bold"),
            ("italics", told.get("fontStyle") == "italic"),
            ("underline", told.get("textDecoration") == "underline"),
        )
        if given
    ]
    if decorations:
        found["decorations"] = decorations
    return found | position(told)


def position(told: Fields) -> Fields:
    """One of the nine places, if anything is told of it."""
    if "verticalAlignment" not in told and "horizontalAlignment" not in told:
        return {}
    vertical, horizontal = _USUAL
    place = f"{told.get('verticalAlignment', vertical)}-{told.get('horizontalAlignment', horizontal)}"
    return {"position": place}


def voice(told: Fields) -> Fields:
    """A voice."""
    found = {"speaker": told["speaker"], "speed": told["speed"]}
    return found | ({"amplificationLevel": told["amplifyLevel"]} if "amplifyLevel" in told else {})
