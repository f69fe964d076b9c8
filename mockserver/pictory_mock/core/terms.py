"""Billing terms: calendar months in UTC. Assumed; the service does not document when a term begins.

A term is told by its number, counted from January of the year 0, so that any year and month can be compared, also
those of which no date exists.
"""

from __future__ import annotations

import calendar
from datetime import UTC, datetime

MONTHS = 12


def term(year: int, month: int) -> int:
    """The number of the term of a month (1 to 12)."""
    return year * MONTHS + month - 1


def term_at(moment: int) -> int:
    """The number of the term in which a moment (ms since 1970) lies."""
    date = _date(moment)
    return term(date.year, date.month)


def begin(number: int) -> int:
    """When a term begins, in ms since 1970. Raises `ValueError` for years outside 1 to 9999."""
    year, month = divmod(number, MONTHS)
    return round(datetime(year, month + 1, 1, tzinfo=UTC).timestamp()) * 1000


def months_before(moment: int, months: int) -> int:
    """The same day and time so many months earlier, in ms since 1970; the month's last day where it has no such day."""
    date = _date(moment)
    year, month = divmod(term(date.year, date.month) - months, MONTHS)
    day = min(date.day, calendar.monthrange(year, month + 1)[1])
    earlier = date.replace(year=year, month=month + 1, day=day)
    return round(earlier.timestamp()) * 1000 + moment % 1000


def _date(moment: int) -> datetime:
    return datetime.fromtimestamp(moment // 1000, UTC)
