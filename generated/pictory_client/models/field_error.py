"""The model `FieldError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class FieldError(wire.Model):
    """What is wrong with one field.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
    """

    name: str
    """The field, as a path like `scenes[3].story`; `body` for the body as a whole."""
    errors: str
    """What is wrong with it; several faults in one text."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="errors", wire="errors", codec=wire.STRING, required=True),
    )
