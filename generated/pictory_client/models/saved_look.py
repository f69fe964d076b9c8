"""The model `SavedLook`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class SavedLook(wire.Model):
    """A brand or a style of texts, which a storyboard names.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/branding/get-text-styles
    """

    id: str
    """Its id."""
    name: str
    """Its name."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
    )
