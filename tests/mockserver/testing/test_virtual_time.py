"""Virtual waiting: nobody waits for real, and everybody wakes at the time that was asked for."""

import asyncio
import functools
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock import thread_sights, virtual_time
from pictory_mock.virtual_time import VirtualTime

PATIENCE = 20
"""Real seconds after which a thread that does not come forward means a failure."""


@attrs.define
class Timeline:
    """A timeline that only moves when it is told to."""

    moment: float = 0.0

    def now(self) -> float:
        """The moment it shows."""
        return self.moment

    def advance_to(self, moment: float) -> None:
        """Jump ahead, never back."""
        assert moment >= self.moment
        self.moment = moment


@attrs.frozen
class Work:
    """Somebody who asks every `poll` seconds whether `length` seconds have passed."""

    length: int
    poll: int

    @property
    def end(self) -> int:
        """When it learns that they have, if nothing but its own polling decides."""
        return -(-self.length // self.poll) * self.poll


class CountedTime(VirtualTime):
    """Counts the looks at parties that neither sleep nor do anything: patience is spent in these, on any machine."""

    looks = 0

    def _tick(self) -> None:
        self.looks += 1
        super()._tick()


works = st.lists(st.builds(Work, length=st.integers(1, 600), poll=st.integers(1, 60)), min_size=1, max_size=8)
"""Jobs of different lengths, polled at different intervals."""


def follow(clock: VirtualTime, work: Work) -> float:
    """Poll until the work is done; when that was learnt."""
    start = clock.now()
    while clock.now() - start < work.length:
        clock.sleep(work.poll)
    return clock.now()


async def follow_async(clock: VirtualTime, work: Work) -> float:
    """The same as a task."""
    start = clock.now()
    while clock.now() - start < work.length:
        await clock.async_sleep(work.poll)
    return clock.now()


def in_threads(*calls: Callable[[], None]) -> None:
    """Run every call in a thread of its own, to the end."""
    threads = [threading.Thread(target=call, daemon=True) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive()


def follow_in_threads(clock: VirtualTime, jobs: list[Work]) -> list[tuple[int, float]]:
    """All jobs at once; their numbers and the moments they ended at, in the order in which they ended."""
    ended: list[tuple[int, float]] = []
    ready = threading.Barrier(len(jobs))

    def run(number: int) -> None:
        clock.now()
        ready.wait(PATIENCE)
        ended.append((number, follow(clock, jobs[number])))

    in_threads(*(functools.partial(run, number) for number in range(len(jobs))))
    return ended


def test_a_lone_sleeper_moves_time_by_exactly_what_it_asked_for() -> None:
    """A sleep takes its seconds from the timeline, and nothing else."""
    clock = VirtualTime(Timeline(100.0))
    clock.sleep(12.5)
    assert clock.now() == clock.wall() == 112.5
    asyncio.run(clock.async_sleep(2.5))
    assert clock.now() == 115.0


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_sleep_of_nothing_moves_nothing(seconds: float) -> None:
    """Zero, a time that is past and a number that is none return at once."""
    clock = VirtualTime(Timeline())
    clock.sleep(seconds)
    asyncio.run(clock.async_sleep(seconds))
    assert clock.now() == 0


@pytest.mark.parametrize("seconds", [float("inf"), 901, 1e300])
def test_a_sleep_past_the_end_of_time_is_refused(seconds: float) -> None:
    """What could never end says so at once, and moves nothing."""
    clock = VirtualTime(Timeline(100.0), end=1000.0)
    with pytest.raises(ValueError, match="end of simulated time"):
        clock.sleep(seconds)
    with pytest.raises(ValueError, match="end of simulated time"):
        asyncio.run(clock.async_sleep(seconds))
    clock.sleep(900)
    assert clock.now() == 1000


def test_a_clock_without_an_end_refuses_an_endless_sleep() -> None:
    """Infinity is no time to wake at."""
    with pytest.raises(ValueError, match="end of simulated time"):
        VirtualTime(Timeline()).sleep(float("inf"))


@given(jobs=works)
@settings(max_examples=25, deadline=None)
def test_threads_that_poll_together_end_when_each_would_have_ended_alone(jobs: list[Work]) -> None:
    """No thread drags another along: the moments are those of an idle machine, and so is the order."""
    ended = follow_in_threads(VirtualTime(Timeline()), jobs)
    assert dict(ended) == {number: job.end for number, job in enumerate(jobs)}
    assert [moment for _, moment in ended] == sorted(moment for _, moment in ended)


@given(jobs=works)
@settings(max_examples=100, deadline=None)
def test_tasks_that_poll_together_end_when_each_would_have_ended_alone(jobs: list[Work]) -> None:
    """The same for tasks of one event loop."""
    clock = VirtualTime(Timeline())

    async def run() -> list[float]:
        return await asyncio.gather(*(follow_async(clock, job) for job in jobs))

    assert asyncio.run(run()) == [job.end for job in jobs]


def test_two_hundred_tasks_end_in_the_order_of_their_lengths() -> None:
    """Many jobs waited for together end one after the other, the short ones first."""
    clock = VirtualTime(Timeline())
    jobs = [Work(length=1 + number * 37 % 200, poll=1) for number in range(200)]

    async def run() -> list[int]:
        waits = [asyncio.create_task(follow_async(clock, job)) for job in jobs]
        return [round(await wait) for wait in asyncio.as_completed(waits)]

    assert asyncio.run(run()) == list(range(1, 201))


def test_fifty_threads_end_in_the_order_of_their_lengths() -> None:
    """The same in threads."""
    jobs = [Work(length=1 + number * 37 % 50, poll=1) for number in range(50)]
    ended = follow_in_threads(VirtualTime(Timeline()), jobs)
    assert [moment for _, moment in ended] == list(range(1, 51))


def test_a_thread_that_waits_for_others_does_not_stop_time() -> None:
    """A main thread that used the clock and now waits for its pool is not waited for."""
    clock = VirtualTime(Timeline())
    clock.now()
    jobs = [Work(length=30, poll=10), Work(length=200, poll=10), Work(length=90, poll=10)]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda job: follow(clock, job), jobs, timeout=PATIENCE)) == [30, 200, 90]


