"""What is seen behind and over the words: chosen, found or made, and where it lies.

A visual that the mock finds or makes has an address that says what it shows. So a storyboard in which it stands in
place of the search, or of the order to make it, gives the same video, and nothing is searched or paid twice.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from typing import Literal
from urllib.parse import quote, unquote, urlsplit

from attrs import evolve, frozen

from pictory_mock import catalogue

from .cut import Visual
from .facts import Fields, told
from .looks import rgba

_LONGEST_LABEL = 60
_MOVING = (".mp4", ".mov", ".webm", ".m4v", ".mkv", ".avi")
_ENDINGS = {True: ".mp4", False: ".png"}
_STOCK = re.compile(r"(?:^|/)media/stock/([a-z0-9_]{1,40})/([0-9]{1,6})-([^/]+)\.(mp4|png)$")
_OFFERED = re.compile(r"(?:^|/)media/catalogue/stock/[a-z0-9_]+/([0-9]{8})_[0-9]{3}\.(jpg|mp4)$")
_MADE = re.compile(r"/user/[0-9a-f-]{36}/[0-9a-f-]{36}_([0-9]{1,6})-([^/]+)\.(mp4|png)$")

Where = Literal["own", "stock", "job"]
"""Whose a visual is: that of who sent the storyboard, of the stock that all have, or of the job that it is made for."""


@frozen
class Chosen:
    """A visual for one place: what it shows, and where it lies.

    `path` is its whole address, its address below the stock, or what follows the address of the job; empty for a plain
    colour. What is made has a `model` if it is paid for, a `style`, and `seconds` if it moves.
    """

    visual: Visual
    where: Where = "own"
    path: str = ""
    model: str = ""
    style: str = ""
    seconds: float | None = None


class Search:
    """The choice of visuals for one storyboard: nothing that the stock has is used twice, what is made is numbered."""

    def __init__(self, taken: tuple[str, ...] = ()) -> None:
        self._taken = {found[0].lstrip("/").rpartition(".")[0] for url in taken if (found := _STOCK.search(_path(url)))}
        self._made = 0
        self._found: dict[str, int] = {}
        """How many there are already, by what they show."""

    def find(self, words: str, libraries: tuple[str, ...] = (), moving: bool | None = None) -> Chosen | None:
        """What the stock has for some words; None without words, or where none of the libraries is there."""
        known = tuple(told("stock")["libraries"])
        open_ones = [name for name in libraries if name in known] if libraries else list(known)
        label = labelled(words)
        if not label or not open_ones:
            return None
        name = ""
        while not name or name in self._taken:
            number = self._found[label] = self._found.get(label, 0) + 1
            chance = hashlib.blake2b(f"{label}/{number}".encode()).digest()
            name = f"media/stock/{open_ones[chance[0] % len(open_ones)]}/{number}-{_slug(label)}"
        moves = moving if moving is not None else chance[1] % 2 == 0
        path = name.removeprefix("media/stock/") + _ENDINGS[moves]
        return Chosen(Visual("search", label, moving=moves), "stock", path)

    def make(self, words: str, *, moving: bool, model: str = "", style: str = "", seconds: float = 5.0) -> Chosen:
        """What is made for some words."""
        self._made += 1
        label = labelled(words) or labelled(model) or "Motion graphics"
        path = f"_{self._made}-{_slug(label)}{_ENDINGS[moving]}"
        shown = Visual("ai", label, moving=moving)
        return Chosen(shown, "job", path, model, style, seconds if moving else None)


def at(url: str, kind: str | None = None) -> Chosen:
    """The visual at an address; `kind` is what is said of it, `video` or `image`."""
    path = _path(url)
    stock, made = _STOCK.search(path), _MADE.search(path)
    if stock and labelled(_words(stock[3])):
        return Chosen(Visual("search", labelled(_words(stock[3])), moving=stock[4] == "mp4"), "own", url)
    if made and labelled(_words(made[2])):
        return Chosen(Visual("ai", labelled(_words(made[2])), moving=made[3] == "mp4"), "own", url)
    offered = _OFFERED.search(path)
    visual = catalogue.find_stock(int(offered[1])) if offered else None
    if offered and visual:
        return Chosen(Visual("search", labelled(visual.shows), moving=offered[2] == "mp4"), "own", url)
    moving = kind == "video" if kind else path.lower().endswith(_MOVING)
    name = path.rstrip("/").rpartition("/")[2] or url
    return Chosen(Visual("url", name[:_LONGEST_LABEL], moving=moving), "own", url)


def plain(color: str) -> Chosen:
    """A colour."""
    return Chosen(Visual("color", color, color=rgba(color)))


def tinted(chosen: Chosen, overlay: Fields | None) -> Chosen:
    """A visual with a colour over it."""
    if not overlay:
        return chosen
    tint = (*rgba(overlay["color"])[:3], float(overlay["opacity"]))
    return evolve(chosen, visual=evolve(chosen.visual, tint=tint))


def pictured(words: str) -> Chosen:
    """The picture that the stock has for some words."""
    label = labelled(words)
    return Chosen(
        Visual("search", label), "stock", f"{told('stock')['libraries'][0]}/1-{_slug(label)}{_ENDINGS[False]}"
    )


def stock(path: str) -> Visual | None:
    """What lies at an address below the stock, None if it is none that the search could find."""
    found = _STOCK.search(f"media/stock/{path}")
    if not found or found[1] not in told("stock")["libraries"] or _slug(labelled(_words(found[3]))) != found[3]:
        return None
    return Visual("search", labelled(_words(found[3])), moving=found[4] == "mp4")


def labelled(text: str, most: int = _LONGEST_LABEL) -> str:
    """What some words show, in short: letters, digits and single spaces, so that it can stand in an address."""
    kept = (character if _stays(character) else " " for character in unicodedata.normalize("NFC", text[:2000]))
    words, label = "".join(kept).split(), ""
    for word in words:
        longer = f"{label} {word}".strip()
        if len(longer) > most:
            return label or word[:most]
        label = longer
    return label


def labelled_together(texts: Sequence[str]) -> str:
    """What several texts show together, in short. Each has its share of the room, the first one what is left."""
    shown, left = list[str](), _LONGEST_LABEL
    for share, text in zip(range(len(texts), 0, -1), reversed(texts), strict=True):
        label = labelled(text, left // share)
        left -= len(label) + bool(label)
        shown = [label, *shown] if label else shown
    return " ".join(shown)


def _stays(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"


def _slug(label: str) -> str:
    return label.replace(" ", "-")


def _words(slug: str) -> str:
    return slug.replace("-", " ")


def _path(url: str) -> str:
    """The path of an address as it is meant."""
    try:
        return unquote(urlsplit(url).path)
    except ValueError:
        return ""


def quoted(path: str) -> str:
    """A path as it stands in an address."""
    return quote(path, safe="/-_.~")
