"""The model `TranscriptWord` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.pause_size import PauseSize


@attrs.define(kw_only=True, repr=False)
class TranscriptWord(wire.Model):
    """A word with its punctuation, or a pause.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-transcription-job-by-id
    """

    uid: str
    """Its id."""
    word: str
    """The word with the punctuation that follows; empty for a pause."""
    start_time: float
    """Where it begins, in seconds. (at least 0)"""
    end_time: float
    """Where it ends, in seconds. (at least 0)"""
    speaker_id: int
    """Who says it, from 1."""
    sentence_index: int
    """The sentence that it belongs to, from 0."""
    is_pause: bool | None = None
    """True for a pause; absent for a word."""
    pause_size: PauseSize | None = None
    """How long a pause is."""
    state: str | None = None
    """Shown in older results."""
    highlight: bool | None = None
    """True for a word that was chosen as a highlight."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="uid", wire="uid", codec=wire.STRING, required=True),
        wire.Field(name="word", wire="word", codec=wire.STRING, required=True),
        wire.Field(name="start_time", wire="start_time", codec=wire.NUMBER, required=True),
        wire.Field(name="end_time", wire="end_time", codec=wire.NUMBER, required=True),
        wire.Field(name="speaker_id", wire="speakerId", codec=wire.INTEGER, required=True),
        wire.Field(name="sentence_index", wire="sentence_index", codec=wire.INTEGER, required=True),
        wire.Field(name="is_pause", wire="is_pause", codec=wire.BOOLEAN, required=False),
        wire.Field(name="pause_size", wire="pause_size", codec=wire.STRING, required=False),
        wire.Field(name="state", wire="state", codec=wire.STRING, required=False),
        wire.Field(name="highlight", wire="highlight", codec=wire.BOOLEAN, required=False),
    )


class TranscriptWordDict(TypedDict):
    """The same as `TranscriptWord`, as a plain dict in the service's own spelling.

    A word with its punctuation, or a pause.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-transcription-job-by-id
    """

    uid: str
    """Its id."""
    word: str
    """The word with the punctuation that follows; empty for a pause."""
    start_time: float
    """Where it begins, in seconds. (at least 0)"""
    end_time: float
    """Where it ends, in seconds. (at least 0)"""
    speakerId: int
    """Who says it, from 1."""
    sentence_index: int
    """The sentence that it belongs to, from 0."""
    is_pause: NotRequired[bool]
    """True for a pause; absent for a word."""
    pause_size: NotRequired[PauseSize]
    """How long a pause is."""
    state: NotRequired[str]
    """Shown in older results."""
    highlight: NotRequired[bool]
    """True for a word that was chosen as a highlight."""
