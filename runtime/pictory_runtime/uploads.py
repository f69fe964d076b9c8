"""Uploads: a signed address is asked for, and the file is put there as it is read.

The API key is not sent to the storage, which has no business with it; the address says that one may write there.
"""

from __future__ import annotations

import inspect
import os
import stat
from collections.abc import AsyncIterator, Awaitable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

from pictory_runtime import refusals
from pictory_runtime.caller import header_pairs
from pictory_runtime.calls import Plan, exchange, plan
from pictory_runtime.effects import Stream, no_promise, raised
from pictory_runtime.errors import ConfigurationError, DecodeError, StatusError, TransportError, UploadFailed
from pictory_runtime.files import check_path
from pictory_runtime.options import Options
from pictory_runtime.pace import seconds

if TYPE_CHECKING:
    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import Operation, Upload
    from pictory_runtime.effects import Flow
    from pictory_runtime.errors import PictoryError
    from pictory_runtime.files import OnProgress

_BLOCK = 256 << 10
"""Bytes that are read, and told of, at a time."""


class _File(Stream):
    """The file of an upload as the body of a request: read anew with every attempt."""

    def __init__(self, path: Path, on_progress: OnProgress | None) -> None:
        self.path = path
        self.sent = 0
        self._on_progress = on_progress
        self._file: IO[bytes] | None = None
        with self._opened() as file:
            self.size = os.fstat(file.fileno()).st_size

    def __len__(self) -> int:
        return self.size

    def blocks(self) -> Iterator[bytes]:
        """The file, piece by piece; whoever hears of it awaits nothing."""
        for block in self._blocks():
            yield block
            with raised():
                no_promise(self._tell(block))

    async def async_blocks(self) -> AsyncIterator[bytes]:
        """As `blocks`; whoever hears of it may be a coroutine function."""
        for block in self._blocks():
            yield block
            with raised():
                waiting = self._tell(block)
                if inspect.isawaitable(waiting):
                    await waiting

    def _blocks(self) -> Iterator[bytes]:
        self.close()
        self.sent = 0
        with raised():
            file = self._file = self._opened()
        with file:
            while self.sent < self.size:
                with raised():
                    block = self._block(file)
                yield block

    def close(self) -> None:
        """Let go of the file: an attempt that broke off may not have, if its event loop had no time to."""
        if self._file is not None:
            self._file.close()

    def _tell(self, block: bytes) -> Awaitable[None] | None:
        """The block has been taken: count it, and let the caller's own function know."""
        self.sent += len(block)
        return self._on_progress(self.sent, self.size) if self._on_progress is not None else None

    def _block(self, file: IO[bytes]) -> bytes:
        """The next block. What is appended meanwhile is not sent, as the size has been told already."""
        try:
            block = file.read(min(_BLOCK, self.size - self.sent))
        except OSError as error:
            raise self.failure(f"it cannot be read: {error.strerror}") from error
        if not block:
            raise self.failure("it became shorter while it was read")
        return block

    def _opened(self) -> IO[bytes]:
        try:
            if not stat.S_ISREG(self.path.stat().st_mode):
                kind = "a folder" if self.path.is_dir() else "something else than a file"
                raise self.failure(f"it is {kind}")
            return self.path.open("rb")
        except FileNotFoundError as error:
            raise self.failure("there is no such file") from error
        except (OSError, ValueError) as error:
            raise self.failure(f"it cannot be read: {getattr(error, 'strerror', None) or error}") from error

    def failure(self, text: str, cause: PictoryError | None = None) -> UploadFailed:
        return UploadFailed(
            f"{self.path} was not uploaded: {text}",
            path=self.path,
            bytes_done=self.sent,
            operation="upload",
            status=cause.status if cause is not None else None,
            request_id=cause.request_id if cause is not None else None,
            attempts=cause.attempts if cause is not None else None,
        )


def upload(
    caller: Caller,
    operation: Operation,
    path: str | os.PathLike[str],
    content_type: str | None,
    on_progress: OnProgress | None,
    timeout: float,
) -> Flow[str]:
    """Put a file where `operation` says: the address that it has from then on. Raises `UploadFailed`.

    Raises `TypeError` or `ValueError` for an argument that makes no sense.
    """
    told = operation.upload
    if told is None:
        raise ConfigurationError(f"{operation.label} takes no files")
    check_path(path)
    timeout = seconds("timeout", timeout, above=True)
    ends = caller.time.now() + timeout
    file = _File(Path(path), on_progress)
    kind = _content_type(file, content_type, told.content_types)
    signed, url = yield from _asked(caller, operation, told, file.path.name, kind, timeout)
    left = max(ends - caller.time.now(), 0.001)
    try:
        yield from exchange(caller, _plan(caller, file, signed, kind, left))
    except StatusError as error:
        raise file.failure(_refused(error), error) from error
    except (ConfigurationError, TransportError) as error:
        raise file.failure(error.message, error) from error
    finally:
        file.close()
    return url


def _content_type(file: _File, given: str | None, known: Mapping[str, str]) -> str:
    """What the file is. Both requests must say the same, or the storage refuses the second."""
    if given is not None and not isinstance(given, str):
        raise TypeError(f"content_type must be a text, not {type(given).__name__}")
    if given is not None:
        header_pairs({"content-type": given})
        if not given.strip():
            raise ValueError("content_type must say what the file is, like video/mp4, and not be empty")
        return given
    guessed = known.get(file.path.suffix[1:].lower()) or _usual_type(file.path.name)
    if guessed is None:
        raise file.failure("its name does not tell what it is: give content_type=..., like video/mp4")
    return guessed


def _usual_type(name: str) -> str | None:
    """What Python itself knows of a name: the tables of the machine differ, and many have none."""
    import mimetypes

    return mimetypes.MimeTypes().guess_type(name)[0]


def _asked(
    caller: Caller, operation: Operation, told: Upload, name: str, kind: str, timeout: float
) -> Flow[tuple[str, str]]:
    """The signed address to put the file at, and the one that it has afterwards."""
    body = {told.file_name: name, told.content_type: kind}
    options = Options(timeout=min(timeout, caller.settings.timeout))
    response = yield from exchange(caller, plan(caller, operation, {}, {}, body, options))
    answer = refusals.parsed(response)
    found = [(pointer, refusals.follow(answer, pointer)) for pointer in (told.signed, told.url)]
    for pointer, address in found:
        if not isinstance(address, str) or not address.lower().startswith(("http://", "https://")):
            where = "$." + ".".join(pointer)
            raise DecodeError(
                f"the answer holds no address at {where}, so nothing was uploaded",
                path=where,
                raw=answer,
                operation=operation.label,
                response=response,
            )
    return found[0][1], found[1][1]


def _plan(caller: Caller, file: _File, signed: str, kind: str, timeout: float) -> Plan:
    own = header_pairs({"user-agent": caller.service.user_agent, "accept": "*/*", "content-type": kind})
    return Plan(
        operation="upload",
        method="PUT",
        url=signed,
        headers=(*own, (b"content-length", str(file.size).encode("ascii"))),
        timeout=timeout,
        max_retries=caller.settings.max_retries,
        content=file,
        authorize=False,
    )


def _refused(error: StatusError) -> str:
    """What the storage said; a refusal is as a rule about the address, which holds for a time only."""
    if error.status not in {400, 401, 403}:
        return error.message
    return (
        f"{error.message}. The address that it was given holds for a limited time and for one Content-Type: "
        f"upload it again."
    )
