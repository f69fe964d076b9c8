"""An MP4 while it is written: H.264 (yuv420p) and AAC (mono), picture by picture, each with its own sound.

A picture that stays is written once, with a longer duration: an encoder takes as long for the same picture again as for
another one.
"""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from pictory_mock.media.libraries import pyav
from pictory_mock.storyboards.cut import FRAME_RATE

if TYPE_CHECKING:
    from PIL.Image import Image

_THREADS = 2
"""Fixed, not the machine's number of cores: the encoder's output depends on it."""
_BT709, _LIMITED = 1, 1
"""How players read the colours of a video that is not marked otherwise (H.273)."""
_COLOURS = {"dst_colorspace": "ITU709", "dst_color_range": "MPEG"}
"""The same by PyAV's names, which all its versions take."""
_QUICK = "POINT"
"""Nothing is scaled here, so that finer ways give the same picture in twice the time."""
# slower presets plan ahead in a thread of their own, and their output then differs from run to run; where a scene
# begins is known, so nothing is spent on finding it, and a player that seeks there finds a whole picture
_ENCODER = {"preset": "ultrafast", "crf": "32", "sc_threshold": "0", "forced-idr": "1"}
# the quickest way of several to share out bits; bitexact, here and below: no version of the library in the file, so
# that equal videos are equal files
_SOUND_ENCODER = {"aac_coder": "fast", "flags": "+bitexact"}
# faststart: the index stands in front, so that playing starts before the download ends
_CONTAINER = {"movflags": "+faststart", "fflags": "+bitexact"}
_NAMELESS: Mapping[str, str] = {}


class Recording:
    """Writes a video of up to 8 pictures per second. Raises MissingLibraryError.

    Both sides in px and even; samples of sound per second. `names` is what the file says of itself (`title`,
    `comment`). To be used in a `with`; the file is whole after it.
    """

    def __init__(
        self, path: Path, width: int, height: int, sample_rate: int, names: Mapping[str, str] = _NAMELESS
    ) -> None:
        self._av, self._sample_rate = pyav(), sample_rate
        self._container = self._av.open(str(path), "w", format="mp4", options=_CONTAINER)
        self._container.metadata.update(names)
        self._pictures = self._container.add_stream("libx264", rate=FRAME_RATE, options=_ENCODER)
        self._pictures.width, self._pictures.height, self._pictures.pix_fmt = width, height, "yuv420p"
        context = self._pictures.codec_context
        context.thread_count = _THREADS
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.color_range = _LIMITED
        self._sounds = self._container.add_stream("aac", rate=sample_rate, layout="mono", options=_SOUND_ENCODER)
        self._count = 0
        self._frame: Any = None
        self._ends: dict[int, int] = {}

    def show(self, picture: "Image", *, seekable: bool = False) -> None:
        """Show a picture (RGB) from now on, until another one is shown.

        What is `seekable` costs more; a player that seeks goes to the last such picture first.
        """
        self._send()
        self._frame = self._converted(picture)
        kinds = self._av.video.frame.PictureType
        self._frame.pict_type = kinds.I if seekable else kinds.NONE
        self._frame.pts, self._frame.time_base = self._count, Fraction(1, FRAME_RATE)

    def change_foot(self, rows: "Image") -> None:
        """Show other lowest rows (RGB) from now on; as many as are even, and as wide as the picture."""
        self._send()
        for plane, new in zip(self._frame.planes, self._converted(rows).planes, strict=True):
            below = memoryview(plane)[(plane.height - new.height) * plane.line_size : plane.height * plane.line_size]
            below[:] = memoryview(new)[: len(below)]
        self._frame.pict_type = self._av.video.frame.PictureType.NONE
        self._frame.pts = self._count

    def go_on(self, sound: bytes) -> None:
        """Let an eighth of a second pass, in which this is heard: 32-bit floats."""
        begin = self._count * self._sample_rate // FRAME_RATE
        self._container.mux(self._sounds.encode(audio_frame(sound, begin, self._sample_rate)))
        self._count += 1

    def _converted(self, picture: "Image") -> Any:
        return self._av.VideoFrame.from_image(picture).reformat(format="yuv420p", interpolation=_QUICK, **_COLOURS)

    def _send(self) -> None:
        """Encode the picture that is over now."""
        if self._frame is not None:
            self._ends[self._frame.pts] = self._count
            self._mux(self._pictures.encode(self._frame))

    def _mux(self, packets: list[Any]) -> None:
        for packet in packets:
            packet.duration = self._ends.pop(packet.pts) - packet.pts
            self._container.mux(packet)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._send()
                self._mux(self._pictures.encode(None))
                self._container.mux(self._sounds.encode(None))
        finally:
            self._container.close()


def audio_frame(sound: bytes, begin: int, sample_rate: int) -> Any:
    """Mono samples (32-bit floats) for an encoder; `begin` counts the samples before. Raises MissingLibraryError."""
    frame = pyav().AudioFrame(format="fltp", layout="mono", samples=len(sound) // 4)
    frame.planes[0].update(sound)
    frame.sample_rate = sample_rate
    frame.pts, frame.time_base = begin, Fraction(1, sample_rate)
    return frame
