"""What older programs do with an account: get an access token, and make a brand for the page that edits videos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.calls import Declined
from pictory_mock.core import MalformedKey
from pictory_mock.core.kept import Collection

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.core import World


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
    from pictory_mock.making.transcribing import EDIT_BRANDS  # not with the first token

    with call.account.changing():
        name = call.account.draw("brand").uuid()
        Collection(call.account, EDIT_BRANDS).create(call.body, name=name)
    return {"success": True, "data": {"id": name, "name": call.body["name"]}}
