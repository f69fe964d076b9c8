"""Handles of jobs: what a caller holds between submitting and the result, today or in another process tomorrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from pictory_runtime import looks, waiting
from pictory_runtime.effects import plain_function, some_function
from pictory_runtime.errors import ConfigurationError, DecodeError, DownloadFailed
from pictory_runtime.options import DOWNLOAD_TIMEOUT, NO_OPTIONS
from pictory_runtime.tokens import JobToken
from pictory_runtime.waiting import OUTAGE
from pictory_runtime.wire import Const, ModelCodec, is_of, plain

if TYPE_CHECKING:
    import os
    from collections.abc import Callable
    from pathlib import Path

    from pictory_runtime.descriptors import JobKind
    from pictory_runtime.files import OnProgress
    from pictory_runtime.pace import Poll
    from pictory_runtime.protocols import AsyncRunner, SyncRunner
    from pictory_runtime.response import RawResponse
    from pictory_runtime.waiting import JobUpdate, OnUpdate

T = TypeVar("T")


class JobHandle(Generic[T]):
    """What `Job` and `AsyncJob` have in common. Pickling keeps what the token holds, and lets go of the client."""

    def __init__(
        self, descriptor: JobKind, job_id: str, submitted: float | None, response: RawResponse | None = None
    ) -> None:
        self._descriptor: JobKind | None = descriptor
        self._id, self._kind, self._submitted = job_id, descriptor.kind, submitted
        self._status: str | None = None
        self._progress: float | None = None
        self._response = response

    @property
    def id(self) -> str:
        """The service's id of the job."""
        return self._id

    @property
    def kind(self) -> str:
        """What kind of job it is; it travels with the handle and is never guessed from an answer."""
        return self._kind

    @property
    def status(self) -> str | None:
        """The status that the last look saw, in the service's words; None before the first look."""
        return self._status

    @property
    def progress(self) -> float | None:
        """How much of the job is done, 0 to 100 percent, as the last look saw; 100 when it saw the job completed.

        None before the first look, and where the service tells none: while a render waits for its turn, for kinds of
        jobs that have none, and after a failure.
        """
        return self._progress

    @property
    def submitted(self) -> float | None:
        """When the job was submitted, in seconds since the epoch; None for a handle that was made from a bare id."""
        return self._submitted

    @property
    def response(self) -> RawResponse | None:
        """The last answer about this job as it came."""
        return self._response

    @property
    def token(self) -> str:
        """A short text from which `resume` makes this handle again, in another process too. It holds no secret."""
        return JobToken(self._kind, self._id, self._submitted).encode()

    def saw(self, status: str | None, response: RawResponse, progress: float | None = None) -> None:
        """Note what a look saw."""
        self._status, self._response, self._progress = status, response, progress

    def kind_descriptor(self) -> JobKind:
        """How to ask for this job; raises `ConfigurationError` for a handle that was unpickled."""
        if self._descriptor is None:
            raise ConfigurationError(
                "this handle was copied without its client: go on with client.resume(job.token)", job=self
            )
        return self._descriptor

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._id} {self._kind} {self._status or 'not looked at yet'}>"

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_descriptor": None, "_client": None}

    def _check_file(self) -> None:
        """Refuse to download what there never is, before anything is waited for."""
        if not self.kind_descriptor().candidates:
            self._file_of(self.kind_descriptor())

    def _file_of(self, descriptor: JobKind) -> str:
        """The field that names the file which a kind of job makes."""
        if descriptor.file is None:
            fields = descriptor.result.resolve().__wire__ if isinstance(descriptor.result, ModelCodec) else ()
            names = ", ".join(field.name for field in fields if not isinstance(field.codec, Const))
            raise ConfigurationError(
                f"a {descriptor.kind} job makes no file to download; what it makes is in the result that wait() gives"
                + (f": {names}" if names else ""),
                job=self,
            )
        return descriptor.file

    def _file_url(self, result: Any) -> str:
        descriptor = self.kind_descriptor()
        found = (kind for kind in descriptor.candidates if is_of(kind.result, type(result)))
        field, body = self._file_of(next(found, descriptor)), plain(result)
        url = body.get(field) if isinstance(body, dict) else None
        if not isinstance(url, str):
            raise DecodeError("the result of this job names no file to download", raw=body, job=self)
        return url


