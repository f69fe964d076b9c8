"""The files of a clip: the video, its preview, its thumbnail and its last frame."""

from pathlib import Path

from pictory_mock.media.clip import Clip
from pictory_mock.media.painter import Painter
from pictory_mock.media.recording import Recording
from pictory_mock.media.tone import SAMPLE_RATE, one_second
from pictory_mock.storyboards.cut import FRAME_RATE

_THUMBNAIL = 320
"""Longer side of a thumbnail, pixels."""


def write_video(clip: Clip, path: Path) -> None:
    """An MP4: H.264 (yuv420p, 8 pictures per second) and AAC (48 kHz), exactly as long as the clip.

    Raises MissingLibraryError.
    """
    painter = Painter(clip)
    second = one_second(clip.seed)
    part = len(second) // FRAME_RATE
    with Recording(path, clip.width, clip.height, SAMPLE_RATE) as video:
        for index in range(clip.frames):
            start = index % FRAME_RATE * part
            video.show(painter.frame(index))
            video.go_on(second[start : start + part])


def write_preview(clip: Clip, path: Path) -> None:
    """A JPEG of the middle of the clip, full size. Raises MissingLibraryError."""
    Painter(clip).frame(clip.frames // 2).save(path, "JPEG", quality=88)


def write_thumbnail(clip: Clip, path: Path) -> None:
    """The preview as a small JPEG, at most 320 pixels a side. Raises MissingLibraryError."""
    picture = Painter(clip).frame(clip.frames // 2)
    picture.thumbnail((_THUMBNAIL, _THUMBNAIL))
    picture.save(path, "JPEG", quality=82)


def write_last_frame(clip: Clip, path: Path) -> None:
    """The last picture of the clip as a PNG, full size. Raises MissingLibraryError."""
    Painter(clip).frame(clip.frames - 1).save(path, "PNG", compress_level=3)
