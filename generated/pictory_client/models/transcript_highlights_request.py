"""The model `TranscriptHighlightsRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.highlight_language import HighlightLanguage
    from pictory_client.models.transcript_item import TranscriptItem
    from pictory_client.models.transcript_segment import TranscriptSegment


@attrs.define(kw_only=True, repr=False)
class TranscriptHighlightsRequest(wire.Model):
    """A transcript, and how long its highlights may be.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-transcript
    """

    transcript: list[TranscriptItem] | list[TranscriptSegment]
    """What is said, in order and with exact times. (at least 1 item)"""
    highlight_duration: int | None = None
    """How long the highlights may be altogether, in seconds; what is chosen fits in. (at least 1) Left
    out, the service takes 60."""
    duration: float | None = None
    """How long the whole medium is, in seconds; what is said after it is no highlight. (at least 0)"""
    language: HighlightLanguage | None = None
    """The language of the transcript by its two letters."""
    webhook: str | None = None
    """Is sent a POST when the job is finished. An http or https URL; null, or any other text, notifies
    nobody."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="transcript",
            wire="transcript",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_item", "TranscriptItem")),
            required=True,
        ),
        wire.Field(name="highlight_duration", wire="highlight_duration", codec=wire.INTEGER, required=False),
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=False),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=False),
        wire.Field(name="webhook", wire="webhook", codec=wire.union(wire.STRING, wire.NULL), required=False),
    )
