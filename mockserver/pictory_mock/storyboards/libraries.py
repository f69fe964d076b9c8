"""Where visuals are looked for: in the stock that all have, in a library of one's own, or in one before the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from . import visuals
from .facts import Fields
from .surroundings import file_name
from .visuals import Chosen, Search

_STOCK, _OWN = "stock", "own"
_ORDERS: Mapping[str, tuple[str, ...]] = {
    "stock-only": (_STOCK,),
    "prefer-stock": (_STOCK, _OWN),
    "prefer-user-library": (_OWN, _STOCK),
    "user-library-only": (_OWN,),
}
_USUAL = "prefer-user-library"
"""What is meant where a library is named and nothing else is said."""
_WORD = re.compile(r"[^\W_]+")
_SHORT = 3
"""Shorter words say nothing, as long as there are longer ones."""
_EMPTY = frozenset(
    ("and", "are", "but", "for", "from", "has", "have", "not", "that", "the", "this", "was", "with", "you")
)
"""Nor do these."""


class Finder(Search):
    """The choice of visuals for one storyboard, from the libraries that it wants in the order that it prefers."""

    def __init__(self, taken: tuple[str, ...], request: Fields, library: Sequence[str] = ()) -> None:
        super().__init__(taken)
        named = bool(request.get("visualLibraryId"))
        preferred = request.get("visualSelectionPreference", _USUAL if named else "stock-only")
        self._order = _ORDERS.get(preferred, _ORDERS[_USUAL])
        self._library = [_known(url) for url in library] if named else []
        self._used: set[str] = set(taken)

    def find(
        self, words: str, libraries: tuple[str, ...] = (), moving: bool | None = None, whole: str = ""
    ) -> Chosen | None:
        """What there is for some words; None where nothing is found.

        `libraries` are those of the stock. `whole` is the text that the words are taken from: in one's own library,
        which is small, any word of it finds something.
        """
        for place in self._order:
            found = super().find(words, libraries, moving) if place == _STOCK else self._own(whole or words, moving)
            if found is not None:
                return found
        return None

    def _own(self, words: str, moving: bool | None) -> Chosen | None:
        """A visual of the library whose name has one of the words, most of them first; used ones once all are."""
        asked = _words(words)
        hits = [(len(asked & known), url) for known, url in self._library]
        fitting = [(count, url) for count, url in hits if count and _fits(url, moving)]
        if not fitting:
            return None
        _, url = max(fitting, key=lambda hit: (hit[1] not in self._used, hit[0]))
        self._used.add(url)
        return visuals.at(url)


def _known(url: str) -> tuple[frozenset[str], str]:
    return _words(file_name(url).rpartition(".")[0] or file_name(url)), url


def _fits(url: str, moving: bool | None) -> bool:
    return moving is None or visuals.at(url).visual.moving == moving


def _words(text: str) -> frozenset[str]:
    """The words of a text in small letters, plurals as one."""
    words = {_single(word) for word in _WORD.findall(text.casefold())}
    return frozenset(word for word in words if len(word) >= _SHORT and word not in _EMPTY) or frozenset(words)


def _single(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word
