"""Pages of lists, and their tokens: URL-safe base64 of JSON, as the service's look.

A token says where a page ended, and for whom it holds. Guides paste tokens into URLs unescaped, hence the alphabet. A
seal keeps a token from being made up, changed or used with another account or list.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import frozen

from pictory_mock.contract.pointers import put
from pictory_mock.contract.refusal import Refused, refuse
from pictory_mock.core.job import Job, Shelf
from pictory_mock.core.places import Position

if TYPE_CHECKING:
    from pictory_mock.core.kept import Collection, Thing

    from .call import Call

T = TypeVar("T")


class BadToken(ValueError):  # noqa: N818 - reads as what it is
    """This is no page token of this list of this account."""


@frozen
class Page(Generic[T]):
    """The things on one page of a list, and the token of the next page (None: there is none)."""

    things: Sequence[T]
    token: str | None
    rules: dict[str, Any]

    def answer(self, items: Sequence[Any]) -> dict[str, Any]:
        """The page as the operation answers it, given an item for each thing."""
        answer: dict[str, Any] = {}
        put(answer, self.rules["items"], list(items))
        if self.token is not None or self.rules.get("end") == "null":
            put(answer, self.rules["token"], self.token)
        return answer


def read(call: Call, shelf: Shelf | None, position: Callable[[Job], Position]) -> Page[Job]:
    """The page that a call asks for, of a shelf or (None) of all jobs. Raises `Refused` for a token that is none."""
    jobs, now = call.account.jobs, call.account.clock.now_ms()
    return _turn(call, lambda before, limit: jobs.newest(shelf, until=now, before=before, limit=limit), position)


def read_kept(call: Call, collection: Collection) -> Page[Thing]:
    """The page that a call asks for, of what the account keeps, newest first. Raises `Refused` as `read` does."""
    return _turn(
        call, lambda before, limit: collection.newest(before=before, limit=limit), lambda thing: thing.position
    )


def read_fixed(call: Call, things: Sequence[T], key: Callable[[T], str]) -> Page[T]:
    """The page that a call asks for, of a list that never changes, in its order. Raises `Refused` as `read` does."""
    places = {key(thing): number for number, thing in enumerate(things)}

    def fetch(before: Position | None, limit: int) -> Sequence[T]:
        first = before[0] + 1 if before else 0
        return things[first : first + limit]

    return _turn(call, fetch, lambda thing: (places[key(thing)], key(thing)))


def _turn(
    call: Call, fetch: Callable[[Position | None, int], Sequence[T]], position: Callable[[T], Position]
) -> Page[T]:
    rules, account = dict(call.operation.page or {}), call.account.id
    name, size = call.operation.id, rules["size"]
    before = _asked(account, name, rules["param"], call.query.get(rules["param"]))
    # One more than fits tells whether there is another page.
    found = fetch(before, size + 1)
    token = encode(account, name, position(found[size - 1])) if len(found) > size else None
    return Page(found[:size], token, rules)


def _asked(account: str, listing: str, param: str, token: Any) -> Position | None:
    if token is None:
        return None
    try:
        return decode(account, listing, token)
    except BadToken as error:
        raise no_token(param) from error


def no_token(param: str) -> Refused:
    """The refusal of what is no page token of a list."""
    return refuse(param, "is not a page token of this list. Leave it out for the first page")


def encode(account: str, listing: str, position: Position) -> str:
    """The token for what comes after a position."""
    created, last = position
    content = {"partitionKey": f"user#{account}", "created": created, "id": last}
    text = json.dumps({**content, "seal": _seal(account, listing, position)}, separators=(",", ":"))
    octets = text.encode()
    # Spaces instead of padding: nothing that a URL or a decoder has to be told about.
    return base64.urlsafe_b64encode(octets + b" " * (-len(octets) % 3)).decode()


def decode(account: str, listing: str, token: str) -> Position:
    """The position in a token. Raises `BadToken` for anything but a token that `encode` made for the same list."""
    try:
        octets = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
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
