"""The model `Unauthorized`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class Unauthorized(wire.Model):
    """The key was not accepted.

    Documented by the vendor. Source: https://docs.pictory.ai/ (the getting-started guide)
    """

    message: Literal["Unauthorized"] = "Unauthorized"
    """Always `Unauthorized`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="message", wire="message", codec=wire.const("Unauthorized"), required=True),
    )
