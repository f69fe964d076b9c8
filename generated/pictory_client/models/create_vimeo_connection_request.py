"""The model `CreateVimeoConnectionRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class CreateVimeoConnectionRequest(wire.Model):
    """An app at Vimeo, and what lets the service act for it.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/vimeo-integration/create-vimeo-connection
    """

    name: str
    """How you call it; no other connection of the account is called so. (1 to 100 characters)"""
    client_identifier: str
    """The client identifier of the app at Vimeo. (1 to 500 characters)"""
    client_secret: str
    """The client secret of the app. Never told again. (1 to 500 characters)"""
    access_token: str
    """A token of the app with the scopes `private` and `video`. Never told again. (1 to 500 characters)"""
    description: str | None = None
    """What it is for. (at most 250 characters)"""
    enabled: bool | None = None
    """Whether it may be used. Left out, the service takes True."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="client_identifier", wire="clientIdentifier", codec=wire.STRING, required=True),
        wire.Field(name="client_secret", wire="clientSecret", codec=wire.SECRET, required=True),
        wire.Field(name="access_token", wire="accessToken", codec=wire.SECRET, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=False),
    )
