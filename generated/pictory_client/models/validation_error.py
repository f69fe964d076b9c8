"""The model `ValidationError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.field_error import FieldError
    from pictory_client.models.validation_code import ValidationCode


@attrs.define(kw_only=True, repr=False)
class ValidationError(wire.Model):
    """The request is not valid; which fields, and why.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
    """

    code: ValidationCode
    """What is wrong with the request as a whole."""
    message: str
    """The same in words."""
    fields: list[FieldError]
    """One entry for each offending field."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="code", wire="code", codec=wire.STRING, required=True),
        wire.Field(name="message", wire="message", codec=wire.STRING, required=True),
        wire.Field(
            name="fields",
            wire="fields",
            codec=wire.list_of(wire.model("pictory_client.models.field_error", "FieldError")),
            required=True,
        ),
    )
