"""The page for editing a video by its text: it plays the medium and shows what is said in it, word by word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pictory_mock.media.pages.template import clock, render

if TYPE_CHECKING:
    from pictory_mock.transcripts.values import Transcript

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}|(?:rgb|hsl)a?\([0-9 .,%/deg]{1,60}\)")
"""What is taken for a colour: anything else, in a style, could be more than one."""
_SHADES = {"main": "--accent", "light": "--light", "dark": "--dark", "contrastText": "--contrast"}


@frozen
class Brand:
    """What the page wears: a name, colours and a font as CSS, and whether the medium may be downloaded."""

    name: str = ""
    style: str = ""
    downloads: bool = True


def edit_page(
    url: str, transcript: Transcript, brand: Mapping[str, Any] | None, *, sound: bool, between: str = " "
) -> str:
    """The page as HTML (UTF-8). `url` is the medium, `sound` whether it has no pictures. Raises MissingLibraryError.

    `brand` is the body of the request that made one; `between` stands between two words.
    """
    return render(
        "edit.html",
        url=url,
        sound=sound,
        segments=transcript.segments,
        seconds=transcript.seconds,
        language=transcript.language,
        between=between,
        brand=worn(brand or {}),
        clock=clock,
    )


def worn(brand: Mapping[str, Any]) -> Brand:
    """What can be worn of a brand: colours that are colours, and letters of a font's name."""
    shades = brand.get("color", {}).get("primary", {})
    parts = [
        f"{_SHADES[name]}:{shade}" for name, shade in shades.items() if name in _SHADES and _COLOUR.fullmatch(shade)
    ]
    family = re.sub(r"[^\w -]", "", brand.get("font", {}).get("family", ""))
    parts += [f"font-family:'{family}',system-ui,sans-serif"] if family else []
    downloads = brand.get("button", {}).get("downloadVideo", {}).get("visible", True)
    return Brand(str(brand.get("name", "")), ";".join(parts), bool(downloads))
