"""The model `JobNotFound`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.job_not_found_reason import JobNotFoundReason


@attrs.define(kw_only=True, repr=False)
class JobNotFound(wire.Model):
    """The answer when the job is not known.

    Assumed: the vendor documents nothing about it.
    """

    success: Literal[False] = False
    """Always false."""
    data: JobNotFoundReason
    """Why there is no answer."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(False), required=True),
        wire.Field(
            name="data",
            wire="data",
            codec=wire.model("pictory_client.models.job_not_found_reason", "JobNotFoundReason"),
            required=True,
        ),
    )
