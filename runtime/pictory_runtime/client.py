"""The clients that generated code builds on: everything but the names of the operations.

What only some programs need (jobs, pages, files) is imported when it is first used: an import is paid at every start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from pictory_runtime import calls
from pictory_runtime.base_client import BaseClient, no_operations
from pictory_runtime.caller import make_caller
from pictory_runtime.effects import async_run, plain_function, run, some_function
from pictory_runtime.options import (
    DEFAULT_RETRIES,
    DEFAULT_TIMEOUT,
    DOWNLOAD_TIMEOUT,
    NO_OPTIONS,
    UPLOAD_TIMEOUT,
    Options,
    Settings,
)
from pictory_runtime.secret import hidden
from pictory_runtime.transport import AsyncTransport, SyncTransport

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType

    import httpx

    from pictory_runtime.clock import Clock
    from pictory_runtime.descriptors import JobKind, Operation, Service
    from pictory_runtime.effects import Flow
    from pictory_runtime.files import OnProgress
    from pictory_runtime.jobs import AsyncJob, Job
    from pictory_runtime.pages import AsyncPages, Pages

T = TypeVar("T")
_NOTHING: Mapping[str, Any] = {}


class SyncClient(BaseClient):
    """Base of the generated synchronous client. Threads of a process may share one."""

    def __init__(
        self,
        service: Service,
        job_kinds: Callable[[], Mapping[str, JobKind]],
        api_key: str | None = None,
        *,
        priced: Callable[[], Mapping[str, Operation]] = no_operations,
        base_url: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_RETRIES,
        http: httpx.Client | None = None,
        clock: Clock | None = None,
    ) -> None:
        api_key = hidden(api_key)
        caller = make_caller(service, Settings(timeout, max_retries), api_key, base_url, clock)
        super().__init__(caller, job_kinds, priced)
        self._transport = SyncTransport(service, caller.secret, http)

    _check_function = staticmethod(plain_function)

    def run(self, flow: Flow[T]) -> T:
        """Do what a flow of the runtime wants."""
        return run(flow, self._transport, self.caller.time)

    def call(
        self,
        op: Operation,
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: Any = None,
        options: Options = NO_OPTIONS,
    ) -> Any:
        """The typed result of an operation."""
        return self.run(calls.call(self.caller, op, calls.plan(self.caller, op, path, query, body, options)))

    def start(
        self,
        op: Operation,
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: Any = None,
        options: Options = NO_OPTIONS,
    ) -> Job[Any]:
        """Start a job: its handle."""
        kind = self._job_kind(op)
        request = calls.plan(self.caller, op, path, query, body, options)
        job_id, response = self.run(calls.submit(self.caller, kind, request))
        from pictory_runtime.jobs import Job

        return Job(self, kind, job_id, self.caller.time.wall(), response)

    def pages(
        self,
        op: Operation,
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: Any = None,
        options: Options = NO_OPTIONS,
    ) -> Pages[Any]:
        """A list, lazily: nothing is sent before the first item is asked for."""
        from pictory_runtime.pages import Pages

        return Pages(self, self._listing(op, path, query, body, options))

    def download(
        self,
        url: str,
        path: str | os.PathLike[str],
        on_progress: OnProgress | None = None,
        *,
        timeout: float = DOWNLOAD_TIMEOUT,
    ) -> Path:
        """Fetch a file that an answer points to; returns its path. The API key is not sent along.

        The file is there whole or not at all. `on_progress(bytes_done, bytes_total)` is called as bytes come; the
        total is None when the host does not say, and counting begins anew when an attempt is repeated. `timeout`:
        seconds in all. Raises `DownloadFailed`.
        """
        from pictory_runtime import files

        plain_function(on_progress, "on_progress")
        return self.run(files.download(self.caller, url, path, on_progress, timeout))

    def upload(
        self,
        op: Operation,
        path: str | os.PathLike[str],
        content_type: str | None = None,
        on_progress: OnProgress | None = None,
        *,
        timeout: float = UPLOAD_TIMEOUT,
    ) -> str:
        """Upload a file with the help of an operation that signs an address; returns the one that it has afterwards.

        Raises `UploadFailed`.
        """
        from pictory_runtime import uploads

        plain_function(on_progress, "on_progress")
        return self.run(uploads.upload(self.caller, op, path, content_type, on_progress, timeout))

    @overload
    def resume(self, token_or_id: str) -> Job[Any]: ...

    @overload
    def resume(self, token_or_id: str, result: type[T]) -> Job[T]: ...

    def resume(self, token_or_id: str, result: type[Any] | None = None) -> Job[Any]:
        """The handle of a job that was submitted earlier, in this process or another. Sends nothing.

        A token (`Job.token`) knows its kind. For a bare id, `result` says what the job makes, e.g. `AiVideo`; without
        it the result is told by its shape, and stays a dict where that fails.
        """
        from pictory_runtime.jobs import Job
        from pictory_runtime.resuming import resumed

        return Job(self, *resumed(self.job_kinds(), token_or_id, result))

    def close(self) -> None:
        """Close the connections that this client has opened."""
        if self._owner:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        self.close()


class AsyncClient(BaseClient):
    """Base of the generated asynchronous client."""

    def __init__(
        self,
        service: Service,
        job_kinds: Callable[[], Mapping[str, JobKind]],
        api_key: str | None = None,
        *,
        priced: Callable[[], Mapping[str, Operation]] = no_operations,
        base_url: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_RETRIES,
        http: httpx.AsyncClient | None = None,
        clock: Clock | None = None,
    ) -> None:
        api_key = hidden(api_key)
        caller = make_caller(service, Settings(timeout, max_retries), api_key, base_url, clock)
        super().__init__(caller, job_kinds, priced)
        self._transport = AsyncTransport(service, caller.secret, http)

    async def run(self, flow: Flow[T]) -> T:
        """Do what a flow of the runtime wants."""
        return await async_run(flow, self._transport, self.caller.time)

    async def call(
        self,
        op: Operation,
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: Any = None,
        options: Options = NO_OPTIONS,
    ) -> Any:
        """The typed result of an operation."""
        request = calls.plan(self.caller, op, path, query, body, options)
        return await self.run(calls.call(self.caller, op, request))

    async def start(
        self,
        op: Operation,
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: Any = None,
        options: Options = NO_OPTIONS,
    ) -> AsyncJob[Any]:
        """Start a job: its handle."""
        kind = self._job_kind(op)
        request = calls.plan(self.caller, op, path, query, body, options)
        job_id, response = await self.run(calls.submit(self.caller, kind, request))
        from pictory_runtime.jobs import AsyncJob

        return AsyncJob(self, kind, job_id, self.caller.time.wall(), response)

    def pages(
        self,
        op: Operation,
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: Any = None,
        options: Options = NO_OPTIONS,
    ) -> AsyncPages[Any]:
        """A list, lazily: nothing is sent before the first item is asked for. Not awaited."""
        from pictory_runtime.pages import AsyncPages

        return AsyncPages(self, self._listing(op, path, query, body, options))

    async def download(
        self,
        url: str,
        path: str | os.PathLike[str],
        on_progress: OnProgress | None = None,
        *,
        timeout: float = DOWNLOAD_TIMEOUT,  # noqa: ASYNC109  # a deadline of the rules, on their clock
    ) -> Path:
        """As `SyncClient.download`; `on_progress` may be a coroutine function."""
        from pictory_runtime import files

        some_function(on_progress, "on_progress")
        return await self.run(files.download(self.caller, url, path, on_progress, timeout))

    async def upload(
        self,
        op: Operation,
        path: str | os.PathLike[str],
        content_type: str | None = None,
        on_progress: OnProgress | None = None,
        *,
        timeout: float = UPLOAD_TIMEOUT,  # noqa: ASYNC109  # a deadline of the rules, on their clock
    ) -> str:
        """As `SyncClient.upload`; `on_progress` may be a coroutine function."""
        from pictory_runtime import uploads

        some_function(on_progress, "on_progress")
        return await self.run(uploads.upload(self.caller, op, path, content_type, on_progress, timeout))

    @overload
    def resume(self, token_or_id: str) -> AsyncJob[Any]: ...

    @overload
    def resume(self, token_or_id: str, result: type[T]) -> AsyncJob[T]: ...

    def resume(self, token_or_id: str, result: type[Any] | None = None) -> AsyncJob[Any]:
        """As `SyncClient.resume`. Sends nothing, so it is not awaited."""
        from pictory_runtime.jobs import AsyncJob
        from pictory_runtime.resuming import resumed

        return AsyncJob(self, *resumed(self.job_kinds(), token_or_id, result))

    async def aclose(self) -> None:
        """Close the connections that this client has opened in this event loop."""
        if self._owner:
            await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        await self.aclose()


class Resource:
    """Base of the generated groups of operations."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """Base of the generated groups of operations."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
