"""The model `EditVideoBrandCreated`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.saved_look import SavedLook


@attrs.define(kw_only=True, repr=False)
class EditVideoBrandCreated(wire.Model):
    """The brand, as it was made.

    Assumed: the vendor documents nothing about it.
    """

    success: Literal[True] = True
    """Always true."""
    data: SavedLook
    """A brand or a style of texts, which a storyboard names."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(True), required=True),
        wire.Field(
            name="data", wire="data", codec=wire.model("pictory_client.models.saved_look", "SavedLook"), required=True
        ),
    )
