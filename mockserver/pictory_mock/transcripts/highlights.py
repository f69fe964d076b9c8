"""What matters most in a transcript: whole sentences that fit into a given time, chosen the same way every time."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve

from .values import Transcript, Word, milliseconds

_TOPIC = 4
"""Words of so many letters and more tell what a text is about."""


def choose(transcript: Transcript, seconds: float, until: float | None = None) -> Transcript:
    """The transcript with the words marked that are its highlights: together at most `seconds` long.

    The sentences whose words occur most often come first, as long as they fit. Where none fits, the best one is begun
    of which a beginning does, else some words are taken out of one. Nothing is chosen that ends after `until` (s). The
    silence between two sentences counts if both are chosen and nothing is said between them, since they are played as
    one piece.
    """
    end = None if until is None else milliseconds(until)
    everything = [words for words in transcript.sentences() if words]
    sentences = [words for words in everything if end is None or words[-1].end <= end]
    left = milliseconds(seconds)
    ranked = _ranked(sentences)
    taken: set[int] = set()
    for at in ranked:
        needed = _span(sentences[at])
        needed += _silence(sentences, at - 1) if at - 1 in taken else 0
        needed += _silence(sentences, at) if at + 1 in taken else 0
        if needed <= left:
            taken.add(at)
            left -= needed
    chosen = [word for at in taken for word in sentences[at]]
    if not chosen:
        chosen = _part([*(sentences[at] for at in ranked), *_begun(everything, end)], left)
    return _marked(transcript, chosen)


def _ranked(sentences: list[tuple[Word, ...]]) -> list[int]:
    """Which sentence is the best one, and so on; of equal ones the earlier."""
    counts = Counter(topic for words in sentences for topic in _topics(words))
    return sorted(range(len(sentences)), key=lambda at: -_weight(sentences[at], counts))


def _silence(sentences: list[tuple[Word, ...]], after: int) -> int:
    """How long nothing is said after a sentence, until the next one begins (ms)."""
    return max(sentences[after + 1][0].start - sentences[after][-1].end, 0)


def _weight(words: tuple[Word, ...], counts: Mapping[str, int]) -> float:
    """How much a sentence says of what the whole is about, for each of its words."""
    return sum(counts[topic] for topic in _topics(words)) / len(words)


def _topics(words: tuple[Word, ...]) -> Iterator[str]:
    for word in words:
        letters = "".join(character for character in word.text.casefold() if character.isalnum())
        if len(letters) >= _TOPIC:
            yield letters


def _span(words: tuple[Word, ...]) -> int:
    """How long a sentence takes (ms), with what lies between its words; or its words alone, if they overlap."""
    return max(words[-1].end - words[0].start, sum(word.span for word in words))


def _begun(sentences: list[tuple[Word, ...]], end: int | None) -> Iterator[tuple[Word, ...]]:
    """Of the sentences that are cut off at the end the words in front of it."""
    for words in sentences:
        if end is not None and words[-1].end > end:
            yield tuple(word for word in words if word.end <= end)


def _part(sentences: list[tuple[Word, ...]], left: int) -> list[Word]:
    """A part of one of these sentences that fits, the beginning of one if possible; nothing if no word does."""
    beginnings = ((words, 0) for words in sentences if words)
    later = ((words, first) for words in sentences for first in range(1, len(words)))
    found = (list(_run(words, first, left)) for words, first in itertools.chain(beginnings, later))
    return next(filter(None, found), [])


def _run(words: tuple[Word, ...], first: int, left: int) -> Iterator[Word]:
    """As many words as fit, from this one on."""
    alone = 0
    for at in range(first, len(words)):
        alone += words[at].span
        if max(words[at].end - words[first].start, alone) > left:  # as `_span` counts
            return
        yield words[at]


def _marked(transcript: Transcript, chosen: list[Word]) -> Transcript:
    which = {id(word) for word in chosen}
    segments = [
        evolve(each, words=tuple(evolve(word, highlight=id(word) in which) for word in each.words))
        for each in transcript.segments
    ]
    return evolve(transcript, segments=tuple(segments))
