"""The connections that storyboards use, and what lies where their videos are sent."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pictory_mock.storyboards.facts import failure

from . import keeping

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.lifecycle import Failure

Fields = Mapping[str, Any]
Notes = tuple[tuple[str, str], ...]

_CONNECTIONS = {"awsConnectionId": ("aws_connections", "AWS"), "vimeoConnectionId": ("vimeo_connections", "Vimeo")}
"""Where the connections are kept that a field names, and what they are called."""
_NEEDS = {"s3": "awsConnectionId"}
"""What a destination needs that no rule asks for."""


def check(request: Fields, account: Account | None) -> Failure | None:
    """Why a request cannot use its connections, if so; `account` None has none."""
    for field, (kind, thing) in _CONNECTIONS.items():
        if request.get(field) and not _is_enabled(account, kind, request[field]):
            return failure("unknown-connection", thing=thing, value=request[field], field=field)
    for number, destination in enumerate(request.get("destinations", ())):
        needed = _NEEDS.get(destination["type"])
        if needed and not request.get(needed):
            field = f"destinations[{number}]"
            return failure("no-connection", field=field, type=destination["type"], connection=needed)
    return None


def places(media: Fields, sent: Sequence[Fields]) -> Iterator[tuple[str, str, Notes]]:
    """Where a video lies that is sent somewhere: the field that tells it, how the address ends, what was asked for.

    `media` is what the contract says of the files of a video. Each type has one address, however often it is named.
    """
    for kind, names in media.get("destinations", {}).items():
        wanted = [each for each in sent if each["type"] == kind]
        if wanted:
            yield from ((field, suffix, _notes(wanted)) for field, suffix in names.items())


def _notes(destinations: Sequence[Fields]) -> Notes:
    """What destinations are told, by what it is."""
    told = (pair for each in destinations for pair in each.items() if pair[0] != "type")
    return tuple(
        (field, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) for field, value in told
    )


def _is_enabled(account: Account | None, kind: str, name: str) -> bool:
    thing = keeping.collection(account, kind).find(name) if account else None
    return thing is not None and thing.fields.get("enabled", True) is True
