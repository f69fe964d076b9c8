"""The life of a job: a pure function of its plan and the moment."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.core.lifecycle import Failure, Flaw, Outcome, Plan, anew, choose, course

USUAL = Failure("USUAL_CODE", "As usual.")
moments = st.integers(0, 10**7)
outcomes = st.sampled_from(get_args(Outcome))
plans = st.none() | st.builds(
    Plan,
    st.just("kind"),
    st.just("ai_video"),
    seconds=st.none() | st.floats(0, 10_000),
    outcome=outcomes,
    error_code=st.none() | st.just("OWN_CODE"),
)
ORDER = {"running": 0, "completed": 1, "failed": 1}


@given(moments, st.floats(0, 10_000), plans, st.lists(moments, min_size=2))
def test_the_state_only_moves_forward(submitted: int, seconds: float, plan: Plan | None, looks: list[int]) -> None:
    """Looked at in the order of time, a job never goes back, and what it has ended as it stays."""
    way = course(submitted, seconds, plan, USUAL)
    states = [way.state_at(now) for now in sorted(looks)]
    assert [ORDER[state] for state in states] == sorted(ORDER[state] for state in states)
    assert len(set(states) - {"running"}) <= 1


@given(moments, st.floats(0, 10_000), plans)
def test_a_job_ends_as_planned_and_not_a_moment_sooner(submitted: int, seconds: float, plan: Plan | None) -> None:
    """One millisecond before its end a job runs; at its end it is what the plan says; a stuck one never ends."""
    way = course(submitted, seconds, plan, USUAL)
    outcome = plan.outcome if plan else "completed"
    if way.ends is None:
        assert outcome == "stuck"
        assert way.state_at(10**15) == "running"
        return
    planned = seconds if plan is None or plan.seconds is None else plan.seconds
    assert way.ends == submitted + round(planned * 1000)
    assert way.state_at(way.ends) == outcome
    assert way.ends == submitted or way.state_at(way.ends - 1) == "running"


@given(plans)
def test_exactly_the_failed_have_a_reason(plan: Plan | None) -> None:
    """A job that fails carries the plan's code, or the usual one; any other carries none."""
    way = course(0, 10, plan, USUAL)
    if plan is None or plan.outcome != "failed":
        assert way.failure is None
    else:
        assert way.failure == Failure(plan.error_code or "USUAL_CODE", "As usual.")


def test_a_new_course_does_not_end_in_the_past() -> None:
    """A running job that is planned to have ended already ends now: the past does not change."""
    before = course(1000, 60, None, USUAL)
    after = anew(course(1000, 60, Plan("job", "x", seconds=5), USUAL), before, 30_000)
    assert (after.submitted, after.ends, after.outcome) == (1000, 30_000, "completed")


@given(moments, st.floats(0, 10_000), plans, st.lists(st.tuples(moments, plans), max_size=4), st.lists(moments))
def test_what_is_done_stays_done(
    submitted: int, seconds: float, plan: Plan | None, changes: list[tuple[int, Plan | None]], looks: list[int]
) -> None:
    """However often a job is planned anew, faster, slower or for ever, what is done of it never becomes less."""
    way, before = course(submitted, seconds, plan, USUAL), 0.0
    planned = {max(moment, submitted): change for moment, change in changes}
    for now in sorted({*planned, *looks}):
        done = way.done_at(now)
        assert before <= done <= 1
        if now in planned and way.state_at(now) == "running":
            way = anew(course(submitted, seconds, planned[now], USUAL), way, now)
            assert way.done_at(now) == pytest.approx(done)
        before = done


@given(moments, st.floats(0, 10_000), st.floats(0, 1), plans)
def test_an_order_with_a_flaw_fails_by_itself(submitted: int, seconds: float, share: float, plan: Plan | None) -> None:
    """It fails at its part of the time, whatever was to happen, unless it is to fail for something else or never."""
    flaw = Flaw(Failure("FLAW", "It cannot be."), share)
    way = course(submitted, seconds, plan, USUAL, flaw)
    if plan and plan.outcome != "completed":
        assert way == course(submitted, seconds, plan, USUAL)
        return
    planned = seconds if plan is None or plan.seconds is None else plan.seconds
    assert (way.outcome, way.failure) == ("failed", flaw.failure)
    assert way.ends == submitted + round(planned * 1000 * share)


def test_the_plan_set_last_counts() -> None:
    """Of the plans aimed at an operation or its kind, the last one in order is chosen; others never are."""
    by_kind, by_operation = Plan("kind", "ai_video"), Plan("operation", "generateVideo")
    other = Plan("kind", "ai_image")
    assert choose((by_kind, by_operation, other), "generateVideo", "ai_video") == by_operation
    assert choose((by_operation, by_kind), "generateVideo", "ai_video") == by_kind
    assert choose((other,), "generateVideo", "ai_video") is None


@pytest.mark.parametrize("plan", [Plan("kind", "k"), Plan("job", "j", 3.5, "failed", "CODE", "why")])
def test_a_plan_survives_being_written_down(plan: Plan) -> None:
    """A plan read back is the plan that was written."""
    assert Plan.from_dict(plan.to_dict()) == plan
