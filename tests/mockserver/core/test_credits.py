"""The ledger: integer tenths that always add up, at every moment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.core.credits import Hold, Ledger, to_credits, to_tenths
from pictory_mock.core.terms import term_at

moments = st.integers(0, 1000)
amounts = st.integers(0, 10_000)
holds = st.lists(st.builds(Hold, st.uuids().map(str), amounts, st.none() | moments, st.booleans()), max_size=12)


JANUARY_1970 = term_at(0)


def ledger_of(holds: list[Hold], granted: int = 200_000) -> Ledger:
    ledger = Ledger(term=JANUARY_1970, granted=granted)
    for hold in holds:
        ledger = ledger.hold(hold)
    return ledger


@given(holds, moments)
def test_nothing_is_lost_or_made(holds: list[Hold], now: int) -> None:
    """At every moment, what is available, reserved and charged is what was granted."""
    ledger = ledger_of(holds)
    assert ledger.available_at(now) + ledger.reserved_at(now) + ledger.charged_at(now) == 200_000
    assert ledger.limit_at(now) == 200_000


@given(holds, moments)
def test_every_hold_is_reserved_charged_or_released(holds: list[Hold], now: int) -> None:
    """A hold counts as reserved until it falls due; then it is charged, or released, as it says."""
    ledger = ledger_of(holds)
    running = [hold for hold in holds if hold.due is None or now < hold.due]
    done = [hold for hold in holds if hold not in running]
    assert ledger.reserved_at(now) == sum(hold.tenths for hold in running)
    assert ledger.charged_at(now) == sum(hold.tenths for hold in done if hold.charge)


@given(holds, moments, moments)
def test_settling_changes_no_figure(holds: list[Hold], now: int, later: int) -> None:
    """Settling at some moment leaves all figures of that moment and of every later one as they are."""
    ledger, later = ledger_of(holds), now + later
    settled = ledger.settle(now)
    assert not settled.due_at(now)
    for moment in (now, later):
        assert settled.available_at(moment) == ledger.available_at(moment)
        assert settled.reserved_at(moment) == ledger.reserved_at(moment)
        assert settled.charged_at(moment) == ledger.charged_at(moment)


@given(holds, moments, amounts)
def test_available_credits_can_be_set_at_any_moment(holds: list[Hold], now: int, tenths: int) -> None:
    """A grant that leaves a given amount available leaves exactly that, and touches no hold."""
    ledger = ledger_of(holds)
    changed = ledger.with_available(tenths, now)
    assert changed.available_at(now) == tenths
    assert changed.holds == ledger.holds


@given(holds, moments)
def test_a_released_job_costs_nothing(holds: list[Hold], now: int) -> None:
    """Without the hold of a job the ledger is as if the job had never been submitted."""
    extra = Hold("extra", 77, now, charge=True)
    assert ledger_of([*holds, extra]).release("extra") == ledger_of(holds)


@given(st.integers(-(10**9), 10**9))
def test_credits_and_tenths_are_the_same_amount(tenths: int) -> None:
    """Credits with one decimal go there and back without loss, and whole ones are written without decimals."""
    assert to_tenths(to_credits(tenths)) == tenths
    assert isinstance(to_credits(tenths), int) == (tenths % 10 == 0)


@pytest.mark.parametrize("amount", [0.05, 1.61, 2.999])
def test_more_than_one_decimal_is_refused(amount: float) -> None:
    """An amount that the ledger cannot hold is refused, not rounded."""
    with pytest.raises(ValueError, match="one decimal"):
        to_tenths(amount)
