"""The files that results point to: their addresses, and what is in them."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from pictory_mock import media
    from pictory_mock.core import Account, World

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ADDRESS = re.compile(rf"videos/user/({_UUID})/({_UUID})(\.mp4|_[a-z_]+\.[a-z]+)")


@frozen
class FileKind:
    """A kind of file that belongs to a video: how its name ends, and its media type."""

    suffix: str
    mimetype: str


VIDEO = FileKind(".mp4", "video/mp4")
PREVIEW = FileKind("_preview.jpg", "image/jpeg")
THUMBNAIL = FileKind("_thumbnail.jpg", "image/jpeg")
LAST_FRAME = FileKind("_last_frame.png", "image/png")

_KINDS = {kind.suffix: kind for kind in (VIDEO, PREVIEW, THUMBNAIL, LAST_FRAME)}


@frozen
class MediaFile:
    """A file that can be made at any time: its media type, a name that tells its contents apart, and the clip."""

    kind: FileKind
    clip: media.Clip

    @property
    def name(self) -> str:
        """The same for the same contents, whichever account and job they belong to."""
        digest = hashlib.blake2b(repr(self.clip).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
        return digest + self.kind.suffix

    def write(self, path: Path) -> None:
        """Make the file. Raises `media.MissingLibraryError`."""
        from pictory_mock import media

        writers = {
            VIDEO: media.write_video,
            PREVIEW: media.write_preview,
            THUMBNAIL: media.write_thumbnail,
            LAST_FRAME: media.write_last_frame,
        }
        writers[self.kind](self.clip, path)


class FileCache:
    """The files that were made, each once. Nothing is imported or made before the first is asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cache: media.Cache | None = None

    def path(self, file: MediaFile) -> Path:
        """Where a file lies, made now if it was not. Raises `media.MissingLibraryError`."""
        from pictory_mock import media

        with self._lock:
            if self._cache is None:
                self._cache = media.Cache()
            cache = self._cache
        return cache.file(file.name, file.write)

    def close(self) -> None:
        """Remove what was made. May be called twice."""
        with self._lock:
            if self._cache is not None:
                self._cache.close()


def url(public_url: str, account: Account, file: str, kind: FileKind) -> str:
    """The address of a file of a job."""
    return f"{public_url}/media/videos/user/{account.id}/{file}{kind.suffix}"


def find(world: World, address: str, clip_of: Callable[..., media.Clip]) -> MediaFile | None:
    """The file at an address (below `/media/`), or None while there is none. `clip_of` tells the clip of a job."""
    parts = _ADDRESS.fullmatch(address)
    kind = _KINDS.get(parts[3]) if parts else None
    account = world.find_account(parts[1]) if parts else None
    if parts is None or kind is None or account is None:
        return None
    job = account.jobs.of_file(parts[2])
    return MediaFile(kind, clip_of(job)) if job else None
