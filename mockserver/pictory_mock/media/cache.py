"""Files are made when somebody first asks for them, once, and kept."""

import contextlib
import os
import shutil
import tempfile
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

Writer = Callable[[Path], None]
"""Writes a whole file to the path it is given."""


class Cache:
    """A folder of files that are made on first use.

    `folder` keeps them beyond this process; without one they live in a temporary folder that `close()`
    removes (so does the end of the process).
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._remove: Callable[[], object] | None = None
        self._guard = threading.Lock()
        self._making: dict[str, threading.Lock] = {}

    def file(self, name: str, writer: Writer) -> Path:
        """The file of that name, made by `writer` if it is not there yet.

        Two threads that ask for the same file wait for one writer; other files are made meanwhile. A writer
        that fails leaves nothing behind. Raises ValueError for a name that is not a plain file name.
        """
        if name in ("", "..") or name != Path(name).name:
            raise ValueError(f"not a plain file name: {name!r}")
        with self._guard:
            path = self._home() / name
            making = self._making.setdefault(name, threading.Lock())
        with making:
            if not path.exists():
                _write_whole(path, writer)
        return path

    def forget(self, name: str) -> None:
        """Remove the file of that name, if it is there; asked for again, it is made again.

        Waits for nobody: one that is being made, or read where that keeps it, stays for as long as the cache does.
        """
        with self._guard:
            making = self._making.setdefault(name, threading.Lock())
            folder = self._folder
        # Who calls holds the store, which everybody else waits for; to make a clip may take seconds.
        if folder is not None and making.acquire(blocking=False):
            try:
                with contextlib.suppress(PermissionError):  # Windows removes nothing that is open
                    (folder / name).unlink(missing_ok=True)
            finally:
                making.release()

    def close(self) -> None:
        """Remove the temporary folder. A given folder stays. May be called twice."""
        with self._guard:
            if self._remove is not None:
                self._remove()
                self._remove = None
                self._folder = None

    def _home(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="pictory-mock-"))
            self._remove = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder


def _write_whole(path: Path, writer: Writer) -> None:
    """Under a name of its own first, so that no reader ever meets half a file."""
    draft = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        writer(draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
