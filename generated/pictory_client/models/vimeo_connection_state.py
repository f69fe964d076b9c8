"""The model `VimeoConnectionState`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class VimeoConnectionState(wire.Model):
    """A connection to Vimeo as it was created, without type and dates.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/vimeo-integration/create-vimeo-connection
    """

    connection_id: str
    """The id of the connection."""
    name: str
    """How you call it; no other connection of the account is called so."""
    client_identifier: str
    """The client identifier of the app at Vimeo."""
    enabled: bool
    """Whether it may be used."""
    version: int
    """How often the connection was changed; 1 at its creation. Who changes it names the version that it
    has now."""
    description: str | None = None
    """What it is for; absent if that was never said."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="connection_id", wire="connectionId", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="client_identifier", wire="clientIdentifier", codec=wire.STRING, required=True),
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=True),
        wire.Field(name="version", wire="version", codec=wire.INTEGER, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
    )
