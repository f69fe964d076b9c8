"""A text split into scenes: at the ends of its lines, at the ends of its sentences, or at both.

The parts hold all the words of the text, in their order. Where a full stop may also stand for something else (an
abbreviation, an initial, an ordinal), the sentence goes on: a scene that is too long is better than one that is torn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .markup import Range

_STOPS = "。！？｡．।॥۔؟"
"""Full stops that need no space behind them."""
_CLOSING = "\"'”’»)]}」』）】〉》"
_OPENING = "\"'“‘«([{「『（【〈《¿¡„‚"
_END = re.compile(rf"[.!?…‼⁇⁈⁉{_STOPS}]+[{re.escape(_CLOSING)}]*")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_INITIALS = re.compile(r"[^\W\d_](\.[^\W\d_])*")

_NEVER = {
    # English
    *("mr", "mrs", "ms", "messrs", "dr", "prof", "st", "mt", "ft", "gen", "col", "maj", "sgt", "capt", "lt", "cmdr"),
    *("adm", "sen", "rep", "gov", "rev", "hon", "pres", "vs", "cf", "al", "approx", "est"),
    # German, Dutch
    *("bzw", "ca", "evtl", "ggf", "inkl", "zzgl", "vgl", "hr", "fr", "dipl-ing", "dhr", "mevr", "mw", "bijv"),
    # French, Spanish, Italian, Portuguese
    *("mme", "mlle", "mgr", "sr", "sra", "srta", "dra", "ud", "uds", "sig", "dott", "avv", "ing", "exmo"),
}
"""Abbreviations that no sentence ends with."""
_BEFORE_NUMBERS = {
    *("no", "nos", "nr", "nrs", "art", "vol", "fig", "figs", "p", "pp", "ch", "sec", "para", "ver", "ed", "eq"),
    *("núm", "nº", "pág", "págs", "стр", "рис"),
}
"""Abbreviations before a number."""
_AT_ENDS = frozenset(("a.m", "p.m", "u.s.a", "т.д", "т.п", "и.о"))
"""Abbreviations with stops inside that a sentence may end with."""
_ORDINALS = frozenset({"de", "nl", "pl", "tr"})
"""Languages that write ordinal numbers with a full stop."""


def split(text: str, *, lines: bool, sentences: bool, language: str) -> list[Range]:
    """Where the scenes of a text begin and end: of its lines first, then of the sentences of each.

    Spaces around a part belong to none. A text without anything in it is one empty part.
    """
    parts = [found.span() for found in _LINE.finditer(text)] if lines else [(0, len(text))]
    if sentences:
        parts = [part for begin, end in parts for part in _sentences(text, begin, end, language)]
    return list(_with_words(text, parts)) or [(0, 0)]


def _with_words(text: str, parts: Iterable[Range]) -> Iterator[Range]:
    """The parts without the spaces around them; what has no words (a row of dashes, say) goes with what is before."""
    before: Range | None = None
    for begin, end in parts:
        if before is not None and _has_words(text[begin:end]) and _has_words(text[before[0] : before[1]]):
            yield _trimmed(text, *before)
            before = None
        before = (begin if before is None else before[0]), end
    if before is not None:
        yield _trimmed(text, *before)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _trimmed(text: str, begin: int, end: int) -> Range:
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    return begin, end


def _sentences(text: str, begin: int, end: int, language: str) -> Iterator[Range]:
    start = begin
    for mark in _END.finditer(text, begin, end):
        if _ends(text[start : mark.start()], mark[0], text[mark.end() : end], language):
            yield start, mark.end()
            start = mark.end()
    yield start, end


def _ends(sentence: str, mark: str, rest: str, language: str) -> bool:
    """Whether a sentence ends with this mark: what it says so far, the mark, and what comes after."""
    following = rest.lstrip()
    if not following or not _has_words(sentence):
        return _has_words(sentence)
    bare = mark.rstrip(_CLOSING)
    closed = bare != mark
    if following == rest and (bare[-1] not in _STOPS or (closed and following[0] not in _OPENING)):
        return False
    first = following.lstrip(_OPENING)[:1]
    if first.islower() and (bare[-1] in ".…" or closed):
        return False
    return bare != "." or not _abbreviates(sentence, first, language)


def _abbreviates(sentence: str, first: str, language: str) -> bool:
    """Whether the full stop behind these words shortens the last one; `first` is the next character."""
    word = sentence.rsplit(None, 1)[-1].lstrip(_OPENING)
    if word.isdecimal():
        # The number of a list, or an ordinal.
        return len(word) <= 3 and (word == sentence.strip(_OPENING + " \t\r\n") or language in _ORDINALS)
    known = word.lower()
    if known in _BEFORE_NUMBERS:
        return first.isdecimal()
    if known in _NEVER:
        return True
    if _INITIALS.fullmatch(word):
        return known not in _AT_ENDS if "." in word else word.isupper() and word != "I"
    return False
