"""What the rooms of the runtime know of each other without importing each other: the faces of jobs and of clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from pictory_runtime.caller import Caller
    from pictory_runtime.descriptors import JobKind
    from pictory_runtime.effects import Flow
    from pictory_runtime.response import RawResponse

T = TypeVar("T")


class AnyJob(Protocol):
    """The handle of a job, of either client. What the methods of an asynchronous one return is awaited."""

    @property
    def id(self) -> str:
        """The service's id of the job."""

    @property
    def kind(self) -> str:
        """What kind of job it is."""

    @property
    def status(self) -> str | None:
        """The status that the last look saw; None before the first."""

    @property
    def progress(self) -> float | None:
        """How much of it is done, in percent, as the last look saw; None where the service does not tell."""

    @property
    def submitted(self) -> float | None:
        """When it was submitted, in seconds since the epoch, if that is known."""

    @property
    def response(self) -> RawResponse | None:
        """The last answer about this job as it came."""

    @property
    def token(self) -> str:
        """The text from which `resume` makes this handle again."""

    @property
    def result(self) -> Any:
        """The typed result, if the last look saw the job completed; None otherwise."""

    def refresh(self) -> Any:
        """Look once, now."""

    def wait(self, timeout: float | None = ..., poll: Any = ..., on_update: Any = ..., *, outage: float = ...) -> Any:
        """Wait until the job is completed: its result."""

    def download(self, path: str | os.PathLike[str], on_progress: Any = ..., *, timeout: float = ...) -> Any:
        """Fetch the file that the job made."""


class WatchedJob(AnyJob, Protocol):
    """What looking at a job needs of its handle."""

    def kind_descriptor(self) -> JobKind:
        """How to ask for this job."""

    def saw(self, status: str | None, response: RawResponse, progress: float | None = None) -> None:
        """Note what a look saw."""


class SyncRunner(Protocol):
    """What jobs and pages need of a synchronous client."""

    caller: Caller
    job_kinds: Callable[[], Mapping[str, JobKind]]

    def run(self, flow: Flow[T]) -> T:
        """Do what a flow of the runtime wants."""

    def download(self, url: str, path: str | os.PathLike[str], on_progress: Any = ..., *, timeout: float = ...) -> Path:
        """Fetch a file."""


class AsyncRunner(Protocol):
    """What jobs and pages need of an asynchronous client."""

    caller: Caller
    job_kinds: Callable[[], Mapping[str, JobKind]]

    async def run(self, flow: Flow[T]) -> T:
        """Do what a flow of the runtime wants."""

    async def download(
        self,
        url: str,
        path: str | os.PathLike[str],
        on_progress: Any = ...,
        *,
        timeout: float = ...,  # noqa: ASYNC109  # a deadline of the rules, on their clock
    ) -> Path:
        """Fetch a file."""
