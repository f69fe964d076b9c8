"""The model `RenderedVideo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class RenderedVideo(wire.Model):
    """The result of a completed render job.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-video-render-job-by-id
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    video_url: str
    """Where the MP4 can be downloaded."""
    progress: float | None = None
    """How much is done in percent, 100."""
    video_share_url: str | None = None
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
    ai_credits_used: float | None = None
    """What its AI visuals cost, in AI credits; absent where there are none."""
    project_id: str | None = None
    """The project, where save_project was true."""
    project_url: str | None = None
    """The project in the web app, where save_project was true."""
    vimeo_url: str | None = None
    """The page of the video at Vimeo, where a destination is of type vimeo. (assumed)"""
    aws_url: str | None = None
    """The copy of the video at S3, where a destination is of type s3. (assumed)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(name="video_url", wire="videoURL", codec=wire.STRING, required=True),
        wire.Field(name="progress", wire="progress", codec=wire.NUMBER, required=False),
        wire.Field(name="video_share_url", wire="videoShareURL", codec=wire.STRING, required=False),
        wire.Field(name="thumbnail", wire="thumbnail", codec=wire.STRING, required=False),
        wire.Field(name="audio_url", wire="audioURL", codec=wire.STRING, required=False),
        wire.Field(name="srt_file", wire="srtFile", codec=wire.STRING, required=False),
        wire.Field(name="vtt_file", wire="vttFile", codec=wire.STRING, required=False),
        wire.Field(name="txt_file", wire="txtFile", codec=wire.STRING, required=False),
        wire.Field(name="video_duration", wire="videoDuration", codec=wire.NUMBER, required=False),
        wire.Field(name="ai_credits_used", wire="aiCreditsUsed", codec=wire.NUMBER, required=False),
        wire.Field(name="project_id", wire="projectId", codec=wire.STRING, required=False),
        wire.Field(name="project_url", wire="projectUrl", codec=wire.STRING, required=False),
        wire.Field(name="vimeo_url", wire="vimeoURL", codec=wire.STRING, required=False),
        wire.Field(name="aws_url", wire="awsURL", codec=wire.STRING, required=False),
    )
    __forbidden__: ClassVar[tuple[str, ...]] = ("shareVideoURL",)
