"""The model `JobCleaned`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class JobCleaned(wire.Model):
    """The files of the job were deleted; its result is gone for good.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/get-job-by-id
    """

    status: Literal["cleaned"] = "cleaned"
    """Always `cleaned`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("cleaned"), required=True),
    )
