"""Billing terms: months of the calendar, in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.core.terms import begin, months_before, term, term_at

moments = st.integers(0, 250_000_000_000_000)


def ms(year: int, month: int, day: int, hour: int = 0) -> int:
    return round(datetime(year, month, day, hour, tzinfo=UTC).timestamp() * 1000)


@given(moments)
def test_every_moment_lies_in_the_month_of_its_date(moment: int) -> None:
    """A term begins with the first millisecond of the month in which the moment lies, and the one before ends there."""
    date = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=moment)
    number = term_at(moment)
    assert number == term(date.year, date.month)
    assert begin(number) == ms(date.year, date.month, 1) <= moment
    assert term_at(begin(number) - 1) == number - 1


def test_months_before_keep_the_day_where_the_month_has_it() -> None:
    """Twelve months before a moment is the same day and time; before a 29th of February it is the 28th."""
    assert months_before(ms(2026, 3, 31) + 7, 1) == ms(2026, 2, 28) + 7
    assert months_before(ms(2028, 2, 29, 12), 12) == ms(2027, 2, 28, 12)
    assert months_before(ms(2026, 1, 15), 12) == ms(2025, 1, 15)
