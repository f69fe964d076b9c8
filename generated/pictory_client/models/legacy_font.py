"""The model `LegacyFont`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.font import Font


@attrs.define(kw_only=True, repr=False)
class LegacyFont(wire.Model):
    """A font.

    Assumed: the vendor documents nothing about it.
    """

    name: Font
    """A font of the service."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
    )