def test_a_task_that_waits_for_its_children_does_not_stop_time() -> None:
    """A task that used the clock and now awaits others is not waited for."""
    clock = VirtualTime(Timeline())

    async def run() -> list[float]:
        await clock.async_sleep(5)
        async with asyncio.TaskGroup() as group:
            waits = [group.create_task(follow_async(clock, Work(length, 5))) for length in (30, 200, 90)]
        return [wait.result() for wait in waits]

    assert asyncio.run(run()) == [35, 205, 95]


def test_time_stands_still_while_a_request_is_served() -> None:
    """However long serving takes, no sleeper wakes meanwhile; when it is over, they do."""
    clock, serving, asleep = VirtualTime(Timeline()), threading.Event(), threading.Event()
    seen: list[float] = []

    def serve() -> None:
        with clock.busy():
            serving.set()
            assert asleep.wait(PATIENCE)
            # the sleeper looks at its watch more often than it has patience, and in vain
            assert not woken.wait(0.05)
            seen.append(clock.now())

    woken = threading.Event()

    def sleep() -> None:
        assert serving.wait(PATIENCE)
        asleep.set()
        clock.sleep(10)
        woken.set()
        seen.append(clock.now())

    in_threads(serve, sleep)
    assert seen == [0, 10]


def test_a_cancelled_sleeper_leaves_nothing_behind() -> None:
    """A wait that is given up neither holds time up nor moves it."""
    clock = VirtualTime(Timeline())

    async def run() -> None:
        given_up = asyncio.create_task(clock.async_sleep(10))
        kept = asyncio.create_task(clock.async_sleep(500))
        await asyncio.sleep(0)
        given_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        await kept

    asyncio.run(run())
    assert clock.now() == 500
    clock.sleep(1)
    assert clock.now() == 501


