"""One request on its way through the API: what becomes known of it, whose it is, and its line in the journal."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from attrs import field, mutable
from flask import request

from .core import MalformedKey
from .core.journal import Exchange

if TYPE_CHECKING:
    from .core import Account, World
    from .core.faults_aim import Chosen
    from .core.limiting import LimitReached

_HEADERS = ("HTTP_", "CONTENT_TYPE", "CONTENT_LENGTH")
"""How WSGI's names of request headers begin."""


@mutable
class Passage:
    """What becomes known about one request on its way."""

    account: Account | None = None
    body: bytes = b""
    ignored: list[str] = field(factory=list)
    limit: LimitReached | None = None
    provenance: str | None = None
    """How well the answer is known, where that is not as the contract says."""
    fault: Chosen | None = None
    """What goes wrong with it."""


def let_in(world: World) -> Account | None:
    """The account whose key or access token the current request holds, or None if it holds none."""
    return account_of(world, request.environ.get("HTTP_AUTHORIZATION", ""))


def account_of(world: World, key: str) -> Account | None:
    """The account of an API key or an access token, or None if it is none."""
    try:
        return world.caller(key)
    except MalformedKey:
        return None


def write_down(
    whose: Account | World,
    operation: str | None,
    body: bytes,
    status: int,
    answer: bytes,
    fault: str | None = None,
) -> str:
    """Note the current request in the journal of an account, or of the world if it is nobody's; the entry's id."""
    journal = whose.journal
    number = journal.next_id()
    environ, path = request.environ, request.path
    query = environ.get("QUERY_STRING")
    journal.record(
        Exchange(
            id=number,
            at=whose.clock.now_ms(),
            operation=operation,
            method=environ["REQUEST_METHOD"],
            target=f"{path}?{query}" if query else path,
            headers=tuple((_header(name), value) for name, value in environ.items() if name.startswith(_HEADERS)),
            body=body,
            status=status,
            answer=answer,
            fault=fault,
        )
    )
    return number


@functools.lru_cache(256)
def _header(name: str) -> str:
    """The usual spelling of a header that WSGI names so."""
    return name.removeprefix("HTTP_").replace("_", "-").title()
