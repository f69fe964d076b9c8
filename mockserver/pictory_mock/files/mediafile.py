"""A file that can be made at any time, and where such files lie."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import frozen

_TYPES = {
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".png": "image/png",
    ".mp3": "audio/mpeg",
    ".html": "text/html",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
    ".txt": "text/plain",
    ".json": "application/json",
}


@frozen
class MediaFile:
    """A file: how its address ends, what it shows (a value), and who writes that down.

    `write` raises `media.MissingLibraryError`.
    """

    suffix: str
    subject: Any
    writer: Callable[[Any, Path], None]

    @property
    def ending(self) -> str:
        """The ending that tells its type, like `.mp4`."""
        return self.suffix[self.suffix.rindex(".") :]

    @property
    def mimetype(self) -> str:
        """Its media type."""
        return _TYPES[self.ending]

    @property
    def name(self) -> str:
        """The same for the same contents, whichever account and job they belong to."""
        shown = f"{self.writer.__name__} {self.subject!r}".encode("utf-8", "backslashreplace")
        return hashlib.blake2b(shown, digest_size=16).hexdigest() + self.ending

    def write(self, path: Path) -> None:
        """Make the file."""
        self.writer(self.subject, path)


@frozen
class Addresses:
    """Where the files of a job lie: all begin with `stem`; and where all media are."""

    media: str
    stem: str
