"""The model `AccessTokenRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class AccessTokenRequest(wire.Model):
    """A client id and its secret, from the account's page in Pictory.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/authentication
    """

    client_id: str
    """The client id. (at least 1 character)"""
    client_secret: str
    """The secret of the client id. (at least 1 character)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="client_id", wire="client_id", codec=wire.STRING, required=True),
        wire.Field(name="client_secret", wire="client_secret", codec=wire.SECRET, required=True),
    )
