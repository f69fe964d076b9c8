"""A transcript as an answer tells it."""

from __future__ import annotations

from typing import Any

from .values import Segment, Transcript, Word


def tell(transcript: Transcript) -> list[dict[str, Any]]:
    """The segments with their words."""
    return [_segment(segment) for segment in transcript.segments]


def _segment(segment: Segment) -> dict[str, Any]:
    return {"uid": segment.uid, "speakerId": segment.speaker, "words": [_word(word) for word in segment.words]}


def _word(word: Word) -> dict[str, Any]:
    told: dict[str, Any] = {
        "uid": word.uid,
        "word": word.text,
        "start_time": word.start / 1000,
        "end_time": word.end / 1000,
        "speakerId": word.speaker,
        "sentence_index": word.sentence,
    }
    if word.pause is not None:
        told |= {"is_pause": True, "pause_size": word.pause}
    if word.highlight:
        told["highlight"] = True
    return told
