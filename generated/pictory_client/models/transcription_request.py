"""The model `TranscriptionRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.audio_language import AudioLanguage
    from pictory_client.models.spoken_medium import SpokenMedium
    from pictory_client.models.transcript_highlight import TranscriptHighlight
    from pictory_client.models.transcript_item import TranscriptItem
    from pictory_client.models.transcript_segment import TranscriptSegment
    from pictory_client.models.transcript_word import TranscriptWord


@attrs.define(kw_only=True, repr=False)
class TranscriptionRequest(wire.Model):
    """What to transcribe, and what is known of its words already.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/transcription/video-transcription
    """

    file_url: str
    """The video or audio file (MP4, MOV, AVI, MP3, WAV, M4A). A public http or https URL, such as that of
    an upload. (an http or https URL)"""
    media_type: SpokenMedium | None = None
    """What kind of medium it is. Left out, the service takes video."""
    language: AudioLanguage | None = None
    """The language that is spoken. Left out, the service takes en-US."""
    webhook: str | None = None
    """Is sent a POST when the job is finished. An http or https URL; null, or any other text, notifies
    nobody."""
    transcript: list[TranscriptItem] | list[TranscriptSegment] | None = None
    """What is said in the medium, in order; nothing is recognised then. (at least 1 item)"""
    highlights: (
        list[TranscriptHighlight] | list[TranscriptItem] | list[TranscriptSegment] | list[TranscriptWord] | None
    ) = None
    """The parts of the given transcript that matter most; their words are marked in the result."""
    highlight: (
        list[TranscriptHighlight] | list[TranscriptItem] | list[TranscriptSegment] | list[TranscriptWord] | None
    ) = None
    """The same under its older name. Not together with highlights."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="file_url", wire="fileUrl", codec=wire.STRING, required=True),
        wire.Field(name="media_type", wire="mediaType", codec=wire.STRING, required=False),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=False),
        wire.Field(name="webhook", wire="webhook", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(
            name="transcript",
            wire="transcript",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_item", "TranscriptItem")),
            required=False,
        ),
        wire.Field(
            name="highlights",
            wire="highlights",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_highlight", "TranscriptHighlight")),
            required=False,
        ),
        wire.Field(
            name="highlight",
            wire="highlight",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_highlight", "TranscriptHighlight")),
            required=False,
        ),
    )
