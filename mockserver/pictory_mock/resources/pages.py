"""Page tokens: URL-safe base64 of JSON, as the service's look. They say where a page ended, and for whom they hold.

Guides paste tokens into URLs unescaped, hence the alphabet. A seal keeps a token from being made up, changed or used
with another account or list.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json

Position = tuple[int, str]
"""(creation date in ms, id) of the last thing on a page."""


class BadToken(ValueError):  # noqa: N818 - reads as what it is
    """This is no page token of this list of this account."""


def encode(account: str, listing: str, position: Position) -> str:
    """The token for what comes after a position."""
    created, last = position
    content = {"partitionKey": f"user#{account}", "created": created, "id": last}
    text = json.dumps({**content, "seal": _seal(account, listing, position)}, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def decode(account: str, listing: str, token: str) -> Position:
    """The position in a token. Raises `BadToken` for anything but a token that `encode` made for the same list."""
    try:
        octets = base64.b64decode(token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
        content = json.loads(octets)
        position = content["created"], content["id"]
    except (UnicodeEncodeError, binascii.Error, ValueError, RecursionError, TypeError, KeyError) as error:
        raise BadToken(token) from error
    if type(position[0]) is not int or not abs(position[0]) < 2**63 or type(position[1]) is not str:
        raise BadToken(token)
    # The one spelling of a token: whoever changes a bit of it holds another token.
    if not position[1].isprintable() or encode(account, listing, position) != token:
        raise BadToken(token)
    return position


def _seal(account: str, listing: str, position: Position) -> str:
    text = json.dumps([account, listing, *position])
    return hashlib.blake2b(text.encode(), digest_size=8, person=b"page token").hexdigest()
