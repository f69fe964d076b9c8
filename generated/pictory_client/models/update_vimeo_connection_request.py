"""The model `UpdateVimeoConnectionRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class UpdateVimeoConnectionRequest(wire.Model):
    """What is to change. What is not named stays as it is.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/vimeo-integration/update-vimeo-connection
    """

    version: int
    """How often the connection was changed; 1 at its creation. Who changes it names the version that it
    has now."""
    name: str | None = None
    """How you call it; no other connection of the account is called so. (1 to 100 characters)"""
    description: str | None = None
    """What it is for. (at most 250 characters)"""
    enabled: bool | None = None
    """Whether it may be used."""
    client_identifier: str | None = None
    """The client identifier of the app at Vimeo. (1 to 500 characters)"""
    client_secret: str | None = None
    """The client secret of the app. Never told again. (1 to 500 characters)"""
    access_token: str | None = None
    """A token of the app with the scopes `private` and `video`. Never told again. (1 to 500 characters)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="version", wire="version", codec=wire.INTEGER, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=False),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=False),
        wire.Field(name="client_identifier", wire="clientIdentifier", codec=wire.STRING, required=False),
        wire.Field(name="client_secret", wire="clientSecret", codec=wire.SECRET, required=False),
        wire.Field(name="access_token", wire="accessToken", codec=wire.SECRET, required=False),
    )
