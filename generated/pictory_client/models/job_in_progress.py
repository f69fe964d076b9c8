"""The model `JobInProgress`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True)
class JobInProgress(wire.Model):
    """The job is being worked on.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-video-job
    """

    status: Literal["in-progress"] = "in-progress"
    """Always `in-progress`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("in-progress"), required=True),
    )
