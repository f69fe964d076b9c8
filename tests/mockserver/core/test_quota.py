"""The quota beside AI credits: minutes that follow from what was done, and end."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from pictory_mock.core import Account, Store, World
from pictory_mock.core.job import Job, Order
from pictory_mock.core.lifecycle import Failure, UnknownName

DAY = 86_400
ORDER = Order("renderStoryboard", {}, (), Failure("POOR", "Too little."))


def submit(account: Account, seconds: float, **usage: float) -> Job:
    return account.jobs.submit(evolve(ORDER, seconds=seconds, usage=usage))


def used(account: Account) -> dict[str, float]:
    return {figure: minutes for figure, minutes in account.quota.used(account.clock.now_ms()).items() if minutes}


def test_what_a_job_is_about_counts_by_the_figure_of_its_operation(account: Account) -> None:
    """A render uses minutes of video; what it uses of other figures comes on top, once it is completed."""
    submit(account, 90)
    submit(account, 30, elevenLabsVoiceOverMinutes=15)
    assert used(account) == {}
    account.clock.advance(3600)
    assert used(account) == {"videoMinutes": 2, "elevenLabsVoiceOverMinutes": 0.25}
    account.clock.advance(31 * DAY)
    assert used(account) == {}


@pytest.mark.parametrize("figure", ["videoMinutes", "elevenLabsVoiceOverMinutes"])
def test_a_job_that_needs_more_than_is_left_fails_at_once(account: Account, figure: str) -> None:
    """Exactly what is left may be used; running jobs count already, failed ones do not, and a month begins anew."""
    account.minutes = {figure: 2}
    running = submit(account, 100, elevenLabsVoiceOverMinutes=100)
    late = submit(account, 21, elevenLabsVoiceOverMinutes=21)
    assert late.state_at(account.clock.now_ms()) == "failed"
    assert late.course.failure is not None
    assert late.course.failure.code == "QUOTA_EXCEEDED"
    assert figure in late.course.failure.message
    assert submit(account, 20, elevenLabsVoiceOverMinutes=20).course.outcome == "completed"
    account.lifecycle.set(job=running.id, outcome="failed")
    assert submit(account, 100, elevenLabsVoiceOverMinutes=100).course.outcome == "completed"
    assert submit(account, 1, elevenLabsVoiceOverMinutes=1).course.outcome == "failed"
    account.clock.advance(31 * DAY)
    assert submit(account, 120, elevenLabsVoiceOverMinutes=120).course.outcome == "completed"


def test_minutes_are_granted_by_known_figures(account: Account) -> None:
    """Some or all of them; what cannot be meant is refused and changes nothing."""
    before = dict(account.minutes)
    with pytest.raises(UnknownName, match=r"^minutes: there is no 'secondsOfVideo'; known are videoMinutes, "):
        account.minutes = {"videoMinutes": 3, "secondsOfVideo": 3}
    with pytest.raises(ValueError, match=r"^minutes: videoMinutes is 0 to 1000000000 minutes, not -1$"):
        account.minutes = {"videoMinutes": -1}
    assert account.minutes == before
    account.minutes = {"videoMinutes": 0.5}
    assert account.minutes == {**before, "videoMinutes": 0.5}
    account.reset()
    assert account.minutes == before


def test_minutes_are_kept(tmp_path: Path) -> None:
    """Another start finds what is granted and what was used."""
    world = World(store=Store(tmp_path / "world"))
    account = world.account("pictai_a")
    account.minutes = {"videoMinutes": 7}
    submit(account, 60)
    account.clock.advance(3600)
    world.close()
    world = World(store=Store(tmp_path / "world"))
    account = world.account("pictai_a")
    assert (account.minutes["videoMinutes"], used(account)) == (7, {"videoMinutes": 1})
    world.close()
