"""Identifiers and draws: random to look at, and the same on every run."""

from __future__ import annotations

import re
import uuid

from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.core.ids import Draw, account_id, dated_id

names = st.text(max_size=20)


@given(st.integers(), names)
def test_a_draw_is_decided_by_seed_and_name(seed: int, name: str) -> None:
    """The same seed and name give the same values in the same order."""
    first, second = Draw(seed, name, 1), Draw(seed, name, 1)
    assert [first.uuid(), first.below(100)] == [second.uuid(), second.below(100)]


@given(st.integers(0, 1000), st.integers(0, 1000), names)
def test_different_things_draw_differently(one: int, other: int, name: str) -> None:
    """Another seed, another number or another turn gives another value."""
    values = {Draw(one, name, 0).uuid(), Draw(one, name, 1).uuid(), Draw(one + other + 1, name, 0).uuid()}
    draw = Draw(one, name, 0)
    draw.uuid()
    assert len(values | {draw.uuid()}) == 4


def test_ids_are_proper_uuids() -> None:
    """Job and account ids are version 4 UUIDs in their usual spelling."""
    for text in (Draw(0, "job").uuid(), account_id("pictai_test")):
        assert str(uuid.UUID(text)) == text
        assert uuid.UUID(text).version == 4


def test_an_account_id_tells_nothing_of_the_key() -> None:
    """Keys that differ a little have ids that differ a lot, and none contains a part of its key."""
    assert account_id("pictai_deadbeef")[:8] != account_id("pictai_deadbeed")[:8]
    assert "deadbeef" not in account_id("pictai_deadbeef")


def test_a_dated_id_begins_with_its_moment() -> None:
    """The service's ids of AI videos are a 17-digit UTC timestamp and 16 hexadecimal digits."""
    made = dated_id(1775760664635, Draw(0).hexadecimal(16))
    assert made.startswith("20260409185104635")
    assert re.fullmatch(r"\d{17}[0-9a-f]{16}", made)


@given(st.integers(), st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_a_number_between_two_lies_between_them(seed: int, low: float, width: float) -> None:
    """A draw between two bounds never leaves them."""
    assert low <= Draw(seed).between(low, low + width) <= low + width
