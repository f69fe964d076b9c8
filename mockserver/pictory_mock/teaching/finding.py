"""The file at an address: which one it is, and its bytes, made once."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pictory_mock import media
    from pictory_mock.core import Account, World
    from pictory_mock.core.job import Job
    from pictory_mock.files import MediaFile
    from pictory_mock.making.maker import Maker

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_STOCK, _CATALOGUE, _TEMPLATES, _PROJECTS = "stock", "catalogue", "templates", "projects"
_ADDRESS = re.compile(rf"([a-z]+)/user/({_UUID})/({_UUID})([._][^/]+)")


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


def find(world: World, address: str) -> MediaFile | None:
    """The file at an address (below `/media/`), or None while there is none, and after it was cleaned."""
    folder, _, path = address.partition("/")
    if folder == _STOCK:
        from pictory_mock.files import stock  # with the first of its files, not with the server

        return stock.find(path)
    if folder == _CATALOGUE:
        from pictory_mock.files import catalogue

        return catalogue.find(path)
    if folder == _TEMPLATES:
        from pictory_mock.saved import templates

        return templates.find(world, path)
    if folder == _PROJECTS:
        from pictory_mock.saved import projects

        return projects.find_file(world, path)
    parts = _ADDRESS.fullmatch(address)
    account = world.find_account(parts[2]) if parts else None
    job = account.jobs.of_file(parts[3]) if parts and account else None
    if parts is None or job is None or _maker(job).folder != parts[1]:
        return None
    return next((file for file in of(job) if file.suffix == parts[4]), None)


def of(job: Job) -> Iterator[MediaFile]:
    """The files of a job."""
    return _maker(job).files(job)


def _maker(job: Job) -> Maker:
    from pictory_mock.making import maker  # with the first file, not with the server

    return maker.of(job.operation)
