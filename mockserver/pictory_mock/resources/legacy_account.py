"""What older programs do with an account: get an access token, and make a brand for the page that edits videos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.core import MalformedKey

from . import keeping
from .calls import Declined

if TYPE_CHECKING:
    from pictory_mock.core import Account, World

    from .calls import Call

EDIT_BRANDS = "edit_video_brands"
"""What the brands of the editing page are kept under."""


def edit_brand(account: Account) -> dict[str, Any] | None:
    """The brand that the page for editing wears, as it was sent: the newest one of the account, if it has any."""
    newest = keeping.collection(account, EDIT_BRANDS).newest(limit=1)
    return newest[0].fields if newest else None


def get_access_token(call: Call) -> Any:
    """A token for a client id and its secret, in place of an API key."""
    world: World = call.account.world
    try:
        account, token = world.access_token(call.body["client_id"], call.body["client_secret"])
    except MalformedKey:
        raise Declined(401) from None
    if account.revoked:
        raise Declined(401)
    return {"access_token": token, "expires_in": world.rules.token_seconds, "token_type": "Bearer"}


def create_edit_video_brand(call: Call) -> Any:
    """Keep a brand that the page for editing wears from now on."""
    with call.account.changing():
        name = call.account.draw("brand").uuid()
        keeping.collection(call.account, EDIT_BRANDS).create(call.body, name=name)
    return {"success": True, "data": {"id": name, "name": call.body["name"]}}
