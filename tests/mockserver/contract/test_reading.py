"""Reading bodies: only unambiguous JSON of a reasonable size gets in."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.contract.reading import MAX_BYTES, MAX_DEPTH, check_content_type, parse, read
from pictory_mock.contract.refusal import Refused

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
    ),
    max_leaves=20,
)


@given(json_values, st.booleans())
def test_json_is_read_as_it_is(value: Any, ascii_only: bool) -> None:
    """Any JSON value, escaped or not, is read back unchanged."""
    assert parse(json.dumps(value, ensure_ascii=ascii_only).encode()) == value


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(octets: bytes) -> None:
    """Arbitrary bytes either are JSON or are refused for `body`; nothing else happens."""
    try:
        parse(octets)
    except Refused as caught:
        refused = caught
    else:
        return
    assert [offence.name for offence in refused.offences] == ["body"]


@pytest.mark.parametrize(
    ("octets", "told"),
    [
        (b"", "is required"),
        (b" \n", "is required"),
        (b"{", "must be JSON: "),
        (b"{'a': 1}", "line 1, column 2"),
        (b'{"a": NaN}', "NaN"),
        (b"[-Infinity]", "-Infinity"),
        (b"[1e999]", "a double"),
        (b"[-1" + b"0" * 309 + b"]", "a double"),
        (b"[" + b"9" * 5000 + b"]", "reasonable length"),
        (b"[" * 101 + b"]" * 101, "100 deep"),
        (b'{"a":' * 100_000, "100 deep"),
        (b'{"a": 1, "b": 2, "a": 3}', '"a" stands there twice'),
        (b'[{"deep": [{"a": 1, "a": 1}]}]', "twice"),
        (rb'{"a": "\ud800"}', "lone surrogate"),
        (rb'{"\udfff": 1}', "lone surrogate"),
        (b'{"a": "\xff"}', "byte 7"),
        (b'{"a": "\xed\xa0\x80"}', "UTF-8"),
        ("{}".encode("utf-16"), "UTF-8"),
        (b"\xef\xbb\xbf{}", "BOM"),
    ],
)
def test_hostile_bodies_are_refused_with_the_reason(octets: bytes, told: str) -> None:
    """What is not JSON, or more than JSON, is refused for `body`, and the message says why."""
    with pytest.raises(Refused) as caught:
        parse(octets)
    (offence,) = caught.value.offences
    assert offence.name == "body"
    assert told in offence.errors


def test_brackets_in_texts_are_not_nesting() -> None:
    """Only real nesting counts: a text may hold as many brackets, quotes and backslashes as it likes."""
    value = {"prompt": '[{"\\' * 500}
    assert parse(json.dumps(value).encode()) == value
    deep = b"[" * MAX_DEPTH + b"]" * MAX_DEPTH
    assert parse(deep)


def test_a_pair_of_surrogates_is_a_character() -> None:
    """An escaped surrogate pair is one character and gets in."""
    assert parse(rb'["\ud83e\udd8a"]') == ["🦊"]


class Endless(io.RawIOBase):
    """A body that never ends, and counts what was read of it."""

    taken = 0

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert size >= 0
        self.taken += size
        return b"x" * size


def test_a_body_that_is_too_long_is_not_read() -> None:
    """A declared length over the limit is refused unread; an undeclared one is read no further than the limit."""
    declared, silent = Endless(), Endless()
    with pytest.raises(Refused, match=f"at most {MAX_BYTES} bytes"):
        read(declared, 10**12)
    with pytest.raises(Refused, match=f"at most {MAX_BYTES} bytes"):
        read(silent, None)
    assert declared.taken == 0
    assert silent.taken == MAX_BYTES + 1


@pytest.mark.parametrize("value", ["application/json", "Application/JSON; charset=utf-8", " application/json ;x=y"])
def test_json_may_be_announced_in_any_spelling(value: str) -> None:
    """Case, space and parameters of the media type do not matter."""
    check_content_type(value)


@pytest.mark.parametrize(
    "value", [None, "", "text/plain", "application/jsonp", "application/x-www-form-urlencoded", "json"]
)
def test_anything_else_is_refused_by_its_header(value: str | None) -> None:
    """Another media type, or none, is refused for `Content-Type`."""
    with pytest.raises(Refused) as caught:
        check_content_type(value)
    assert [offence.name for offence in caught.value.offences] == ["Content-Type"]
