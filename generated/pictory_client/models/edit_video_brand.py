"""The model `EditVideoBrand`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class EditVideoBrand(wire.Model):
    """A brand of the page for editing videos.

    Assumed: the vendor documents nothing about it.
    """

    id: str
    """The id of the brand."""
    name: str
    """How the brand is called."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
    )