def test_a_sleeper_cancelled_by_the_end_of_its_loop_does_not_stop_time() -> None:
    """`asyncio.run` cancels what is left over; the next wait does not meet it."""
    clock = VirtualTime(Timeline())

    async def leave() -> asyncio.Task[None]:
        task = asyncio.create_task(clock.async_sleep(10))
        await asyncio.sleep(0)
        return task

    assert asyncio.run(leave()).cancelled()
    clock.sleep(60)
    assert clock.now() == 60


def test_a_loop_that_stands_still_does_not_stop_time() -> None:
    """A sleeper forgotten in a loop that nobody runs is passed over, and wakes when its loop runs again."""
    clock = VirtualTime(Timeline())
    loop = asyncio.new_event_loop()
    try:
        task = loop.create_task(clock.async_sleep(10))
        loop.run_until_complete(asyncio.sleep(0))
        clock.sleep(60)
        assert clock.now() == 60
        assert not task.done()
        loop.run_until_complete(task)
        assert clock.now() == 60
    finally:
        loop.close()


def test_loops_in_threads_and_threads_without_share_one_time() -> None:
    """Three event loops and three plain threads, each with jobs of its own, all end on time."""
    clock = VirtualTime(Timeline())
    ready = threading.Barrier(6)
    ended: dict[str, list[float]] = {}

    def loop(name: str, lengths: tuple[int, ...]) -> None:
        async def run() -> list[float]:
            clock.now()
            ready.wait(PATIENCE)
            return await asyncio.gather(*(follow_async(clock, Work(length, 7)) for length in lengths))

        ended[name] = asyncio.run(run())

    def thread(name: str, length: int) -> None:
        clock.now()
        ready.wait(PATIENCE)
        ended[name] = [follow(clock, Work(length, 9))]

    in_threads(
        lambda: loop("a", (7, 70, 700)),
        lambda: loop("b", (14, 350)),
        lambda: loop("c", (693,)),
        lambda: thread("d", 9),
        lambda: thread("e", 900),
        lambda: thread("f", 450),
    )
    assert ended == {"a": [7, 70, 700], "b": [14, 350], "c": [693], "d": [9], "e": [900], "f": [450]}


def test_a_blocking_sleep_inside_a_loop_blocks_only_that_loop() -> None:
    """A synchronous client used in a coroutine stops its own loop, as in real life, and time goes on."""
    clock = VirtualTime(Timeline())

    async def run() -> tuple[float, float]:
        task = asyncio.create_task(follow_async(clock, Work(10, 10)))
        await asyncio.sleep(0)
        clock.sleep(25)
        return clock.now(), await task

    assert asyncio.run(run()) == (25, 25)


def test_time_that_is_advanced_by_hand_wakes_sleepers() -> None:
    """A test that turns the clock itself finds everybody awake whose time has come."""
    timeline = Timeline()
    clock = VirtualTime(timeline)
    woken = threading.Event()

    def sleep() -> None:
        clock.sleep(90)
        woken.set()

    with clock.busy():  # so that time does not move by itself
        thread = threading.Thread(target=sleep, daemon=True)
        thread.start()
        while not woken.wait(0.01):
            timeline.advance_to(timeline.now() + 100)
    thread.join(PATIENCE)


@pytest.mark.parametrize("seconds", [0.03, 0.1])
def test_time_stands_still_while_a_thread_is_at_work(seconds: float) -> None:
    """What an app computes between two uses of the clock takes no simulated time, though others sleep."""
    clock, begun, done = VirtualTime(Timeline()), threading.Event(), threading.Event()
    seen: list[float] = []

    def work() -> None:
        before = clock.now()
        begun.set()
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            sum(range(500))
        seen.append(clock.now() - before)
        done.set()

    def sleep() -> None:
        assert begun.wait(PATIENCE)
        clock.sleep(10)
        assert done.is_set()

    in_threads(work, sleep)
    assert seen == [0]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody tells that the other thread is at work")
