"""The model `JobNotFoundReason`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class JobNotFoundReason(wire.Model):
    """Why there is no answer.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    error_code: Literal["5000"] = "5000"
    """Always `5000`."""
    error_message: Literal["JOB_NOT_FOUND"] = "JOB_NOT_FOUND"
    """Always `JOB_NOT_FOUND`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="error_code", wire="error_code", codec=wire.const("5000"), required=True),
        wire.Field(name="error_message", wire="error_message", codec=wire.const("JOB_NOT_FOUND"), required=True),
    )
