"""The model `TranscriptItem` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.pause_size import PauseSize
    from pictory_client.models.transcript_word import TranscriptWord, TranscriptWordDict


@attrs.define(kw_only=True, repr=False)
class TranscriptItem(wire.Model):
    """Something that is said. Either a sentence with its words, or a whole sentence as text, or a single
    word.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-transcript
    """

    uid: str | None = None
    """Its id."""
    speaker_id: int | None = None
    """Who says it."""
    words: list[TranscriptWord] | None = None
    """The words of the sentence and the pauses between them."""
    text: str | None = None
    """The whole sentence."""
    start: float | None = None
    """Where `text` begins, in seconds. (at least 0)"""
    end: float | None = None
    """Where `text` ends, in seconds. (at least 0)"""
    word: str | None = None
    """A single word; empty for a pause."""
    start_time: float | None = None
    """Where `word` begins, in seconds. (at least 0)"""
    end_time: float | None = None
    """Where `word` ends, in seconds. (at least 0)"""
    sentence_index: int | None = None
    """The sentence that `word` belongs to, from 0."""
    is_pause: bool | None = None
    """True for a pause."""
    pause_size: PauseSize | None = None
    """How long a pause is."""
    state: str | None = None
    """As in the results of old jobs. Means nothing."""
    highlight: bool | None = None
    """True for a word that was chosen as a highlight."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="uid", wire="uid", codec=wire.STRING, required=False),
        wire.Field(name="speaker_id", wire="speakerId", codec=wire.INTEGER, required=False),
        wire.Field(
            name="words",
            wire="words",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_word", "TranscriptWord")),
            required=False,
        ),
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(name="start", wire="start", codec=wire.NUMBER, required=False),
        wire.Field(name="end", wire="end", codec=wire.NUMBER, required=False),
        wire.Field(name="word", wire="word", codec=wire.STRING, required=False),
        wire.Field(name="start_time", wire="start_time", codec=wire.NUMBER, required=False),
        wire.Field(name="end_time", wire="end_time", codec=wire.NUMBER, required=False),
        wire.Field(name="sentence_index", wire="sentence_index", codec=wire.INTEGER, required=False),
        wire.Field(name="is_pause", wire="is_pause", codec=wire.BOOLEAN, required=False),
        wire.Field(name="pause_size", wire="pause_size", codec=wire.STRING, required=False),
        wire.Field(name="state", wire="state", codec=wire.STRING, required=False),
        wire.Field(name="highlight", wire="highlight", codec=wire.BOOLEAN, required=False),
    )


class TranscriptItemDict(TypedDict):
    """The same as `TranscriptItem`, as a plain dict in the service's own spelling.

    Something that is said. Either a sentence with its words, or a whole sentence as text, or a single
    word.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-transcript
    """

    uid: NotRequired[str]
    """Its id."""
    speakerId: NotRequired[int]
    """Who says it."""
    words: NotRequired[Sequence[TranscriptWordDict]]
    """The words of the sentence and the pauses between them."""
    text: NotRequired[str]
    """The whole sentence."""
    start: NotRequired[float]
    """Where `text` begins, in seconds. (at least 0)"""
    end: NotRequired[float]
    """Where `text` ends, in seconds. (at least 0)"""
    word: NotRequired[str]
    """A single word; empty for a pause."""
    start_time: NotRequired[float]
    """Where `word` begins, in seconds. (at least 0)"""
    end_time: NotRequired[float]
    """Where `word` ends, in seconds. (at least 0)"""
    sentence_index: NotRequired[int]
    """The sentence that `word` belongs to, from 0."""
    is_pause: NotRequired[bool]
    """True for a pause."""
    pause_size: NotRequired[PauseSize]
    """How long a pause is."""
    state: NotRequired[str]
    """As in the results of old jobs. Means nothing."""
    highlight: NotRequired[bool]
    """True for a word that was chosen as a highlight."""
