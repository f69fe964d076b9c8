"""The transcript of a medium that nobody listens to: the same for the same address, language and length."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator

from attrs import evolve

from pictory_mock.core.ids import Draw

from .facts import counted_in_characters, pause_size, told
from .phrases import FALLBACK, PHRASES
from .values import Segment, Transcript, Word

_LEAST = 1
"""A medium that lasts has one word at least, however short it is."""


@functools.lru_cache(64)
def of(url: str, language: str, seconds: float) -> Transcript:
    """What is said in the medium at an address. `language` is a code like `en-US`; `seconds` how long the medium is.

    It begins at once and ends with the last sentence for which there is time; a medium that is too short for a
    sentence has the beginning of one. What would be said after the longest time that the contract allows is left out.
    """
    speaking = _Speaking(
        Draw(0, "transcript", url, language, repr(seconds)),
        language,
        int(min(seconds, told("too-long")["seconds"]) * 1000),
    )
    return Transcript(tuple(speaking.segments()), language, seconds)


class _Speaking:
    """The way through a transcript: where it has come to, and which sentence is next."""

    def __init__(self, draw: Draw, language: str, end: int) -> None:
        self._draw = draw
        self._language = language.partition("-")[0]
        self._rows = PHRASES.get(self._language, PHRASES[FALLBACK])
        self._end = end
        self._now = 0
        self._sentence = 0
        speakers = told("speech")["speakers"]
        self._speakers = speakers["fewest"] + draw.below(speakers["most"] - speakers["fewest"] + 1)

    def segments(self) -> Iterator[Segment]:
        """All segments for which there is time."""
        sizes, number = told("speech")["segment-sentences"], 0
        while self._now < self._end:
            speaker = number % self._speakers + 1
            wanted = sizes["shortest"] + self._draw.below(int(sizes["longest"] - sizes["shortest"]) + 1)
            words = [word for each in range(wanted) for word in self._part(speaker, last=each == wanted - 1)]
            if not words:
                return
            yield Segment(self._draw.uuid(), speaker, tuple(words))
            number += 1

    def _part(self, speaker: int, *, last: bool) -> list[Word]:
        """A sentence and the pause behind it; nothing if there is no time for it."""
        words = self._words(self._draw_words(), speaker)
        if words and words[-1].end > self._end:
            words = self._cut(words) if self._sentence == 0 else []
        if not words:
            self._now = self._end
            return []
        self._now = words[-1].end
        pause = self._pause(speaker, "segment-seconds" if last else "sentence-seconds")
        self._sentence += 1
        return [*words, pause] if pause else words

    def _draw_words(self) -> list[str]:
        return " ".join(row[self._draw.below(len(row))] for row in self._rows).split()

    def _words(self, texts: list[str], speaker: int) -> list[Word]:
        said, moment = [], self._now
        for text in texts:
            span = self._span(text)
            said.append(Word(self._draw.uuid(), text, moment, moment + span, speaker, self._sentence))
            moment += span
        return said

    def _span(self, text: str) -> int:
        """How long a word takes (ms) at the pace of the language: the longer, the more letters it has."""
        speech = told("speech")
        letters = sum(character.isalnum() for character in text)
        if self._language in counted_in_characters():
            seconds = 60 / speech["characters-per-minute"] * letters
        else:
            seconds = 60 / speech["words-per-minute"] * (letters + _OWN) / (_USUAL + _OWN)
        span: int = math.ceil(max(seconds, speech["shortest-word-seconds"]) * 1000)
        return span

    def _cut(self, words: list[Word]) -> list[Word]:
        """As much of a sentence as there is time for, the first word at least."""
        fitting = [word for word in words if word.end <= self._end] or words[:_LEAST]
        *front, last = fitting
        return [*front, evolve(last, end=min(last.end, self._end))]

    def _pause(self, speaker: int, kind: str) -> Word | None:
        length = told("pauses")[kind]
        end = min(self._now + round(self._draw.between(length["shortest"], length["longest"]) * 1000), self._end)
        size = pause_size(end - self._now)
        pause = Word(self._draw.uuid(), "", self._now, end, speaker, self._sentence, size) if size else None
        self._now = end
        return pause


_USUAL = 5
"""Letters of a usual word."""
_OWN = 3
"""A word takes as long as so many letters even before its first."""
