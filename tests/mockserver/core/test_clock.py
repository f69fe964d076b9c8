"""Virtual time: it moves as told, never backwards, and survives a restart."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.core.clock import END_OF_TIME, START_OF_STOPPED_TIME, Clock, Timeline, iso

seconds = st.floats(0, 1e6, allow_nan=False)
speeds = st.floats(0.01, 1000)
turns = st.lists(
    st.one_of(
        st.tuples(st.just("source"), seconds),
        st.tuples(st.just("advance"), seconds),
        st.tuples(st.just("speed"), speeds),
        st.tuples(st.just("freeze"), st.booleans()),
        st.tuples(st.just("source speed"), speeds),
        st.tuples(st.just("source freeze"), st.booleans()),
        st.tuples(st.just("advance_to"), st.floats(0, 4e9)),
    ),
    max_size=20,
)


def turn(clock: Clock, timeline: Timeline, what: str, value: float) -> None:
    if what == "source speed":
        timeline.speed = value
    elif what == "source freeze":
        timeline.frozen = bool(value)
    elif what == "source":
        timeline.advance(value)
    elif what == "advance":
        clock.advance(value)
    elif what == "advance_to":
        clock.advance_to(value)
    elif what == "speed":
        clock.speed = value
    else:
        clock.frozen = bool(value)


@given(turns)
def test_time_never_runs_backwards(script: list[tuple[str, float]]) -> None:
    """Whatever is done to a clock or to the one it follows, it never shows an earlier moment than before."""
    timeline = Timeline.stopped()
    clock = timeline.follower()
    shown = clock.now()
    for what, value in script:
        turn(clock, timeline, what, value)
        assert clock.now() >= shown
        shown = clock.now()


@given(turns)
def test_a_restored_clock_goes_on_where_the_old_one_was(script: list[tuple[str, float]]) -> None:
    """A clock made from the kept state shows what the old one shows, then and later."""
    timeline = Timeline.stopped()
    clock = timeline.follower()
    for what, value in script:
        turn(clock, timeline, what, value)
    again = timeline.follower()
    again.restore(clock.state())
    timeline.advance(100)
    assert again.now() == clock.now()


def test_a_stopped_timeline_stands_until_it_is_advanced() -> None:
    """A stopped timeline begins at a fixed moment and moves exactly by what it is told."""
    timeline = Timeline.stopped()
    assert timeline.now() == START_OF_STOPPED_TIME
    timeline.advance(12.5)
    assert timeline.now() == START_OF_STOPPED_TIME + 12.5


def test_a_frozen_clock_ignores_its_source() -> None:
    """A frozen clock stands while its source moves, can be advanced all the same, and then goes on from there."""
    timeline = Timeline.stopped()
    clock = timeline.follower()
    clock.frozen = True
    timeline.advance(100)
    assert clock.now() == START_OF_STOPPED_TIME
    clock.advance(5)
    clock.frozen = False
    timeline.advance(1)
    assert clock.now() == START_OF_STOPPED_TIME + 6


def test_an_accounts_speed_is_in_simulated_seconds_per_real_second() -> None:
    """On a timeline that runs 60 times as fast, an account's speed of 600 means ten of its seconds per second there."""
    moment = 0.0
    timeline = Timeline(lambda: moment, usual=60)
    clock = timeline.follower()
    assert clock.speed == 60
    clock.speed = 600
    moment = 2.0
    assert clock.now() == 1200
    assert timeline.now() == 120


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf"), END_OF_TIME])
def test_an_impossible_jump_is_refused(seconds: float) -> None:
    """A jump back, to nowhere or past the last year with four digits is refused and changes nothing."""
    timeline = Timeline.stopped()
    with pytest.raises(ValueError, match="advance"):
        timeline.advance(seconds)
    assert timeline.now() == START_OF_STOPPED_TIME


def test_an_accounts_speed_is_its_own_whatever_the_timelines() -> None:
    """A clock with a speed of its own keeps it when the timeline gets another one, is frozen, or runs again."""
    moment = 0.0
    timeline = Timeline(lambda: moment, usual=60)
    clock = timeline.follower()
    timeline.frozen = True
    clock.speed = 600
    moment = 5.0
    assert clock.now() == 0
    timeline.frozen = False
    moment = 6.0
    assert (clock.now(), timeline.now(), clock.speed) == (600, 60, 600)
    timeline.speed = 10
    moment = 7.0
    assert (clock.now(), timeline.now(), clock.speed) == (1200, 70, 600)
    timeline.advance(20)
    assert clock.now() == 2400


@pytest.mark.parametrize("usual", [5.0, 1000.0])
def test_an_accounts_speed_stays_over_a_restart_at_another_pace(usual: float) -> None:
    """A clock goes on at its own speed, and without a jump, on a timeline that is resumed at another pace."""
    moment = 0.0
    timeline = Timeline(lambda: moment, usual=60)
    clock = timeline.follower()
    clock.speed = 600
    moment = 10.0
    kept = timeline.state(), clock.state()
    again = Timeline(lambda: moment, local=0.0, usual=usual)
    again.resume(kept[0])
    restored = again.follower()
    restored.restore(kept[1])
    assert restored.now() == clock.now() == 6000
    moment = 11.0
    assert (restored.now(), again.now()) == (6600, 600 + usual)


