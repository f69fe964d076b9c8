"""Waiting that takes no time: a sleeper is woken by moving the world's clock, not by waiting for the real one.

The naive "sleep = advance the clock" lets a short job time out beside long ones: whoever sleeps first drags all
others along. Here time moves only when everybody who uses the clock sleeps, and then to the earliest waking time.

Who uses the clock is a *party*: a thread, or an event loop with all its tasks. A party is settled when it sleeps,
or when nothing has been heard of it for a while, because it waits for something else than time (a main thread for
its pool, a task for its children). "For a while" is counted in ticks that the thread of the earliest sleeper waits
through: a few where it is seen to wait for others, many where it may be at work; an event loop whose tasks all sleep
needs only a few turns to prove it. A request under way holds time up for as long as it takes: it always ends by itself.

Ticks alone would take a thread for idle that only gets no processor. Where the system tells (`thread_sights`), it is
asked: who waits for a processor is at work, and who has run meanwhile does not wait for others.
"""

import asyncio
import functools
import heapq
import math
import threading
import weakref
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol

from pictory_mock.thread_sights import Sight, sights, worked
from pictory_mock.virtual_parties import Party, Sleeper, call_in, is_parked, is_sending, keeps_watch, running_loop

TICK = 0.001
"""Real seconds between two looks at parties that neither sleep nor do anything."""
PARKED = 8
"""Ticks without any activity after which a thread that is seen to wait for others is taken to do so."""
PATIENCE = 200
"""The same for all others: an app's own work between two calls takes less, if it gets a processor at all."""
STIRS = 8
"""How often a thread that was seen to wait for others is looked at anew when it has run meanwhile."""
SLOW_TICK = 0.05
"""Real seconds between two looks when only requests under way hold time up; their end is noticed at once."""
FALLBACK = 0.25
"""Real seconds after which others look too, should the one who keeps watch be blocked somewhere else."""
ROUNDS = 12
"""Turns of an event loop in which nothing uses the clock, after which nothing is about to."""


class Timeline(Protocol):
    """The time that is moved: seconds, never backwards."""

    def now(self) -> float:
        """The moment it shows."""

    def advance_to(self, moment: float) -> None:
        """Jump ahead."""


class Chores(Protocol):
    """What has to be done whenever time has moved, before anybody goes on."""

    def due(self) -> bool:
        """Whether there is anything to do now."""

    def run(self) -> None:
        """Do it."""

    def held(self) -> AbstractContextManager[None]:
        """Within the `with` block this thread does nothing of it."""


