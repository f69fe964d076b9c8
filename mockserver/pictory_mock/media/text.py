"""Prompts as lines that fit: cleaned, wrapped by width, elided at the end."""

import unicodedata
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""The width of a text in pixels."""

_LONGEST = 4000
"""Characters looked at. No picture shows more, and measuring text takes time."""


def printable(text: str) -> str:
    """`text` without what no font can draw: lone surrogates, control and invisible formatting characters."""
    known = text[:_LONGEST].encode("utf-8", "replace").decode("utf-8")
    return "".join(_drawable(character) for character in unicodedata.normalize("NFC", known)).strip()


def _drawable(character: str) -> str:
    if character in "\n\r\v\f\u2028\u2029":
        return "\n"
    if character.isspace():
        return " "
    if "\ufe00" <= character <= "\ufe0f":  # variation selectors: a colour emoji's request for colour
        return ""
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def wrap(text: str, measure: Measure, width: float) -> Iterator[str]:
    """The lines of `text`, each at most `width` wide. A word that is wider is cut."""
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if measure(longer) <= width:
                line = longer
                continue
            for piece in _cut(word, measure, width):
                if line:
                    yield line
                line = piece
        if line:
            yield line


def _cut(word: str, measure: Measure, width: float) -> Iterator[str]:
    """Pieces of `word`: as long as fits, at least one character each."""
    begin = 0
    while begin < len(word):
        end = begin + _fitting(word[begin:], measure, width)
        yield word[begin:end]
        begin = end


def _fitting(word: str, measure: Measure, width: float) -> int:
    """How many of its first characters fit, at least one. Few are measured: words may have thousands."""
    fits, over = 1, 2
    while over <= len(word) and measure(word[:over]) <= width:
        fits, over = over, 2 * over
    over = min(over, len(word) + 1)
    while over - fits > 1:
        middle = (fits + over) // 2
        fits, over = (middle, over) if measure(word[:middle]) <= width else (fits, middle)
    return fits


def elide(line: str, measure: Measure, width: float) -> str:
    """`line` with an ellipsis, shortened until both fit."""
    while line and measure(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip()}…"


def fit(text: str, measure: Measure, width: float, lines: int) -> list[str]:
    """At most `lines` lines; the last one ends in an ellipsis where something is missing."""
    fitting: list[str] = []
    for line in wrap(text, measure, width):
        if len(fitting) == lines:
            fitting[-1] = elide(fitting[-1], measure, width)
            break
        fitting.append(line)
    return fitting