def test_a_clock_that_is_not_hurried_counts_jumps_and_real_time() -> None:
    """However fast timeline and clock run: what counts is what a client sees pass, and all that is jumped."""
    moment = 0.0
    timeline = Timeline(lambda: moment, usual=60)
    clock = timeline.follower()
    began = clock.unhurried_ms()

    def counted() -> float:
        return (clock.unhurried_ms() - began) / 1000

    moment = 10.0
    assert (clock.now(), counted()) == (600, 10)
    clock.advance(100)
    timeline.advance(1000)
    assert (clock.now(), counted()) == (1700, 1110)
    timeline.speed = 600
    moment = 20.0
    assert (clock.now(), counted()) == (7700, 1120)
    clock.speed = 5
    moment = 30.0
    assert (clock.now(), counted()) == (7750, 1130)
    clock.frozen = True
    moment = 1000.0
    assert (clock.now(), counted()) == (7750, 1130)
    clock.advance(1)
    again = Timeline(lambda: moment, usual=60)
    again.resume(timeline.state())
    restored = again.follower()
    restored.restore(clock.state())
    assert (restored.now(), restored.unhurried_ms()) == (clock.now(), clock.unhurried_ms())
    assert counted() == 1131


@given(script=turns)
def test_a_clock_that_is_not_hurried_never_runs_backwards(script: list[tuple[str, float]]) -> None:
    """Nor does it run ahead of the clock itself, and both go as far in a jump."""
    timeline = Timeline.stopped()
    clock = timeline.follower()
    for what, value in script:
        now, unhurried = clock.now(), clock.unhurried_ms()
        turn(clock, timeline, what, value)
        if what in ("advance", "advance_to"):
            assert clock.unhurried_ms() - unhurried == pytest.approx((clock.now() - now) * 1000, abs=2)
        assert unhurried - 2 <= clock.unhurried_ms() <= clock.now_ms() + 2


def test_what_was_set_explicitly_is_resumed() -> None:
    """A timeline that was frozen stays so over a restart; a speed that was set stays, one that was not does not."""
    moment = 0.0
    old = Timeline(lambda: moment, usual=60)
    new = Timeline(lambda: moment, usual=5)
    new.resume(old.state())
    assert (new.speed, new.frozen) == (5, False)
    old.speed = 600
    old.frozen = True
    moment = 100.0
    new = Timeline(lambda: moment, usual=5)
    new.resume(old.state())
    assert (new.now(), new.speed, new.frozen) == (0, 600, True)
    new.frozen = False
    moment = 101.0
    assert new.now() == 600


def test_a_running_timeline_is_not_frozen_by_a_stopped_one() -> None:
    """Where a stopped timeline was kept, a running one starts no earlier, and runs; the other way round it stands."""
    moment = 0.0
    stopped = Timeline.stopped()
    stopped.advance(5)
    running = Timeline(lambda: moment, usual=60)
    running.resume(stopped.state())
    moment = 1.0
    assert running.now() == START_OF_STOPPED_TIME + 65
    assert (running.frozen, stopped.frozen) == (False, True)
    stopped.resume(running.state())
    assert stopped.frozen
    assert stopped.now() >= START_OF_STOPPED_TIME + 5


@pytest.mark.parametrize("speed", [0, -60, float("nan"), float("inf"), 5e-324, 1e-4, 1e7])
def test_an_impossible_speed_is_refused(speed: float) -> None:
    """A clock that does not run is frozen, not given a speed of zero."""
    with pytest.raises(ValueError, match="freeze"):
        Timeline.stopped().speed = speed


def test_no_clock_passes_the_last_year_that_can_be_written() -> None:
    """A clock that runs very fast stops at the last moment that ISO 8601 writes with four digits of year."""
    moment = 0.0
    timeline = Timeline(lambda: moment, usual=1e6)
    moment = 1e9
    assert iso(timeline.now_ms()).startswith("9999-12-31T00:00:00")


def test_a_timeline_resumes_no_earlier_than_the_kept_one_would_be() -> None:
    """After a restart time has gone on at the old speed, however the new timeline is set."""
    moment = 100.0
    old = Timeline(lambda: moment, usual=60)
    kept = old.state()
    moment = 200.0
    new = Timeline(lambda: moment)
    new.resume(kept)
    assert new.now() == old.now() == 100 + 100 * 60


def test_no_jump_of_parallel_ones_is_lost() -> None:
    """Threads that advance one clock at the same time advance it by the sum of their jumps."""
    timeline = Timeline.stopped()

    def jump() -> None:
        for _ in range(200):
            timeline.advance(1)

    threads = [threading.Thread(target=jump) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert timeline.now() == START_OF_STOPPED_TIME + 1600


def test_a_running_timeline_moves_by_itself() -> None:
    """A running timeline is near the wall clock's present and does not stand still."""
    timeline = Timeline.running(speed=1e6)
    shown = timeline.now()
    assert shown > START_OF_STOPPED_TIME / 2
    while timeline.now() == shown:
        pass
    assert timeline.now() > shown


@pytest.mark.parametrize(
    ("moment", "text"),
    [(1775760707967, "2026-04-09T18:51:47.967Z"), (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z")],
)
def test_moments_are_written_as_the_service_writes_them(moment: int, text: str) -> None:
    """ISO 8601 in UTC with exactly three decimals and `Z`."""
    assert iso(moment) == text
