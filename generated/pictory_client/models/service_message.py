"""The model `ServiceMessage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ServiceMessage(wire.Model):
    """A plain message from the service.

    Assumed: the vendor documents nothing about it.
    """

    message: str
    """What happened."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="message", wire="message", codec=wire.STRING, required=True),
    )
