"""The files that results point to: their addresses, and what is in them."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from . import generation

if TYPE_CHECKING:
    from pictory_mock import media
    from pictory_mock.core import Account, World
    from pictory_mock.core.job import Job

    from .generation import Generation

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ADDRESS = re.compile(rf"([a-z]+)/user/({_UUID})/({_UUID})([._][a-z0-9_.]+)")
_TYPES = {".mp4": "video/mp4", ".jpg": "image/jpeg", ".png": "image/png"}


@frozen
class FileKind:
    """A kind of file that belongs to a result: the field that tells its address, and how the address ends."""

    field: str
    suffix: str

    @property
    def mimetype(self) -> str:
        """Its media type."""
        return _TYPES[self.suffix[self.suffix.rindex(".") :]]


@frozen
class MediaFile:
    """A file that can be made at any time: its kind, a name that tells its contents apart, and what it shows."""

    kind: FileKind
    subject: media.Clip | media.Picture

    @property
    def name(self) -> str:
        """The same for the same contents, whichever account and job they belong to."""
        digest = hashlib.blake2b(repr(self.subject).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
        return digest + self.kind.suffix

    def write(self, path: Path) -> None:
        """Make the file. Raises `media.MissingLibraryError`."""
        from pictory_mock import media

        if isinstance(self.subject, media.Picture):
            media.write_picture(self.subject, path)
            return
        writers = {
            "url": media.write_video,
            "previewImageUrl": media.write_preview,
            "thumbnailImageUrl": media.write_thumbnail,
            "lastFrameImageUrl": media.write_last_frame,
        }
        writers[self.kind.field](self.subject, path)


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

    def watch(self, _: Account, job: Job) -> None:
        """Remove what was made for a job that has been cleaned."""
        with self._lock:
            cache = self._cache
        if cache is not None and job.course.cleaned is not None:
            for file in of(job):
                cache.forget(file.name)

    def close(self) -> None:
        """Remove what was made. May be called twice."""
        with self._lock:
            if self._cache is not None:
                self._cache.close()


def addresses(made: Generation, job: Job, account: Account, public_url: Callable[[], str]) -> Mapping[str, str]:
    """Where the files of a job lie, by the field that tells it."""
    (file,) = job.files
    stem = f"{public_url()}/media/{made.folder}/user/{account.id}/{file}"
    return {field: stem + suffix for field, suffix in made.files.items()}


def find(world: World, address: str) -> MediaFile | None:
    """The file at an address (below `/media/`), or None while there is none, and after it was cleaned."""
    parts = _ADDRESS.fullmatch(address)
    account = world.find_account(parts[2]) if parts else None
    job = account.jobs.of_file(parts[3]) if parts and account else None
    if parts is None or job is None or generation.of(job.operation).folder != parts[1]:
        return None
    return next((file for file in of(job) if file.kind.suffix == parts[4]), None)


def of(job: Job) -> Iterator[MediaFile]:
    """The files of a job."""
    made = generation.of(job.operation)
    shown = subject(made, job)
    for field, suffix in made.files.items():
        yield MediaFile(FileKind(field, suffix), shown)


def subject(made: Generation, job: Job) -> media.Clip | media.Picture:
    """What the files of a job show."""
    from pictory_mock import media

    width, height = made.size(job.request)
    seconds = made.seconds(job.request)
    text, facts, seed = made.text(job.request), made.chosen(job.request), int(job.files[0][:8], 16)
    if seconds is None:
        return media.Picture(width, height, text, facts, seed)
    return media.Clip(width, height, seconds, text, facts, seed)
