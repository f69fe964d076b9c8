"""Small renditions of a clip or a picture, as lists of things to choose from show them: JPEG, WebP and WebM."""

from pathlib import Path

from pictory_mock.media.clip import Clip
from pictory_mock.media.libraries import pyav
from pictory_mock.media.painter import Painter
from pictory_mock.media.picture import Picture, painted
from pictory_mock.storyboards.cut import FRAME_RATE

_THREADS = 1
"""Fixed, not the machine's number of cores: the encoder's output depends on it."""
_ENCODER = {"deadline": "realtime", "cpu-used": "8", "crf": "40", "b": "0"}
_CONTAINER = {"fflags": "+bitexact"}


def write_jpeg(picture: Picture, path: Path) -> None:
    """A JPEG of exactly the size of the picture. Raises MissingLibraryError."""
    painted(picture).save(path, "JPEG", quality=85)


def write_webp(picture: Picture, path: Path) -> None:
    """A WebP of exactly the size of the picture. Raises MissingLibraryError."""
    painted(picture).save(path, "WEBP", quality=80)


def write_webm(clip: Clip, path: Path) -> None:
    """A WebM (VP9, 8 pictures per second, without sound), as long as the clip. Raises MissingLibraryError."""
    av, painter = pyav(), Painter(clip)
    with av.open(str(path), "w", format="webm", options=_CONTAINER) as file:
        pictures = file.add_stream("libvpx-vp9", rate=FRAME_RATE, options=_ENCODER)
        pictures.width, pictures.height, pictures.pix_fmt = clip.width, clip.height, "yuv420p"
        pictures.codec_context.thread_count = _THREADS
        for index in range(clip.frames):
            frame = av.VideoFrame.from_image(painter.frame(index))
            frame.pts = index
            file.mux(pictures.encode(frame))
        file.mux(pictures.encode(None))
