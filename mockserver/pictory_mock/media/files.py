"""The files of a clip: the video, its preview, its thumbnail and its last frame."""

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pictory_mock.media.clip import FRAME_RATE, Clip
from pictory_mock.media.libraries import pyav
from pictory_mock.media.painter import Painter
from pictory_mock.media.tone import SAMPLE_RATE, one_second

if TYPE_CHECKING:
    from av.container import OutputContainer

_SAMPLES = SAMPLE_RATE // FRAME_RATE
"""Sound samples per picture: sound and picture end together on every frame."""
_THUMBNAIL = 320
"""Longer side of a thumbnail, pixels."""
_THREADS = 2
"""Fixed, not the machine's number of cores: the encoder's output depends on it."""
_BT709, _LIMITED = 1, 1
"""How players read the colours of a video that is not marked otherwise (H.273)."""
# slower presets plan ahead in a thread of their own, and their output then differs from run to run
_ENCODER = {"preset": "ultrafast", "crf": "32"}
# faststart: the index stands in front, so that playing starts before the download ends;
# bitexact: no version of the encoder library in the file, equal clips stay equal
_CONTAINER = {"movflags": "+faststart", "fflags": "+bitexact"}


def write_video(clip: Clip, path: Path) -> None:
    """An MP4: H.264 (yuv420p, 8 pictures per second) and AAC (48 kHz), exactly as long as the clip.

    Raises MissingLibraryError.
    """
    av = pyav()
    painter = Painter(clip)
    sound = one_second(clip.seed)
    with av.open(str(path), "w", format="mp4", options=_CONTAINER) as container:
        picture_track, sound_track = _tracks(container, clip)
        for index in range(clip.frames):
            picture = av.VideoFrame.from_image(painter.frame(index))
            picture = picture.reformat(format="yuv420p", dst_colorspace=_BT709, dst_color_range=_LIMITED)
            picture.pts, picture.time_base = index, Fraction(1, FRAME_RATE)
            container.mux(picture_track.encode(picture))
            container.mux(sound_track.encode(_sound(av, sound, index)))
        container.mux(picture_track.encode(None))
        container.mux(sound_track.encode(None))


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


def _tracks(container: "OutputContainer", clip: Clip) -> tuple[Any, Any]:
    picture = container.add_stream("libx264", rate=FRAME_RATE, options=_ENCODER)
    picture.width, picture.height, picture.pix_fmt = clip.width, clip.height, "yuv420p"
    context = picture.codec_context
    context.thread_count = _THREADS
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    context.color_range = _LIMITED
    sound = container.add_stream("aac", rate=SAMPLE_RATE, layout="mono", options={"flags": "+bitexact"})
    return picture, sound


def _sound(av: Any, second: bytes, index: int) -> Any:
    """The samples that belong to frame `index`."""
    frame = av.AudioFrame(format="fltp", layout="mono", samples=_SAMPLES)
    part = len(second) // FRAME_RATE
    start = index % FRAME_RATE * part
    frame.planes[0].update(second[start : start + part])
    frame.sample_rate = SAMPLE_RATE
    frame.pts, frame.time_base = index * _SAMPLES, Fraction(1, SAMPLE_RATE)
    return frame
