"""The model `Cleaned`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class Cleaned(wire.Model):
    """The answer to a clean.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/clean-job
    """

    success: Literal[True] = True
    """Always true."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(True), required=True),
    )
