"""Who uses the virtual clock: threads and event loops, and what is known of them."""

import asyncio
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from pictory_mock.thread_sights import Sight, sight, worked

_WAITS = frozenset(
    {
        ("threading", "wait"),
        ("threading", "join"),
        ("threading", "_wait_for_tstate_lock"),
        ("concurrent.futures.thread", "_worker"),
        ("multiprocessing.pool", "worker"),
    }
)
"""Functions in which a thread waits for other threads: for a result, an event, the end of one, something to do."""
_CLOCK = "pictory_mock.virtual_time"
_CLIENT = "pictory_runtime"
_SENDS = "pictory_runtime.transport"


@attrs.define(eq=False)
class Party:
    """A thread, or an event loop, that uses the clock."""

    thread: threading.Thread
    loop: asyncio.AbstractEventLoop | None
    busy: int = 0
    """Requests under way, and the thread itself when it was woken and has not come back yet."""
    waking: int = 0
    """Tasks that were woken and that the loop has not come to yet."""
    sleeping: int = 0
    """1 while the thread is blocked in `sleep`."""
    quiet: bool = False
    """Nothing is expected of it but by time; any activity ends that."""
    parked: Sight | None = None
    """How it looked when it became quiet because it was seen to wait for other threads."""
    stirs: int = 0
    """How often it was found to look otherwise since it was last active."""
    spent: float | None = None
    """Its processor time in seconds when patience with it was over and it was at work."""
    acts: int = 0
    """Counts its activity."""
    dreaming: int = 0
    """Tasks in `async_sleep`."""
    awake: "weakref.WeakSet[asyncio.Task[Any]]" = attrs.field(factory=weakref.WeakSet)
    """Tasks that use the clock and do not sleep."""
    asleep: "weakref.WeakSet[asyncio.Task[Any]]" = attrs.field(factory=weakref.WeakSet)
    """Tasks in `async_sleep`."""
    watch: asyncio.Handle | None = None
    """The next look at this loop, scheduled in it."""
    looking: bool = False
    """That look is going on."""
    rounds: tuple[int, int] = (0, 0)
    """What `acts` was at the last look, and for how many looks it has not changed."""

    @property
    def running(self) -> bool:
        """It can act: its thread lives and its loop turns."""
        return self.thread.is_alive() and (self.loop is None or self.loop.is_running())

    @property
    def gone(self) -> bool:
        """It will never act again."""
        return not self.thread.is_alive() or (self.loop is not None and self.loop.is_closed())

    @property
    def settled(self) -> bool:
        """Only time can make it act."""
        if self.busy or not self.running:
            return not self.running
        return self.sleeping > 0 or (self.quiet and self.waking == 0)

    @property
    def looks(self) -> bool:
        """Its loop, if it is one, can be asked to keep watch."""
        return self.running and self.sleeping == 0

    def acted(self) -> None:
        """It was heard of."""
        self.quiet, self.parked, self.stirs, self.spent = False, None, 0, None
        self.acts += 1

    def stirred(self, most: int) -> bool:
        """Whether it waits no longer for what it was seen to wait for; then it is not quiet any more.

        One that looks up now and then as it waits always looks otherwise: after `most` times only being at work counts.
        """
        if not self.quiet or self.parked is None:
            return False
        now = sight(self.thread)
        if not now.runs and (now == self.parked or self.stirs >= most):
            return False
        self.stirs += 1
        self.quiet, self.parked = False, None
        return True

    def at_work(self, now: Sight | None, most: float) -> bool:
        """Whether its thread runs or waits for a processor, and has not had one for `most` seconds by now."""
        if now is None or not now.runs:
            return False
        spent = worked(self.thread)
        if self.spent is None:
            self.spent = spent
        return spent - self.spent < most

    def awaits_others(self, task: "asyncio.Task[Any]") -> bool:
        """Whether a task awaits only tasks that are known, directly or by `gather`, and so does nothing itself.

        asyncio tells that under private names only. Where they are missing, more patience leads to the same end.
        """
        awaited = getattr(task, "_fut_waiter", None)
        return all(
            isinstance(other, asyncio.Task) and (other.done() or other in self.awake or other in self.asleep)
            for other in getattr(awaited, "_children", [awaited])
        )


@attrs.define(order=False, eq=False)
class Sleeper:
    """Somebody who waits for a moment of the timeline."""

    party: Party
    wake: Callable[[], None]
    """Let it go on."""
    nudge: Callable[[], None]
    """Have it keep watch."""
    threaded: bool
    """It blocks a thread of its own, not only a task."""
    due: float = 0.0
    """The moment, in seconds."""
    order: int = 0
    """Who came first wakes before who came later."""
    woken: bool = False
    failure: Exception | None = None
    """Why it was woken before its time."""

    def check(self) -> None:
        """Raise RuntimeError if it was woken before its time."""
        if self.failure is not None:
            raise RuntimeError(str(self.failure)) from self.failure

    @property
    def watches(self) -> bool:
        """It can keep watch. A task cannot while its loop is blocked or stands still."""
        return self.threaded or self.party.looks

    def __lt__(self, other: "Sleeper") -> bool:
        return (self.due, self.order) < (other.due, other.order)


def running_loop() -> asyncio.AbstractEventLoop | None:
    """The event loop that the caller runs in, if any."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def call_in(loop: asyncio.AbstractEventLoop, call: Callable[..., None], *arguments: Any) -> None:
    """Call in a loop's own thread. A closed loop has nobody left to call."""
    try:
        loop.call_soon_threadsafe(call, *arguments)
    except RuntimeError:
        if not loop.is_closed():
            raise


def is_parked(thread: threading.Thread) -> bool:
    """Whether a thread is blocked until another one does something, and not in the middle of a client's call."""
    places = list(_places(thread))
    return places[:1] != [] and places[0] in _WAITS and not any(place[0].startswith(_CLIENT) for place in places)


def keeps_watch(thread: threading.Thread) -> bool:
    """Whether a thread sleeps by such a clock, and looks up now and then."""
    return any(module == _CLOCK for module, _ in _places(thread))


def is_sending(thread: threading.Thread) -> bool:
    """Whether a thread is in the middle of a client's request, whose limits count in virtual time."""
    return any(module == _SENDS for module, _ in _places(thread))


def _places(thread: threading.Thread) -> Iterator[tuple[str, str]]:
    """Module and function of all that a thread is in the middle of, innermost first."""
    frame = sys._current_frames().get(thread.ident or 0)  # noqa: SLF001 - documented, in spite of its name
    while frame is not None:
        yield frame.f_globals.get("__name__", ""), frame.f_code.co_name
        frame = frame.f_back
