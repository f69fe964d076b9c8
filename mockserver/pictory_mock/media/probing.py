"""What a file of somebody else's is: how long it plays, and how large its pictures are."""

from pathlib import Path
from typing import Any

from attrs import frozen

from pictory_mock.media.libraries import pyav

_FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,mp3,wav,w64,avi,matroska,webm,ogg,flac,aac,asf,mpeg,mpegts"
"""What is opened at all: media, and no playlists, which would lead to other files."""
_LOCAL = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
_MICROSECONDS = 1_000_000


@frozen
class Measured:
    """How long a medium plays (s), and the size of its pictures (px); None for sound alone."""

    seconds: float
    width: int | None = None
    height: int | None = None


def measure(path: Path) -> Measured | None:
    """What a file is, or None if it is no medium that can be read. Raises MissingLibraryError."""
    av = pyav()
    try:
        with av.open(str(path), options=_LOCAL, **_any_letters(av)) as medium:
            seconds = _seconds(medium)
            pictures = next(iter(medium.streams.video), None)
            if pictures is None or pictures.width <= 0 or pictures.height <= 0:
                return Measured(seconds) if seconds is not None else None
            return Measured(seconds, pictures.width, pictures.height) if seconds is not None else None
    except (av.FFmpegError, ValueError, OverflowError):
        return None


def _any_letters(av: Any) -> dict[str, str]:
    """What lets titles be in any encoding. Since version 19 they are, and the argument is gone."""
    return {"metadata_errors": "replace"} if int(av.__version__.partition(".")[0]) < 19 else {}


def _seconds(medium: Any) -> float | None:
    """The length that the file tells, of itself or of one of its streams; None if it tells none that can be."""
    lengths = [float(stream.duration * stream.time_base) for stream in medium.streams if stream.duration]
    seconds = medium.duration / _MICROSECONDS if medium.duration else max(lengths, default=0)
    return float(seconds) if seconds > 0 else None
