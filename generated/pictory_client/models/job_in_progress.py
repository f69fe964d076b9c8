"""The model `JobInProgress`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class JobInProgress(wire.Model):
    """The job is being worked on.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-video-job
    """

    status: Literal["in-progress"] = "in-progress"
    """Always `in-progress`."""
    render_progress: float | None = None
    """How much of a render is done in percent; absent until rendering has begun."""
    render_progress_message: str | None = None
    """What a render is doing; absent until rendering has begun."""
    render_state: str | None = None
    """The state of the renderer; absent until rendering has begun."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("in-progress"), required=True),
        wire.Field(name="render_progress", wire="renderProgress", codec=wire.NUMBER, required=False),
        wire.Field(name="render_progress_message", wire="renderProgressMessage", codec=wire.STRING, required=False),
        wire.Field(name="render_state", wire="renderState", codec=wire.STRING, required=False),
    )
