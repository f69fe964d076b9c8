"""The words of a scene as subtitles: all at once, or so many lines at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain

from .cut import Line, Look
from .pace import Narration, Word, joined

_GLYPH = 0.55
"""The width of a usual letter, as a part of its size. Wide ones, as of Chinese, are twice as wide."""
_LONG = 6
"""So many letters a word has at least that is highlighted without being marked."""

Words = tuple[Word, ...]
Group = tuple[Words, ...]
"""Words that are shown at the same time, line by line."""


def all_at_once(words: Words, start: float, seconds: float, strong: Sequence[str] | None) -> tuple[Line, ...]:
    """One line for the whole scene; none if there is nothing to say."""
    return (_line((words,), start, start + seconds, strong),) if words else ()


def one_after_the_other(
    groups: Sequence[Group], starts: Sequence[float], end: float, strong: Sequence[str] | None
) -> tuple[Line, ...]:
    """Groups of words, each from its start until the next one; the last one stays until the end."""
    ends = [*starts[1:], end]
    return tuple(_line(*each, strong) for each in zip(groups, starts, ends, strict=True))


def grouped(words: Words, look: Look, frame: tuple[int, int], most: int) -> list[Group]:
    """The words in groups that fill so many lines of a paragraph in a frame of this size (px) at most."""
    width, height = frame
    room = max(look.width * width / (look.size * height * _GLYPH), 1.0)
    lines = list(_wrapped(words, room))
    return [tuple(lines[at : at + most]) for at in range(0, len(lines), most)]


def spoken_starts(groups: Sequence[Group], start: float) -> list[float]:
    """When each group begins to be said. The first one is there from the begin of its scene."""
    return [start, *(start + group[0][0].start for group in groups[1:])]


def even_starts(groups: Sequence[Group], start: float, seconds: float) -> list[float]:
    """When each group begins, if all are shown equally long."""
    return [start + seconds * number / len(groups) for number in range(len(groups))]


def stretched(words: Words, narration: Narration) -> Words:
    """Words that are shown while others are said: the n-th part of the one during the n-th part of the other."""
    whole = sum(word.weight for word in words) or 1.0
    moved, before = [], 0.0
    for word in words:
        moved.append(_at(word, narration.seconds * before / whole))
        before += word.weight
    return tuple(moved)


def _at(word: Word, start: float) -> Word:
    return Word(word.text, word.at, word.glued, word.weight, start, word.seconds)


def _wrapped(words: Words, room: float) -> Iterator[Words]:
    line, used = list[Word](), 0.0
    for word in words:
        wide = sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in word.text)
        space = 0 if word.glued else 1
        if line and used + space + wide > room:
            yield tuple(line)
            line, used = [], 0.0
        used += wide + (space if line else 0)
        line.append(word)
    if line:
        yield tuple(line)


def _line(group: Group, start: float, end: float, strong: Sequence[str] | None) -> Line:
    start = round(start, 3)
    text = "\n".join(joined(line) for line in group)
    spaced = not any(word.glued for word in list(chain(*group))[1:])
    return Line(text, start, round(end - start, 3), _keywords(text.split(), strong, spaced=spaced))


def _keywords(tokens: Sequence[str], strong: Sequence[str] | None, *, spaced: bool) -> tuple[str, ...]:
    """The words to highlight: those that are marked or, if none is, the longest one. `strong` None: none.

    Where words are not `spaced`, what is between two spaces is a sentence: it is not highlighted as one word.
    """
    if strong is None:
        return ()
    words = [bare for token in tokens if (bare := _bare(token))]
    marked = {_bare(word) for word in strong}
    if marked:
        return tuple(dict.fromkeys(word for word in words if word in marked))
    longest = max(words, key=len, default="")
    return (longest,) if spaced and len(longest) >= _LONG else ()


def _bare(token: str) -> str:
    """A word without the punctuation around it."""
    letters = [at for at, character in enumerate(token) if character.isalnum()]
    return token[letters[0] : letters[-1] + 1] if letters else ""
