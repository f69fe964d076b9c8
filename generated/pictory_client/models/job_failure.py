"""The model `JobFailure`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class JobFailure(wire.Model):
    """The job failed; why.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-video-job
    """

    status: Literal["failed"] = "failed"
    """Always `failed`."""
    error_code: str
    """What went wrong, as a code; the service adds codes."""
    error_message: str
    """What went wrong, in words."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("failed"), required=True),
        wire.Field(name="error_code", wire="error_code", codec=wire.STRING, required=True),
        wire.Field(name="error_message", wire="error_message", codec=wire.STRING, required=True),
    )
