"""Stock visuals that can be searched: what each shows, where it belongs, and which of two libraries has it."""

from __future__ import annotations

import functools
import re

from attrs import frozen

from .reading import rows

_WORD = re.compile(r"\w+")
_SHORT = 3
"""Shorter words say nothing, as long as there are longer ones."""


@frozen
class StockVisual:
    """A visual. `category` is the whole one, `Nature/Weather`; `seconds` is how long it moves, None if it stands."""

    id: int
    library: str
    kind: str
    category: str
    shows: str
    seconds: float | None = None

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """What it is found by in the first place."""
        return _words(f"{self.shows} {self.category}")

    @functools.cached_property
    def themes(self) -> frozenset[str]:
        """What it is found by too: what one would look for in its category, without that it is said of it."""
        return _words(rows("themes")[self.category]) - self.words


@functools.cache
def visuals() -> tuple[StockVisual, ...]:
    """All of them."""
    return tuple(StockVisual(**row) for row in rows("stock"))


def search(keyword: str, category: str | None = None) -> list[StockVisual]:
    """The visuals of a category (or of a part of it) that have one of the words; most of the words first.

    A word of the visual itself counts for more than any number of words of its category's themes.
    """
    asked = _words(keyword)
    wanted = {word for word in asked if len(word) >= _SHORT} or asked
    inside = [each for each in visuals() if _within(each.category, category)]
    found = [((len(wanted & each.words), len(wanted & each.themes)), each) for each in inside]
    return [each for hits, each in sorted(found, key=lambda pair: pair[0], reverse=True) if any(hits)]


def find(number: int) -> StockVisual | None:
    """The visual with this number."""
    return next((each for each in visuals() if each.id == number), None)


def _within(category: str, wanted: str | None) -> bool:
    return wanted is None or category == wanted or category.startswith(f"{wanted}/")


def _words(text: str) -> frozenset[str]:
    """The words of a text in small letters, plurals as one."""
    return frozenset(_single(word) for word in _WORD.findall(text.replace("_", " ").casefold()))


def _single(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word
