"""The model `LegacyJobReference`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyJobReference(wire.Model):
    """Which job was started.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
    examples.
    """

    jobId: str
    """The id of the job."""
    job_id: str
    """The same in its other spelling."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="jobId", wire="jobId", codec=wire.STRING, required=True),
        wire.Field(name="job_id", wire="job_id", codec=wire.STRING, required=True),
    )
