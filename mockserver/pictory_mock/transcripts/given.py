"""The transcript that a request gives: sentences with their words, sentences as text, or single words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from pictory_mock.core.ids import Draw

from .facts import pause_size
from .values import Segment, Transcript, Word, is_dense, milliseconds

_ENDS = re.compile(r"[.!?…。！？।॥]+[\"'”’»)]*$")
Fields = Mapping[str, Any]


class Disordered(ValueError):  # noqa: N818 - reads as what happened
    """The times are not in order. `place` is where in the request, like `transcript[3].words[2]`."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(f"the times are not in order at {place}")


def given(items: Sequence[Fields], language: str, seconds: float | None = None) -> Transcript:
    """The transcript of the items of a request. Raises `Disordered`.

    Ids, speakers and sentences that an item does not tell are counted on. `seconds` is how long the medium is; as long
    as something is said in it where nobody knows.
    """
    reading = _Reading(language)
    segments = tuple(reading.segments(items))
    last = max((word.end for segment in segments for word in segment.words), default=0) / 1000
    return Transcript(segments, language, last if seconds is None else max(seconds, last))


class _Reading:
    """The way through the items: the moment, the speaker and the sentence that it has come to."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._draw = Draw(0, "given transcript", language)
        self._begun = 0
        self._ended = 0
        self._sentence = -1
        self._speaker = 1
        self._closed = True

    def segments(self, items: Sequence[Fields]) -> Iterator[Segment]:
        """What is said, in segments: an item with several words is one, and so are single words of one speaker."""
        found = enumerate(items)
        for alone, group in itertools.groupby(found, lambda item: "words" not in item[1] and "text" not in item[1]):
            if alone:
                yield from self._alone(group)
            else:
                yield from (self._segment(item, f"transcript[{at}]") for at, item in group)

    def _segment(self, item: Fields, place: str) -> Segment:
        self._speaker = item.get("speakerId", self._speaker)
        if "words" in item:
            words = [self._word(word, f"{place}.words[{at}]") for at, word in enumerate(item["words"])]
        else:
            words = list(self._spread(item, place))
        return Segment(item.get("uid") or self._draw.uuid(), self._speaker, tuple(words))

    def _alone(self, group: Iterable[tuple[int, Fields]]) -> Iterator[Segment]:
        words = [self._word(item, f"transcript[{at}]") for at, item in group]
        for speaker, said in itertools.groupby(words, lambda word: word.speaker):
            yield Segment(self._draw.uuid(), speaker, tuple(said))

    def _word(self, item: Fields, place: str) -> Word:
        start, end = self._times(item["start_time"], item["end_time"], place)
        text = item["word"]
        pause = item.get("pause_size") if item.get("is_pause") else None
        if item.get("is_pause") and pause is None:
            pause = pause_size(end - start) or _smallest()
        self._speaker = item.get("speakerId", self._speaker)
        sentence = self._count(text, item.get("sentence_index"))
        return Word(item.get("uid") or self._draw.uuid(), text, start, end, self._speaker, sentence, pause)

    def _count(self, text: str, told: int | None) -> int:
        """The sentence of a word: the one that is told, or else one after the other, by their full stops."""
        if told is not None:
            self._sentence = told
        elif self._closed and text.strip():
            self._sentence += 1
        self._closed = self._closed if not text.strip() else _ENDS.search(text) is not None
        return max(self._sentence, 0) if told is None else told

    def _spread(self, item: Fields, place: str) -> Iterator[Word]:
        """The words of a sentence that is given as text, its time shared out by their letters."""
        start, end = self._times(item["start"], item["end"], place)
        texts = list(item["text"]) if is_dense(self._language) else item["text"].split()
        texts = [text for text in texts if text.strip()]
        self._sentence = item.get("sentence_index", self._sentence + 1)
        sizes = list(itertools.accumulate(len(text) for text in texts))
        moment = start
        for text, size in zip(texts, sizes, strict=True):
            until = start + (end - start) * size // sizes[-1]
            yield Word(self._draw.uuid(), text, moment, until, self._speaker, self._sentence)
            moment = until
        self._closed = True

    def _times(self, start: float, end: float, place: str) -> tuple[int, int]:
        """Begin and end in ms. Raises `Disordered` for what ends before it begins, or begins too early."""
        begin, until = milliseconds(start), milliseconds(end)
        if until < begin or begin < self._begun:
            raise Disordered(place)
        self._begun, self._ended = begin, until
        return begin, until


def _span(part: Fields) -> tuple[int, int]:
    begin, end = ("start", "end") if "start" in part else ("start_time", "end_time")
    return milliseconds(part[begin]), milliseconds(part[end])


def _smallest() -> str:
    from .facts import told

    sizes: Mapping[str, float] = told("pauses")["sizes"]
    return min(sizes, key=lambda name: sizes[name])


def highlighted(transcript: Transcript, parts: Sequence[Fields]) -> Transcript:
    """The transcript with the words marked that lie in one of these parts of the medium, and no others.

    Where parts are told by their words and some of those are marked, as highlights jobs do, only these count.
    """
    told = [each for part in parts for each in part.get("words", (part,))]
    some = any(each.get("highlight") for each in told)
    spans = [_span(each) for each in told if each.get("highlight") or not (some and "word" in each)]

    def marked(word: Word) -> Word:
        inside = any(begin <= word.start and word.end <= end for begin, end in spans)
        return evolve(word, highlight=word.said and inside)

    segments = [evolve(each, words=tuple(map(marked, each.words))) for each in transcript.segments]
    return evolve(transcript, segments=tuple(segments))
