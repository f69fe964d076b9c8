"""What the rules of this runtime want done, as values, and the two drivers that do it.

Retrying, waiting for a job and downloading are written once, as generators that yield effects and are sent the
outcome. A synchronous client drives them with `run`, an asynchronous one with `async_run`; so both follow the same
rules by construction.
"""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar, cast

import attrs

from pictory_runtime.response import RawResponse

if TYPE_CHECKING:
    from pictory_runtime.clock import Clock

T = TypeVar("T")


class Sink(Protocol):
    """Takes the body of an answer as it comes, instead of keeping it in memory."""

    def begin(self, status: int, headers: Mapping[str, str]) -> bool:
        """A new answer begins; whether its body belongs here (otherwise it is kept with the response)."""

    def write(self, chunk: bytes) -> Awaitable[None] | None:
        """The next bytes."""

    def complete(self) -> str | None:
        """The answer ended; what is wrong with it, if something is."""


class Stream(Protocol):
    """A body that is sent as it is read, and read anew with every attempt."""

    def __len__(self) -> int:
        """Its bytes."""

    def blocks(self) -> Iterator[bytes]:
        """The body, piece by piece."""

    def async_blocks(self) -> AsyncIterator[bytes]:
        """The same, for a client that awaits."""


@attrs.frozen(eq=False)
class Send:
    """Send a request. Outcome: `RawResponse`, or `Fault` when there is none. Nothing is raised for the network.

    `headers` hold no secret: `authorize` asks the transport to add the key. `deadline` is a time of the clock after
    which the answer is of no use; `connect` and `stall` limit single phases, in seconds.
    """

    operation: str
    attempt: int
    method: str
    url: str
    headers: tuple[tuple[bytes, bytes], ...] = attrs.field(repr=False)
    content: bytes | Stream | None = attrs.field(repr=False)
    authorize: bool
    deadline: float
    connect: float
    stall: float
    sink: Sink | None = None


@attrs.frozen
class Fault:
    """Why there is no answer.

    "unsendable": the request itself cannot be sent, and nothing was. "unsent": no connection was made, nothing was
    received. "timeout" and "broken": the request was, or may have been, received. "oversized": it was, and
    the answer is larger than what is read.
    """

    kind: Literal["unsendable", "unsent", "timeout", "broken", "oversized"]
    text: str
    cause: Exception | None = attrs.field(default=None, repr=False, eq=False)


class Raised(Exception):  # noqa: N818  # it is no error itself
    """What a sink raised, or the caller's own function that it calls: passes by all that looks at network failures."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


@contextlib.contextmanager
def raised() -> Iterator[None]:
    """What is raised within is not about the network, whatever class it is of."""
    try:
        yield
    except Exception as error:
        raise Raised(error) from error


@attrs.frozen
class Sleep:
    """Let `seconds` pass."""

    seconds: float


@attrs.frozen
class Notify:
    """Call the caller's function; where it returns an awaitable, an asynchronous client awaits it.

    `note` goes with whatever the function raises: what is lost otherwise.
    """

    function: Callable[[Any], Awaitable[None] | None]
    argument: Any
    note: str = ""


Effect = Send | Sleep | Notify
Flow = Generator[Effect, Any, T]


class Transport(Protocol):
    """Sends requests, and blocks until the answer is there."""

    def exchange(self, send: Send, clock: Clock) -> RawResponse | Fault:
        """The outcome of a `Send`."""


class AsyncTransport(Protocol):
    """Sends requests."""

    async def exchange(self, send: Send, clock: Clock) -> RawResponse | Fault:
        """The outcome of a `Send`."""


def no_promise(returned: object) -> None:
    """Raise `TypeError` for what a coroutine function returned to a client that awaits nothing."""
    if inspect.isawaitable(returned):
        if inspect.iscoroutine(returned):
            returned.close()
        raise TypeError(
            "this client is synchronous and cannot await: give it a plain function, not a coroutine function"
        )


def some_function(function: object, name: str) -> None:
    """Raise `TypeError` for what cannot be called, before anything is done of which it should hear."""
    if function is not None and not callable(function):
        raise TypeError(f"{name} must be a function, not {type(function).__name__}")


def plain_function(function: object, name: str) -> None:
    """As `some_function`, for a client that awaits nothing: a coroutine function is none of its."""
    some_function(function, name)
    if inspect.iscoroutinefunction(function):
        raise TypeError(f"{name} must be a plain function: this client is synchronous and awaits nothing")


@contextlib.contextmanager
def _noting(effect: Notify) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        if effect.note:
            error.add_note(effect.note)
        raise


def run(flow: Flow[T], transport: Transport, clock: Clock) -> T:
    """Do what `flow` wants until it has its result."""
    outcome: RawResponse | Fault | None = None
    try:
        while True:
            try:
                effect = flow.send(outcome)
            except StopIteration as done:
                return cast("T", done.value)
            outcome = None
            if isinstance(effect, Send):
                outcome = transport.exchange(effect, clock)
            elif isinstance(effect, Sleep):
                clock.sleep(effect.seconds)
            else:
                with _noting(effect):
                    no_promise(effect.function(effect.argument))
    finally:
        flow.close()


async def async_run(flow: Flow[T], transport: AsyncTransport, clock: Clock) -> T:
    """As `run`, without blocking the event loop."""
    outcome: RawResponse | Fault | None = None
    try:
        while True:
            try:
                effect = flow.send(outcome)
            except StopIteration as done:
                return cast("T", done.value)
            outcome = None
            if isinstance(effect, Send):
                outcome = await transport.exchange(effect, clock)
            elif isinstance(effect, Sleep):
                await clock.async_sleep(effect.seconds)
            else:
                with _noting(effect):
                    waiting = effect.function(effect.argument)
                    if inspect.isawaitable(waiting):
                        await waiting
    finally:
        flow.close()
