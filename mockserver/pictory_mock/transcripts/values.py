"""A transcript as a value. All times are whole milliseconds from the begin of the medium, so that sums are exact."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from attrs import frozen

_LATEST = 10**10
"""No medium is longer (ms); JSON has numbers that nobody can mean."""


@frozen
class Word:
    """A word with the punctuation that belongs to it, or a pause: a pause has a size and no text."""

    uid: str
    text: str
    start: int
    end: int
    speaker: int
    sentence: int
    pause: str | None = None
    highlight: bool = False

    @property
    def said(self) -> bool:
        """Whether it is a word that is said, and no pause."""
        return self.pause is None and bool(self.text.strip())

    @property
    def span(self) -> int:
        """How long it takes (ms)."""
        return self.end - self.start


@frozen
class Segment:
    """What one speaker says in one go."""

    uid: str
    speaker: int
    words: tuple[Word, ...]


@frozen
class Transcript:
    """All that is said. `language` is told by its code; `seconds` is how long the medium is."""

    segments: tuple[Segment, ...]
    language: str
    seconds: float

    @property
    def words(self) -> Iterator[Word]:
        """Every word and every pause, in order."""
        return itertools.chain.from_iterable(segment.words for segment in self.segments)

    def sentences(self) -> Iterator[tuple[Word, ...]]:
        """The words of each sentence, without pauses, in order."""
        for segment in self.segments:
            said = (word for word in segment.words if word.said)
            for _, words in itertools.groupby(said, lambda word: word.sentence):
                yield tuple(words)

    def text(self) -> str:
        """What is said, on one line."""
        return joined((word for word in self.words if word.said), self.language)


def milliseconds(seconds: float) -> int:
    """Seconds of a request, however many, as a moment or a length that a medium can have."""
    return round(min(seconds * 1000, _LATEST))


def joined(words: Iterator[Word] | tuple[Word, ...], language: str) -> str:
    """Words as a text, with spaces between them where the language has any."""
    return between(language).join(word.text.strip() for word in words)


def between(language: str) -> str:
    """What stands between two words of a language."""
    return "" if is_dense(language) else " "


def is_dense(language: str) -> bool:
    """Whether the words of a language (`ja-JP`, `zh`) are written without spaces between them."""
    return language.partition("-")[0].lower() in _DENSE


_DENSE = frozenset({"ja", "zh"})
