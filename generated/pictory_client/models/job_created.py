"""The model `JobCreated`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.job_reference import JobReference


@attrs.define(kw_only=True, repr=False)
class JobCreated(wire.Model):
    """The answer to a request that starts a job.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
    """

    success: Literal[True] = True
    """Always true."""
    data: JobReference
    """Which job was started."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(True), required=True),
        wire.Field(
            name="data",
            wire="data",
            codec=wire.model("pictory_client.models.job_reference", "JobReference"),
            required=True,
        ),
    )
