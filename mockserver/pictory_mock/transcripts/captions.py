"""The captions of a transcript: what is said in short pieces with their times, which subtitles are made of."""

from __future__ import annotations

from collections.abc import Iterator

from pictory_mock.media.subtitles import Cue
from pictory_mock.media.subtitles import words as tidy

from .facts import told
from .values import Transcript, Word, joined


def captions(transcript: Transcript) -> list[Cue]:
    """What is said, sentence by sentence; a long sentence in several pieces. All words, in order, each once."""
    found = []
    for sentence in transcript.sentences():
        for words in _pieces(sentence, transcript.language):
            text = tidy(joined(tuple(words), transcript.language))
            if text:
                found.append(Cue(text, words[0].start, max(word.end for word in words)))
    return found


def _pieces(sentence: tuple[Word, ...], language: str) -> Iterator[list[Word]]:
    """Pieces that are neither too long to be read nor too long on the screen; one word at least."""
    most, piece = told("captions"), list[Word]()
    for word in sentence:
        longer = [*piece, word]
        late = word.end - longer[0].start > most["seconds"] * 1000
        if piece and (late or len(joined(tuple(longer), language)) > most["characters"]):
            yield piece
            longer = [word]
        piece = longer
    if piece:
        yield piece
