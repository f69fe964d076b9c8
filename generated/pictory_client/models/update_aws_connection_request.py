"""The model `UpdateAwsConnectionRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class UpdateAwsConnectionRequest(wire.Model):
    """What is to change. What is not named stays as it is.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/aws-integration/update-aws-connection
    """

    version: int
    """How often the connection was changed; 1 at its creation. Who changes it names the version that it
    has now."""
    name: str | None = None
    """How you call it. (at least 1 character)"""
    description: str | None = None
    """What it is for."""
    enabled: bool | None = None
    """Whether it may be used."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="version", wire="version", codec=wire.INTEGER, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=False),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=False),
    )
