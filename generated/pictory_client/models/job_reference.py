"""The model `JobReference`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class JobReference(wire.Model):
    """Which job was started.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
    """

    job_id: str
    """The id to ask for the job's state with."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="job_id", wire="jobId", codec=wire.STRING, required=True),
    )
