"""The connections that storyboards use: those that an account has made, and has not switched off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pictory_mock.core.kept import Collection
from pictory_mock.storyboards.facts import failure

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.lifecycle import Failure

Fields = Mapping[str, Any]

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


def _is_enabled(account: Account | None, kind: str, name: str) -> bool:
    thing = Collection(account, kind).find(name) if account else None
    return thing is not None and thing.fields.get("enabled", True) is True