class VirtualTime:
    """A clock for clients (`now`, `wall`, `sleep`, `async_sleep`) whose waiting moves a timeline.

    Threads and event loops may use it together. Sleepers wake in the order of their time; those with the same
    time wake together, in the order in which they fell asleep. `end` is a moment that time does not pass. `chores` are
    done by whoever wakes first, and before a request is served.
    """

    def __init__(self, timeline: Timeline, end: float = math.inf, chores: Chores | None = None) -> None:
        self._timeline = timeline
        self._end = end
        self._chores = chores
        self._closed = False
        self._lock = threading.Lock()
        self._parties: dict[threading.Thread | asyncio.AbstractEventLoop, Party] = {}
        self._sleepers: list[Sleeper] = []
        self._order = 0
        self._ticks = 0
        self._sights: dict[threading.Thread, Sight] = {}
        self._spent: weakref.WeakKeyDictionary[threading.Thread, float] = weakref.WeakKeyDictionary()

    def now(self) -> float:
        """The moment of the timeline, in seconds; only differences mean something."""
        with self._lock:
            self._touch()
        return self._timeline.now()

    def wall(self) -> float:
        """The moment of the timeline, in seconds since 1970."""
        return self.now()

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Within the `with` block the caller has work to do (it serves a request): time stands still."""
        self._do_chores()
        with self._lock:
            party = self._touch()
            party.busy += 1
        try:
            yield
        finally:
            with self._lock:
                party.busy -= 1
                self._touch()
                self._settle()

    def sleep(self, seconds: float) -> None:
        """Return when the timeline has moved on by so many seconds; at once for zero or less.

        Raises ValueError for a moment past the end of time, RuntimeError once the clock is closed.
        """
        with self._lock:
            self._check(seconds)
            party = self._touch()
            if not seconds > 0:
                return
            condition = threading.Condition(self._lock)
            sleeper = self._add(seconds, Sleeper(party, condition.notify, condition.notify, threaded=True))
            party.sleeping += 1
            try:
                self._settle()
                while not sleeper.woken:
                    self._wait(condition, sleeper)
            finally:
                party.sleeping -= 1
                self._left(sleeper)
                if sleeper.woken:
                    party.busy -= 1
                self._touch()
            sleeper.check()
        self._do_chores()

    async def async_sleep(self, seconds: float) -> None:
        """As `sleep`; other tasks run meanwhile."""
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        with self._lock:
            self._check(seconds)
            party = self._touch()
            if task := asyncio.current_task():
                party.awake.discard(task)
                party.asleep.add(task)
            party.dreaming += 1
            nudge = functools.partial(self._nudge, party, loop)
            wake = functools.partial(call_in, loop, self._deliver, party, future)
            sleeper = self._add(seconds, Sleeper(party, wake, nudge, threaded=False))
            if seconds > 0:
                self._watch(party, loop)
            else:
                self._settle()  # its time has come, but others get a turn
        try:
            await future
        finally:
            with self._lock:
                party.dreaming -= 1
                if task:
                    party.asleep.discard(task)
                self._left(sleeper)
                self._touch()
        sleeper.check()
        if self._chores is not None and self._chores.due():
            await asyncio.to_thread(self._chores.run)  # a receiver may be served by this very loop

    def close(self) -> None:
        """End all sleeps with a RuntimeError, and refuse new ones. May be called twice."""
        with self._lock:
            self._closed = True
            self._fail(_closed())

    def _do_chores(self) -> None:
        if self._chores is not None:
            self._chores.run()

    # ------------------------------------------------------------------------------ all of these hold the lock

    def _touch(self) -> Party:
        """Note that the caller's party is at work."""
        party = self._party()
        party.acted()
        if party.loop is not None:
            if task := asyncio.current_task():
                party.awake.add(task)
            if party.dreaming:
                self._watch(party, party.loop)
        slow, self._ticks = self._ticks >= PATIENCE, 0
        if slow and (watch := self._watcher()):
            watch.nudge()
        return party

    def _check(self, seconds: float) -> None:
        if self._closed:
            raise _closed()
        if seconds == math.inf or self._timeline.now() + seconds > self._end:
            raise ValueError(f"a sleep of {seconds:g} seconds goes beyond the end of simulated time")

    def _party(self) -> Party:
        thread = threading.current_thread()
        loop = running_loop()
        party = self._parties.get(loop or thread)
        if party is None:
            party = self._parties[loop or thread] = Party(thread, loop)
        party.thread = thread
        return party

    def _add(self, seconds: float, sleeper: Sleeper) -> Sleeper:
        self._order += 1
        sleeper.due = self._timeline.now() + (seconds if seconds > 0 else 0.0)  # also for NaN
        sleeper.order = self._order
        heapq.heappush(self._sleepers, sleeper)
        return sleeper

    def _left(self, sleeper: Sleeper) -> None:
        """A sleeper that was not woken (cancelled, interrupted) goes, and may have held up the others."""
        if not sleeper.woken and sleeper in self._sleepers:
            self._sleepers.remove(sleeper)
            heapq.heapify(self._sleepers)
            self._settle()

    def _settle(self) -> None:
        """Move time if everybody sleeps. Whoever sleeps shortest then keeps watch."""
        if not self._sleepers:
            return
        if self._sleepers[0].due > self._timeline.now() and self._all_settled():
            try:
                # whoever wakes does the chores, without the lock
                with self._chores.held() if self._chores is not None else nullcontext():
                    self._timeline.advance_to(self._sleepers[0].due)
            except Exception as error:  # noqa: BLE001 - whoever happens to keep watch is not the one to tell alone
                self._fail(error)
        now = self._timeline.now()
        while self._sleepers and self._sleepers[0].due <= now:
            self._wake(heapq.heappop(self._sleepers))
        if watch := self._watcher():
            watch.nudge()

    @staticmethod
    def _wake(sleeper: Sleeper) -> None:
        sleeper.woken = True
        if sleeper.threaded:
            sleeper.party.busy += 1
        else:
            sleeper.party.waking += 1
        sleeper.party.quiet = False
        sleeper.wake()

    def _fail(self, error: Exception) -> None:
        """Time cannot go on: tell all who wait for it."""
        sleepers, self._sleepers = self._sleepers, []
        for sleeper in sorted(sleepers):
            sleeper.failure = error
            self._wake(sleeper)

    def _watcher(self) -> Sleeper | None:
        """Who looks whether time can move: the one that sleeps shortest of those who can."""
        if self._sleepers and self._sleepers[0].watches:
            return self._sleepers[0]
        return min((sleeper for sleeper in self._sleepers if sleeper.watches), default=None)

    def _all_settled(self) -> bool:
        for key, party in list(self._parties.items()):
            if party.gone:
                del self._parties[key]
        # a thread that runs an event loop is where its loop is
        looping = {party.thread for party in self._parties.values() if party.loop and party.running}
        settled = all(
            party.settled or (party.loop is None and party.thread in looping) for party in self._parties.values()
        )
        return settled and not any(party.stirred(STIRS) for party in list(self._parties.values()))

    def _tick(self) -> None:
        """Some real time has passed in which nobody woke the watch."""
        self._ticks += 1
        patient, phase = self._ticks < PATIENCE, self._ticks % PARKED
        if not patient or phase in {0, 1}:
            silent = [party for party in self._parties.values() if not party.settled and not party.busy + party.waking]
            if silent and (not patient or phase == 0):
                self._judge(silent, patient)
            elif silent:
                self._sights = sights()
        self._settle()

    def _judge(self, silent: list[Party], patient: bool) -> None:
        """Find those of the silent parties that wait for something else than time."""
        before, self._sights = self._sights, sights()
        if patient:
            waiting = {thread for thread, seen in self._sights.items() if not seen.runs and before.get(thread) == seen}
            idle = [] if self._newcomers(waiting) else [party for party in silent if self._is_parked(party, waiting)]
        else:
            idle = [] if self._beginners() else [party for party in silent if self._is_idle(party)]
        for party in idle:
            party.quiet = True
            party.parked = self._sights.get(party.thread) if patient else None
            party.awake.clear()

    def _newcomers(self, waiting: set[threading.Thread]) -> bool:
        """Whether a thread is at work that has not used the clock: others may wait for what it will do by it."""
        return any(thread not in waiting and not keeps_watch(thread) for thread in self._strangers())

    def _beginners(self) -> bool:
        """The same when patience is over: only who gets no processor, and had little of one by now, still counts."""
        running = [thread for thread in self._strangers() if self._sights[thread].runs and not keeps_watch(thread)]
        spent = [(now := worked(thread)) - self._spent.setdefault(thread, now) for thread in running]
        return any(seconds < PATIENCE * TICK for seconds in spent)

    def _strangers(self) -> list[threading.Thread]:
        known = {party.thread for party in self._parties.values()}
        return [thread for thread in self._sights if thread not in known]

    @staticmethod
    def _is_parked(party: Party, waiting: set[threading.Thread]) -> bool:
        return party.loop is None and party.thread in waiting and is_parked(party.thread)

    def _is_idle(self, party: Party) -> bool:
        """Whether a party that has been silent for very long is not just at work, or in want of a processor."""
        if party.looking:  # its thread is at nothing but this look
            return True
        return not is_sending(party.thread) and not party.at_work(self._sights.get(party.thread), PATIENCE * TICK)

    @property
    def _pause(self) -> float:
        return TICK if self._ticks < PATIENCE else SLOW_TICK

    def _wait(self, condition: threading.Condition, sleeper: Sleeper) -> None:
        """One step of a sleeping thread: it keeps watch if nobody sleeps shorter."""
        on_watch = self._watcher() is sleeper
        if not condition.wait(self._pause if on_watch else FALLBACK):
            self._tick()

    def _watch(self, party: Party, loop: asyncio.AbstractEventLoop) -> None:
        """Look at a loop from inside, soon. To be called in its thread."""
        if party.looking or (party.watch is not None and not isinstance(party.watch, asyncio.TimerHandle)):
            return
        if party.watch is not None:
            party.watch.cancel()
        party.watch = loop.call_soon(self._look, party, loop, False)

    def _nudge(self, party: Party, loop: asyncio.AbstractEventLoop) -> None:
        """Have a loop look after the sleeper that it owns. May be called in any thread."""
        if not party.looking:
            call_in(loop, self._start_watch, party, loop)

    # ----------------------------------------------------- called by an event loop; these take the lock themselves

    def _start_watch(self, party: Party, loop: asyncio.AbstractEventLoop) -> None:
        with self._lock:
            self._watch(party, loop)

    def _deliver(self, party: Party, future: "asyncio.Future[None]") -> None:
        """Let a woken task go on."""
        with self._lock:
            party.waking -= 1
            party.acts += 1
            party.quiet = False
            if party.dreaming:
                self._watch(party, future.get_loop())
        if not future.done():
            future.set_result(None)

    def _look(self, party: Party, loop: asyncio.AbstractEventLoop, tick: bool) -> None:
        """Does anything go on in a loop? If not, it is settled; and if its sleeper is the first, it keeps watch."""
        with self._lock:
            party.watch = None
            if not party.dreaming:
                return
            acts, still = party.rounds
            still = still + 1 if acts == party.acts else 0
            party.rounds = (party.acts, still)
            if still < ROUNDS:
                self._watch(party, loop)
                return
            if all(task.done() or party.awaits_others(task) for task in party.awake):
                party.quiet = True
            party.looking = True
            try:
                if tick:
                    self._tick()
                else:
                    self._settle()
            finally:
                party.looking = False
            if party.waking == 0:
                watch = self._watcher()
                on_watch = watch is not None and watch.party is party
                pause = self._pause if on_watch else FALLBACK
                party.watch = loop.call_later(pause, self._look, party, loop, True)


def _closed() -> RuntimeError:
    return RuntimeError("this MockPictory is closed; nobody can wait for its time any more")
