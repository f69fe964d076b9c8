"""The model `AiImage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class AiImage(wire.Model):
    """The result of a completed AI image job.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-image-job
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    url: str
    """Where the PNG can be downloaded."""
    width: int
    """Width in pixels."""
    height: int
    """Height in pixels."""
    ai_credits_used: float
    """What the image cost, in AI credits; may be fractional."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
        wire.Field(name="width", wire="width", codec=wire.INTEGER, required=True),
        wire.Field(name="height", wire="height", codec=wire.INTEGER, required=True),
        wire.Field(name="ai_credits_used", wire="aiCreditsUsed", codec=wire.NUMBER, required=True),
    )
    __forbidden__: ClassVar[tuple[str, ...]] = ("duration",)