class Job(JobHandle[T]):
    """A job of the service, and its result in time."""

    _client: SyncRunner | None

    def __init__(self, client: SyncRunner, *args: Any) -> None:
        super().__init__(*args)
        self._client = client

    def _open(self) -> SyncRunner:
        self.kind_descriptor()
        return cast("SyncRunner", self._client)

    @property
    def result(self) -> T | None:
        """The typed result, if the last look saw the job completed; None otherwise. Asks nothing.

        Raises `DecodeError` for a result that does not fit.
        """
        return cast("T | None", looks.result_seen(self._open().caller, self))

    def refresh(self) -> Self:
        """Look once, now; `status`, `progress` and `response` are new then. Returns this handle.

        Raises `DecodeError`, and leaves the handle as it was, for an answer that tells no status.
        """
        client = self._open()
        client.run(looks.look(client.caller, self, NO_OPTIONS))
        return self

    def wait(
        self,
        timeout: float | None = None,
        poll: Poll | None = None,
        on_update: Callable[[JobUpdate], None] | None = None,
        *,
        outage: float = OUTAGE,
    ) -> T:
        """Wait until the job is completed, and return its result.

        `timeout`: seconds to wait in all; by default as long as the service says is sensible. `poll`: seconds between
        two looks, a pair (from, up to), or a function of the looks taken; by default what the service asks for.
        `on_update` gets a `JobUpdate` after every look. `outage`: seconds that the service may be away without a break.

        Raises `JobFailed` when the job fails, `JobCleaned` when it was cleaned, `JobTimeout` when time is up (the job
        goes on, the error holds its handle), `DecodeError` for a result that does not fit, `Unauthorized`, `Forbidden`
        and `NotFound` at once, and what was wrong last when the service stays away.
        """
        client = self._open()
        plain_function(on_update, "on_update")
        return cast("T", client.run(waiting.wait(client.caller, self, timeout, poll, on_update, outage)))

    def download(
        self,
        path: str | os.PathLike[str],
        on_progress: OnProgress | None = None,
        *,
        timeout: float = DOWNLOAD_TIMEOUT,
    ) -> Path:
        """Fetch the file that the job made to `path`; waits for the job first if it has not ended. Returns the path.

        Raises what `wait` raises (`JobCleaned` for a job whose files are gone for good), `DownloadFailed`, and at once
        `ConfigurationError` for a kind of job that makes no file: its result holds what it made.
        `on_progress` and `timeout` (seconds, for the file alone) are those of the client's `download`.
        """
        from pictory_runtime.files import check_path  # most programs that hold jobs never load a file

        client = self._open()
        check_path(path)  # not only after the wait
        self._check_file()
        result = looks.conclude(client.caller, self) if looks.ended(self) else self.wait()
        try:
            return client.download(self._file_url(result), path, on_progress=on_progress, timeout=timeout)
        except DownloadFailed as failure:
            client.run(looks.cleaned_meanwhile(client.caller, self, failure))
            raise


class AsyncJob(JobHandle[T]):
    """A job of the service, and its result in time."""

    _client: AsyncRunner | None

    def __init__(self, client: AsyncRunner, *args: Any) -> None:
        super().__init__(*args)
        self._client = client

    def _open(self) -> AsyncRunner:
        self.kind_descriptor()
        return cast("AsyncRunner", self._client)

    @property
    def result(self) -> T | None:
        """As `Job.result`."""
        return cast("T | None", looks.result_seen(self._open().caller, self))

    async def refresh(self) -> Self:
        """As `Job.refresh`."""
        client = self._open()
        await client.run(looks.look(client.caller, self, NO_OPTIONS))
        return self

    async def wait(
        self,
        timeout: float | None = None,  # noqa: ASYNC109  # the deadline is the rules', on their clock
        poll: Poll | None = None,
        on_update: OnUpdate | None = None,
        *,
        outage: float = OUTAGE,
    ) -> T:
        """As `Job.wait`. `on_update` may be a coroutine function. Cancelling leaves the job as it is."""
        client = self._open()
        some_function(on_update, "on_update")
        return cast("T", await client.run(waiting.wait(client.caller, self, timeout, poll, on_update, outage)))

    async def download(
        self,
        path: str | os.PathLike[str],
        on_progress: OnProgress | None = None,
        *,
        timeout: float = DOWNLOAD_TIMEOUT,  # noqa: ASYNC109  # a deadline of the rules, on their clock
    ) -> Path:
        """As `Job.download`."""
        from pictory_runtime.files import check_path  # most programs that hold jobs never load a file

        client = self._open()
        check_path(path)  # not only after the wait
        self._check_file()
        result = looks.conclude(client.caller, self) if looks.ended(self) else await self.wait()
        try:
            return await client.download(self._file_url(result), path, on_progress=on_progress, timeout=timeout)
        except DownloadFailed as failure:
            await client.run(looks.cleaned_meanwhile(client.caller, self, failure))
            raise
