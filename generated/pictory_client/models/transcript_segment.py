"""The model `TranscriptSegment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.transcript_word import TranscriptWord


@attrs.define(kw_only=True, repr=False)
class TranscriptSegment(wire.Model):
    """What one speaker says in one go.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-transcription-job-by-id
    """

    uid: str
    """Its id."""
    speaker_id: int
    """Who says it, from 1."""
    words: list[TranscriptWord]
    """The words and the pauses between them."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="uid", wire="uid", codec=wire.STRING, required=True),
        wire.Field(name="speaker_id", wire="speakerId", codec=wire.INTEGER, required=True),
        wire.Field(
            name="words",
            wire="words",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_word", "TranscriptWord")),
            required=True,
        ),
    )