def test_who_waits_for_work_that_goes_on_holds_time_up() -> None:
    """A thread that waits for one which has not used the clock yet, but is at work, is not overtaken by a sleeper."""
    clock, asleep, done = VirtualTime(Timeline()), threading.Event(), threading.Event()
    seen: list[float] = []

    def wait() -> None:
        clock.now()
        asleep.set()
        assert done.wait(PATIENCE)
        seen.append(clock.now())

    def work() -> None:
        assert asleep.wait(PATIENCE)
        end = time.thread_time() + 0.03
        while time.thread_time() < end:
            sum(range(500))
        done.set()

    def sleep() -> None:
        assert asleep.wait(PATIENCE)
        clock.sleep(10)

    in_threads(wait, work, sleep)
    assert seen == [0]


def test_a_system_that_tells_nothing_of_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is told, a main thread that waits for its pool is passed over all the same."""
    monkeypatch.setattr(thread_sights, "_read", lambda *_: b"")
    clock = VirtualTime(Timeline())
    clock.now()
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(follow, clock, Work(length=30, poll=10)).result(PATIENCE) == 30


def test_a_task_at_work_elsewhere_holds_time_up() -> None:
    """A task that awaits a thread outside of the clock's sight is not overtaken by the sleep of another."""
    clock, go_on = VirtualTime(Timeline()), threading.Event()

    async def work() -> float:
        before = clock.now()
        await asyncio.to_thread(go_on.wait, 0.05)
        return clock.now() - before

    async def run() -> float:
        spent, _ = await asyncio.gather(work(), clock.async_sleep(10))
        return spent

    assert asyncio.run(run()) == 0


def test_a_pool_with_idle_threads_costs_no_patience() -> None:
    """Threads that have nothing left to do, and a main thread that waits for results, are seen to be idle."""
    clock = CountedTime(Timeline())
    clock.now()
    jobs = [Work(length=30 + 20 * number, poll=10) for number in range(24)]
    with ThreadPoolExecutor(len(jobs)) as pool:
        ended = list(pool.map(lambda job: follow(clock, job), jobs, timeout=PATIENCE))
    assert ended == [job.end for job in jobs]
    assert clock.looks < 12 * virtual_time.PATIENCE  # 24 idle threads, one after the other, would take twice of that


def test_a_task_that_gathers_others_costs_no_patience() -> None:
    """A task that used the clock and then gathers others is seen to wait for them."""
    clock = CountedTime(Timeline())

    async def run() -> None:
        for _ in range(20):
            clock.now()
            await asyncio.gather(clock.async_sleep(10), clock.async_sleep(20))

    asyncio.run(run())
    assert clock.now() == 400
    assert clock.looks < 10 * virtual_time.PATIENCE  # one patience for each would be twice of that


def test_a_closed_clock_wakes_its_sleepers_with_an_error() -> None:
    """Threads and tasks that sleep are told; so is whoever wants to sleep afterwards."""
    clock, errors = VirtualTime(Timeline()), []
    asleep = threading.Barrier(3)

    def thread() -> None:
        clock.now()
        asleep.wait(PATIENCE)
        with pytest.raises(RuntimeError, match="this MockPictory is closed"):
            clock.sleep(10)
        errors.append("thread")

    async def task() -> None:
        clock.now()
        asleep.wait(PATIENCE)
        with pytest.raises(RuntimeError, match="this MockPictory is closed"):
            await clock.async_sleep(10)
        errors.append("task")

    def close() -> None:
        with clock.busy():  # nobody's time comes by itself
            asleep.wait(PATIENCE)
            while not errors:
                clock.close()

    in_threads(thread, close, lambda: asyncio.run(task()))
    assert sorted(errors) == ["task", "thread"]
    with pytest.raises(RuntimeError, match="closed"):
        clock.sleep(1)


def test_a_timeline_that_fails_ends_all_sleeps() -> None:
    """An error while time is moved reaches those who wait, whoever keeps watch, and leaves nobody asleep."""

    class Broken(Timeline):
        def advance_to(self, moment: float) -> None:
            raise OSError(f"cannot go to {moment}")

    clock = VirtualTime(Broken())
    with pytest.raises(RuntimeError, match="cannot go to 10"):
        clock.sleep(10)

    async def run() -> list[BaseException | None]:
        return await asyncio.gather(*(clock.async_sleep(10) for _ in range(3)), return_exceptions=True)

    assert [type(error) for error in asyncio.run(run())] == [RuntimeError] * 3
