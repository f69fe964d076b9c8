"""The model `Transcription`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.media_info import MediaInfo
    from pictory_client.models.transcript_segment import TranscriptSegment


@attrs.define(kw_only=True, repr=False)
class Transcription(wire.Model):
    """The result of a completed transcription job.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-transcription-job-by-id
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    transcript: list[TranscriptSegment]
    """What is said, in order."""
    txt: str
    """What is said as plain text. The text itself, not a URL."""
    srt: str
    """What is said as subtitles in SRT. The text itself, not a URL."""
    vtt: str
    """What is said as subtitles in WebVTT. The text itself, not a URL."""
    media_info: MediaInfo | None = None
    """What the transcribed medium is."""
    edit_video_url: str | None = None
    """A page to edit the video by its text, which can be put into a frame."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(
            name="transcript",
            wire="transcript",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_segment", "TranscriptSegment")),
            required=True,
        ),
        wire.Field(name="txt", wire="txt", codec=wire.STRING, required=True),
        wire.Field(name="srt", wire="srt", codec=wire.STRING, required=True),
        wire.Field(name="vtt", wire="vtt", codec=wire.STRING, required=True),
        wire.Field(
            name="media_info",
            wire="mediaInfo",
            codec=wire.model("pictory_client.models.media_info", "MediaInfo"),
            required=False,
        ),
        wire.Field(name="edit_video_url", wire="editVideoUrl", codec=wire.STRING, required=False),
    )
