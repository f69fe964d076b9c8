"""The model `Confirmation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class Confirmation(wire.Model):
    """The answer to a change or a deletion.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/delete-project
    """

    success: Literal[True] = True
    """Always true."""
    message: str
    """What happened, in words."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(True), required=True),
        wire.Field(name="message", wire="message", codec=wire.STRING, required=True),
    )
