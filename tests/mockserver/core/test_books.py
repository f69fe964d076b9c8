"""Credits by month: figures and transactions against a ledger that is counted by hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from attrs import field, frozen, mutable
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock.core import Account, World
from pictory_mock.core.books import Transaction
from pictory_mock.core.credits import GRANT, to_credits
from pictory_mock.core.job import Charge, Order, Past
from pictory_mock.core.lifecycle import Failure, Outcome, Plan
from pictory_mock.core.terms import begin, term_at

POOR = Failure("POOR", "No money.")
DAY = 86_400
OPERATION = "generateVideo"
FEBRUARY = datetime(2026, 2, 1, tzinfo=UTC)


@frozen
class Submit:
    """A job of a price (tenths), a length (s) and an end."""

    tenths: int
    seconds: int
    outcome: Outcome


@frozen
class Wait:
    """So many seconds pass."""

    seconds: int


@frozen
class Grant:
    """So many credits are made available."""

    credits: int


outcomes: st.SearchStrategy[Outcome] = st.sampled_from(["completed", "failed", "stuck"])
submits = st.builds(Submit, st.sampled_from([0, 6, 80, 1400]), st.sampled_from([0, 60, 20 * DAY, 45 * DAY]), outcomes)
waits = st.builds(Wait, st.sampled_from([1, DAY, 16 * DAY, 31 * DAY]))
grants = st.builds(Grant, st.sampled_from([0, 5, 1000]))
histories = st.lists(submits | waits | grants, max_size=12)


def order(tenths: int, seconds: float = 60, outcome: Outcome = "completed") -> Order:
    plan = Plan("operation", OPERATION, seconds, outcome)
    return Order(OPERATION, {"prompt": "A fox"}, (Charge(tenths, "Text-to-Video", "a fox"),), POOR, plan=plan)


@mutable
class Counted:
    """The ledger by hand: every job and every grant, added up anew for each look."""

    jobs: list[tuple[int, int | None, bool]] = field(factory=list)
    """(tenths, end in ms, whether it is charged then)"""
    grants: list[tuple[int, int]] = field(factory=list)

    def used(self, now: int) -> int:
        ended = [(tenths, end) for tenths, end, charged in self.jobs if charged and end is not None and end <= now]
        return sum(tenths for tenths, end in ended if term_at(end) == term_at(now))

    def reserved(self, now: int) -> int:
        return sum(tenths for tenths, end, _ in self.jobs if end is None or end > now)

    def balance(self, now: int) -> int:
        granted = GRANT + sum(tenths for moment, tenths in self.grants if term_at(moment) == term_at(now))
        return granted - self.used(now) - self.reserved(now)


def months(account: Account, until: int) -> list[list[Transaction]]:
    first, last = term_at(round(FEBRUARY.timestamp() * 1000)) - 1, term_at(until)
    return [account.books.between(begin(each), min(begin(each + 1) - 1, until)) for each in range(first, last + 1)]


@settings(max_examples=60, deadline=None)
@given(histories)
def test_the_ledger_is_what_is_counted_by_hand(history: list[Submit | Wait | Grant]) -> None:
    """Over the ends of months: what is used, reserved and left is exact, and so are the books of each month."""
    world = World()
    account, counted = world.account("pictai_books"), Counted()
    for step in history:
        now = account.clock.now_ms()
        if isinstance(step, Wait):
            account.clock.advance(step.seconds)
        elif isinstance(step, Grant):
            account.credits = step.credits
            counted.grants.append((now, step.credits * 10 - counted.balance(now)))
        else:
            job = account.jobs.submit(order(step.tenths, step.seconds, step.outcome))
            counted.jobs.append((job.tenths, job.course.ends, job.course.outcome == "completed"))
        now = account.clock.now_ms()
        assert account.ledger.charged_at(now) == counted.used(now)
        assert account.ledger.reserved_at(now) == counted.reserved(now)
        assert account.ledger.available_at(now) == max(counted.balance(now), 0)
    booked = months(account, now := account.clock.now_ms())
    used = [-sum(each.tenths for each in month if each.reason == "job") for month in booked]
    assert used[-1] == account.ledger.charged_at(now)
    assert used[-1] == -sum(each.tenths for each in booked[-1] if each.tenths < 0)
    assert account.ledger.granted_at(now) == sum(each.tenths for each in booked[-1] if each.tenths > 0)
    for month, spent in zip(booked, used, strict=True):
        assert month[-1].reason == "reset"
        assert spent == counted.used(max(each.moment for each in month))
    world.close()


def test_a_job_over_the_end_of_a_month_is_charged_in_the_month_of_its_completion(world: World) -> None:
    """Submitted in January and completed in February: January is charged nothing, February everything."""
    account = world.account("pictai_books")
    account.clock.advance(30 * DAY)
    account.jobs.submit(order(125, 3 * DAY))
    assert account.describe()["ai_credits_reserved"] == 12.5
    account.clock.advance(2 * DAY)  # the first of February
    assert account.describe()["ai_credits_reserved"] == 12.5
    account.clock.advance(2 * DAY)
    january, february = months(account, account.clock.now_ms())
    assert [each.reason for each in january] == ["reset"]
    assert [(each.reason, each.tenths) for each in february] == [("job", -125), ("reset", GRANT)]
    assert account.describe()["ai_credits_used"] == 12.5


def test_a_month_begins_with_the_plans_credits_whatever_was_left(world: World) -> None:
    """What is left does not roll over, and what was taken away is there again."""
    account = world.account("pictai_books")
    account.credits = 3
    assert account.credits == 3
    account.clock.advance(31 * DAY)
    assert account.credits == to_credits(GRANT)
    assert account.describe()["ai_credits_used"] == 0


def test_credits_that_are_set_came_or_never_came(world: World) -> None:
    """More is booked with its difference, less is taken from what was booked so and from the plan's; none is spent."""
    account = world.account("pictai_books")
    booked = []
    for amount in (100, 250.5, 250.5, 300, 260, 120, 0):
        account.clock.advance(1)
        account.credits = amount
        (month,) = months(account, account.clock.now_ms())
        booked.append([each.tenths for each in month])
    assert [sorted(month) for month in booked] == [
        *([1000], [1000, 1505], [1000, 1505], [495, 1000, 1505]),
        *([95, 1000, 1505], [200, 1000], [0]),
    ]


