"""The model `LegacyVideo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class LegacyVideo(wire.Model):
    """The result of a completed v1 render job.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
    examples.
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    video_url: str
    """Where the MP4 can be downloaded."""
    share_video_url: str
    """The MP4, to be shared."""
    preview: str | None = None
    """A page that plays the video."""
    thumbnail: str | None = None
    """A small picture (JPG)."""
    audio_url: str | None = None
    """Where the sound can be downloaded (MP3)."""
    srt_file: str | None = None
    """The subtitles as SRT."""
    vtt_file: str | None = None
    """The subtitles as WebVTT."""
    txt_file: str | None = None
    """The text."""
    video_duration: float | None = None
    """The length in seconds."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(name="video_url", wire="videoURL", codec=wire.STRING, required=True),
        wire.Field(name="share_video_url", wire="shareVideoURL", codec=wire.STRING, required=True),
        wire.Field(name="preview", wire="preview", codec=wire.STRING, required=False),
        wire.Field(name="thumbnail", wire="thumbnail", codec=wire.STRING, required=False),
        wire.Field(name="audio_url", wire="audioURL", codec=wire.STRING, required=False),
        wire.Field(name="srt_file", wire="srtFile", codec=wire.STRING, required=False),
        wire.Field(name="vtt_file", wire="vttFile", codec=wire.STRING, required=False),
        wire.Field(name="txt_file", wire="txtFile", codec=wire.STRING, required=False),
        wire.Field(name="video_duration", wire="videoDuration", codec=wire.NUMBER, required=False),
    )
