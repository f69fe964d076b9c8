"""The model `LegacyJobCreated`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.legacy_job_reference import LegacyJobReference


@attrs.define(kw_only=True, repr=False)
class LegacyJobCreated(wire.Model):
    """The answer to a v1 request that starts a job.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
    examples.
    """

    success: Literal[True] = True
    """Always true."""
    job_id: str
    """The id of the job."""
    data: LegacyJobReference
    """Which job was started."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(True), required=True),
        wire.Field(name="job_id", wire="jobId", codec=wire.STRING, required=True),
        wire.Field(
            name="data",
            wire="data",
            codec=wire.model("pictory_client.models.legacy_job_reference", "LegacyJobReference"),
            required=True,
        ),
    )
