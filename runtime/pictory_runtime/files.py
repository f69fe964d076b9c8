"""Downloads: a file is there whole or not at all.

The bytes go to a temporary name beside the target, their number is checked, and only then the file takes its place.
The API key is not sent: files lie on another host, which has no business with it.
"""

from __future__ import annotations

import contextlib
import os
import stat
import uuid
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from pictory_runtime.caller import header_pairs
from pictory_runtime.calls import Plan, exchange
from pictory_runtime.effects import raised
from pictory_runtime.errors import ConfigurationError, DownloadFailed, StatusError, TransportError
from pictory_runtime.pace import seconds

if TYPE_CHECKING:
    from pictory_runtime.caller import Caller
    from pictory_runtime.effects import Flow
    from pictory_runtime.errors import PictoryError

OnProgress = Callable[[int, int | None], Awaitable[None] | None]
"""Called with the bytes received and the bytes to come in all (None when the server does not say)."""


class _PartialFile:
    """The sink of a download: begins anew with every attempt."""

    def __init__(self, url: str, target: Path, on_progress: OnProgress | None) -> None:
        self.url, self.target = url, target
        self.path = target.parent / f".{uuid.uuid4().hex}.part"
        self.received = 0
        self._total: int | None = None
        self._on_progress = on_progress
        self._file: IO[bytes] | None = None

    def begin(self, status: int, headers: Mapping[str, str]) -> bool:
        self.close()
        self.received = 0
        length = headers.get("content-length", "")
        self._total = int(length) if length.isdecimal() else None
        if status != 200:
            return False
        encoding = headers.get("content-encoding", "").strip().lower()
        with raised():
            if encoding not in {"", "identity"}:
                raise self.failure(
                    f"the host sends it encoded ({encoding[:40]}), which was not asked for and may hide that it is cut"
                )
            with self.disk():
                self._file = self.path.open("wb")
        return True

    def write(self, chunk: bytes) -> Awaitable[None] | None:
        with raised():
            with self.disk():
                if self._file is not None:
                    self._file.write(chunk)
            self.received += len(chunk)
            return self._on_progress(self.received, self._total) if self._on_progress is not None else None

    def complete(self) -> str | None:
        with raised(), self.disk():
            self.close()
        if self._total is not None and self.received != self._total:
            return f"{self.received} of {self._total} bytes came"
        return None

    def close(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def take_place(self) -> None:
        """Become the target, which keeps the permissions it had."""
        with contextlib.suppress(FileNotFoundError):
            self.path.chmod(stat.S_IMODE(self.target.stat().st_mode))
        self.path.replace(self.target)

    def discard(self) -> None:
        """Leave nothing behind, unless the file has taken its place already."""
        with contextlib.suppress(OSError):
            self.close()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def disk(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self.failure(f"it cannot be written: {error}") from error

    def failure(self, text: str, cause: PictoryError | None = None) -> DownloadFailed:
        return DownloadFailed(
            f"{self.url} was not downloaded to {self.target}: {text}",
            url=self.url,
            path=self.target,
            bytes_done=self.received,
            operation="download",
            status=cause.status if cause is not None else None,
            request_id=cause.request_id if cause is not None else None,
            attempts=cause.attempts if cause is not None else None,
        )


def download(
    caller: Caller, url: str, path: str | os.PathLike[str], on_progress: OnProgress | None, timeout: float
) -> Flow[Path]:
    """Fetch `url` to `path`: the path. Raises `DownloadFailed`; what was at `path` before is untouched then.

    Raises `TypeError` or `ValueError` for an argument that makes no sense.
    """
    if not isinstance(url, str):
        raise TypeError(f"url must be a text, not {type(url).__name__}")
    target, timeout = _target(path), seconds("timeout", timeout, above=True)
    partial = _PartialFile(caller.secret.mask(url.partition("?")[0]), target, on_progress)
    if not url.lower().startswith(("http://", "https://")):
        raise partial.failure("this is no address of a file")
    problem = _unfit(path, target)
    if problem is not None:
        raise partial.failure(problem)
    try:
        response = yield from exchange(caller, _plan(caller, url, partial, timeout))
        if response.status != 200:
            raise partial.failure(f"the host answered {response.status}, without the file")
        with partial.disk():
            partial.take_place()
    except (ConfigurationError, TransportError, StatusError) as error:
        raise partial.failure(error.message, error) from error
    finally:
        partial.discard()
    return Path(path)


def check_path(path: Any) -> None:
    """Raise `TypeError` for what names no file."""
    if not isinstance(path, (str, os.PathLike)) or isinstance(os.fspath(path), bytes):
        raise TypeError(f"path must be a text or a pathlib.Path, not {type(path).__name__}")


def _target(path: str | os.PathLike[str]) -> Path:
    """The file that is meant: what a link points to, so that the link stays one."""
    check_path(path)
    target = Path(path)
    try:
        return target.resolve() if target.is_symlink() else target
    except (OSError, ValueError, RuntimeError):
        return target


def _unfit(path: str | os.PathLike[str], target: Path) -> str | None:
    """Why nothing can be written there; what only writing shows is left to it."""
    text = os.fspath(path)
    if "\0" in text or not _encodes(text):
        return "its name holds a character that no name can hold"
    try:
        if not text or text.endswith(("/", os.sep)) or not target.name or target.is_dir():
            return "the target is a folder"
        if not target.parent.is_dir():
            return "its folder does not exist"
        there = target.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        return f"it cannot be written: {error.strerror}"
    return None if stat.S_ISREG(there.st_mode) else "there is something else than a file of that name"


def _encodes(name: str) -> bool:
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return True


def _plan(caller: Caller, url: str, partial: _PartialFile, timeout: float) -> Plan:
    agent = {"user-agent": caller.service.user_agent, "accept": "*/*", "accept-encoding": "identity"}
    return Plan(
        operation="download",
        method="GET",
        url=url,
        headers=header_pairs(agent),
        timeout=timeout,
        max_retries=caller.settings.max_retries,
        authorize=False,
        sink=partial,
    )
