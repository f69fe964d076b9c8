"""What accounts upload: files of any size in a folder, one below it for each account.

The store knows what there is; here are only the bytes. A file comes about under another name and is renamed when it
is whole, so that nobody ever meets half of one.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

_DRAFT = "."
"""How the names of files begin that are not whole yet; those of whole ones are ids."""


class Blobs:
    """Files by account and name. Safe to use from many threads.

    `folder` keeps them beyond this process; without one they are in a temporary folder, which `close` removes (so does
    the end of the process). Nothing is made before the first file comes.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._remove: Callable[[], object] | None = None
        self._swept = False
        self._lock = threading.Lock()

    def keep(self, account: str, name: str, octets: Iterable[bytes]) -> None:
        """Keep a file, in place of the one with this name if there is one. Part by part: never all of it in memory.

        Whatever `octets` raises leaves everything as it was.
        """
        home = self._home() / account
        home.mkdir(parents=True, exist_ok=True)
        with _draft(home) as draft:
            with draft.open("wb") as file:
                for part in octets:
                    file.write(part)
            draft.replace(home / name)

    def path(self, account: str, name: str) -> Path:
        """Where a file is, if it is there."""
        return self._home() / account / name

    def remove(self, account: str, name: str) -> None:
        """Forget a file; one that is not there is no error."""
        if self._folder is not None:
            with contextlib.suppress(PermissionError):  # Windows removes nothing that is open
                (self._folder / account / name).unlink(missing_ok=True)

    def clear(self, account: str) -> None:
        """Forget all files of an account."""
        if self._folder is not None:
            shutil.rmtree(self._folder / account, ignore_errors=True)

    def close(self) -> None:
        """Remove the temporary folder; a given one stays. May be called twice."""
        with self._lock:
            if self._remove is not None:
                self._remove()
                self._remove = self._folder = None

    def _home(self) -> Path:
        with self._lock:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="pictory-mock-uploads-"))
                self._remove = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            elif not self._swept:
                _sweep(self._folder)
            self._swept = True
            return self._folder


def _sweep(folder: Path) -> None:
    """Remove what a process left half written that was killed; nobody would ever ask for it."""
    for draft in folder.glob(f"*/{_DRAFT}*"):
        draft.unlink(missing_ok=True)


@contextlib.contextmanager
def _draft(home: Path) -> Iterator[Path]:
    """A name that nobody else has, gone afterwards unless it was renamed."""
    with tempfile.NamedTemporaryFile(dir=home, prefix=_DRAFT, delete=False) as file:
        draft = Path(file.name)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)