def test_a_job_that_fails_is_never_booked(world: World) -> None:
    """A failed job, also one that was to be completed first, leaves no transaction, and its credits are there again."""
    account = world.account("pictai_books")
    job = account.jobs.submit(order(80))
    account.jobs.submit(order(80, outcome="failed"))
    account.lifecycle.set(job=job.id, outcome="failed")
    account.clock.advance(DAY)
    assert [each.reason for each in months(account, account.clock.now_ms())[0]] == ["reset"]
    assert account.credits == to_credits(GRANT)


@pytest.mark.parametrize("days", [0, 40])
def test_jobs_of_the_past_are_in_the_books_and_cost_nothing_now(world: World, days: int) -> None:
    """A seeded job is debited in its month, be that the current one or not, and what can be spent stays as it is."""
    account = world.account("pictai_books")
    account.clock.advance(60 * DAY)
    account.credits = 10
    now = account.clock.now_ms()
    ended = now - days * DAY * 1000 - 1000
    account.jobs.backdate([(order(80), Past(ended)), (order(80), Past(ended, "failed"))])
    assert account.credits == 10
    month = account.books.between(begin(term_at(ended)), ended)
    assert [each.tenths for each in month if each.reason == "job"] == [-80]
    assert account.ledger.charged_at(now) == (80 if term_at(ended) == term_at(now) else 0)


def test_credits_of_a_month_survive_a_restart(world: World) -> None:
    """What was used and granted is what another world on the same store tells."""
    account = world.account("pictai_books")
    account.credits = 100
    account.jobs.submit(order(80))
    account.clock.advance(DAY)
    account.jobs.submit(order(6, 40 * DAY))
    told = account.describe()
    again = World(store=world.store).account("pictai_books")
    assert again.describe() == told
    assert again.books.between(0, again.clock.now_ms()) == account.books.between(0, account.clock.now_ms())
