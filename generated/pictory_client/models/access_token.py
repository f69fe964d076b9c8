"""The model `AccessToken`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class AccessToken(wire.Model):
    """A token in place of the API key, without an envelope.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/authentication
    """

    access_token: str
    """The token, for the header Authorization."""
    expires_in: int
    """How long it holds, in seconds."""
    token_type: Literal["Bearer"] = "Bearer"
    """Always `Bearer`, though the token is sent as it is."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="access_token", wire="access_token", codec=wire.SECRET, required=True),
        wire.Field(name="expires_in", wire="expires_in", codec=wire.INTEGER, required=True),
        wire.Field(name="token_type", wire="token_type", codec=wire.const("Bearer"), required=True),
    )
