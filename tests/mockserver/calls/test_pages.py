"""Page tokens: for one account and one list, in one spelling."""

from __future__ import annotations

import base64
import json
import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pictory_mock.calls.pages import BadToken, decode, encode

URL_SAFE = string.ascii_letters + string.digits + "-_"
positions = st.tuples(st.integers(0, 10**14), st.text(string.printable[:95], max_size=40))


@given(st.uuids().map(str), positions)
def test_a_token_leads_back_to_its_position(account: str, position: tuple[int, str]) -> None:
    """A token is URL-safe and gives the position that it was made from."""
    token = encode(account, "videos", position)
    assert set(token) <= set(URL_SAFE)
    assert decode(account, "videos", token) == position


@given(positions, st.integers(min_value=0), st.sampled_from(URL_SAFE))
def test_a_changed_token_is_refused(position: tuple[int, str], where: int, letter: str) -> None:
    """Whichever character of a token is changed, it is refused."""
    token = encode("account", "videos", position)
    where %= len(token)
    changed = token[:where] + letter + token[where + 1 :]
    assume(changed != token)
    with pytest.raises(BadToken):
        decode("account", "videos", changed)


@pytest.mark.parametrize(("account", "listing"), [("other", "videos"), ("account", "images")])
def test_a_token_holds_for_its_account_and_list_only(account: str, listing: str) -> None:
    """A token of another account, or of another list, is refused."""
    token = encode("account", "videos", (5, "x"))
    with pytest.raises(BadToken):
        decode(account, listing, token)


def forged(content: object) -> str:
    octets = json.dumps(content).encode()
    return base64.urlsafe_b64encode(octets + b" " * (-len(octets) % 3)).decode()


@pytest.mark.parametrize(
    "token",
    [
        "",
        "x",
        "é",
        "%%%",
        "eyJ",
        forged([]),
        forged(None),
        forged({}),
        forged({"created": 5, "id": "x"}),
        forged({"partitionKey": "user#account", "created": 5, "id": "x", "seal": "00"}),
        forged({"created": "5", "id": 5, "seal": "00"}),
        forged({"created": True, "id": "x"}),
        base64.urlsafe_b64encode(b"[" * 10_000).decode(),
        encode("account", "videos", (5, "x")) + "=",
        " " + encode("account", "videos", (5, "x")),
        encode("account", "videos", (2**63, "x")),
        encode("account", "videos", (-(10**400), "x")),
        encode("account", "videos", (5, "\ud800")),
    ],
)
def test_what_was_made_up_is_refused(token: str) -> None:
    """Anything that is not exactly a token that was given out is refused."""
    with pytest.raises(BadToken):
        decode("account", "videos", token)
