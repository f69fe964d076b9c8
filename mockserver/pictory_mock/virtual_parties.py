"""Who uses the virtual clock: threads and event loops, and what is known of them."""

import asyncio
import threading
import weakref
from collections.abc import Callable
from typing import Any

import attrs


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
    acts: int = 0
    """Counts its activity."""
    dreaming: int = 0
    """Tasks in `async_sleep`."""
    awake: "weakref.WeakSet[asyncio.Task[Any]]" = attrs.field(factory=weakref.WeakSet)
    """Tasks that use the clock and do not sleep."""
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
    if not loop.is_closed():
        loop.call_soon_threadsafe(call, *arguments)
