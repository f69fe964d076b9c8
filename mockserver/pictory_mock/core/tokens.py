"""Access tokens, which older programs send in place of an API key: whose they are and until when, under a seal.

Nothing of them is kept. A token tells its account and the moment from which it is no longer good, and the seal, drawn
from the seed of the world, keeps it from being made up.
"""

from __future__ import annotations

import re

from attrs import frozen

from .ids import Draw, account_id, account_of_digits, digits_of

PREFIX = "mocktoken_"
"""How tokens of the mock begin; those of the service look otherwise, so that nobody takes one for the other."""
_BEARER = "bearer "
_SEAL = 32
_FORM = re.compile(rf"{PREFIX}([0-9a-f]{{32}})([0-9a-f]{{1,15}})\.([0-9a-f]{{{_SEAL}}})")


@frozen
class Token:
    """What a token says: the id of its account, and when it ends (ms; `Clock.unhurried_ms` of that account)."""

    account: str
    ends: int

    def text(self, seed: int) -> str:
        """The token as it is sent."""
        seal = Draw(seed, "access token", self.account, self.ends).hexadecimal(_SEAL)
        return f"{PREFIX}{digits_of(self.account)}{self.ends:x}.{seal}"


def read(text: str, seed: int) -> Token | None:
    """What a token says that this world gave, alone or after `Bearer`; None if it gave no such token."""
    bare = text[len(_BEARER) :] if text[: len(_BEARER)].lower() == _BEARER else text
    form = _FORM.fullmatch(bare)
    if form is None:
        return None
    token = Token(account_of_digits(form[1]), int(form[2], 16))
    return token if token.text(seed) == bare else None


def client(name: str) -> str:
    """The id of the account of a client id that is no API key."""
    return account_id(f"client {name}")
