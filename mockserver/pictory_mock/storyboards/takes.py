"""What is said in a recording or a video, sentence by sentence, as scenes need it: the words, their times, the text."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from pictory_mock import transcripts
from pictory_mock.transcripts import Disordered, Segment, Transcript
from pictory_mock.transcripts import Word as Said
from pictory_mock.transcripts.telling import tell
from pictory_mock.transcripts.values import is_dense, joined

from .cut import FRAME_RATE
from .facts import Fields, told
from .pace import Narration, Word
from .surroundings import Medium, file_name

__all__ = ["DISORDERED", "Disordered", "Take", "of"]

_BEYOND = 60
"""Seconds."""
DISORDERED = "its times are not in order; give the words in the order in which they are said"


@frozen
class Take:
    """A sentence of a recording: from `begin` to `end` (s), the pause behind it included.

    `told` is the transcript of this part alone, from which it can be made again.
    """

    url: str
    speaker: str
    text: str
    begin: float
    end: float
    narration: Narration
    told: dict[str, Any]

    @property
    def pictures(self) -> int:
        """How many pictures it has. Sentences that follow each other have as many as all of it."""
        return max(round(self.end * FRAME_RATE) - round(self.begin * FRAME_RATE), 1)


def of(scene: Fields, url: str, medium: Medium) -> list[Take]:
    """The sentences of the recording of a scene; none if nobody says anything. Raises `Disordered`."""
    language = scene["audioLanguage"]
    if scene.get("transcript"):
        transcript = transcripts.given(scene["transcript"], language, medium.seconds)
    else:
        # What no video has room for needs no words, but for a few, so that it is too long.
        most = told("too-long")["seconds"] + _BEYOND
        transcript = transcripts.of(medium.name, language, min(medium.seconds, most))
    return [_take(url, segment, language) for segment in _sentences(transcript)]


def _sentences(transcript: Transcript) -> Iterator[Segment]:
    """Each sentence as a segment of its own, with the pauses behind it; pauses before the first word are left out."""
    before: Segment | None = None
    for segment in transcript.segments:
        for _, group in itertools.groupby(segment.words, lambda word: word.sentence):
            words = tuple(group)
            if not any(word.said for word in words):
                before = evolve(before, words=before.words + words) if before else None
                continue
            if before is not None:
                yield before
            begun = tuple(itertools.dropwhile(lambda word: not word.said, words))
            before = evolve(segment, words=begun)
    if before is not None:
        yield before


def _take(url: str, segment: Segment, language: str) -> Take:
    said = tuple(word for word in segment.words if word.said)
    begin, end = segment.words[0].start, max(word.end for word in segment.words)
    narration = Narration(tuple(_words(said, begin, dense=is_dense(language))), (end - begin) / 1000)
    return Take(
        url=url,
        speaker=f"{file_name(url)}, speaker {said[0].speaker}",
        text=joined(said, language),
        begin=begin / 1000,
        end=end / 1000,
        narration=narration,
        told=tell(Transcript((segment,), language, end / 1000))[0],
    )


def _words(said: tuple[Said, ...], begin: int, *, dense: bool) -> Iterator[Word]:
    """The words as a narration has them: with their places in the text, times from its begin."""
    at = 0
    for number, word in enumerate(said):
        text = word.text.strip()
        weight = float(any(character.isalnum() for character in text))
        yield Word(text, at, dense and number > 0, weight, (word.start - begin) / 1000, word.span / 1000)
        at += len(text) + (0 if dense else 1)
