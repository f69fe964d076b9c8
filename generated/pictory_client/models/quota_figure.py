"""The model `QuotaFigure`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class QuotaFigure(wire.Model):
    """How much of something is used, and how much is granted.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/account/get-quota
    """

    used: float
    """Used in the current billing term."""
    limit: float
    """Granted for the current billing term."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="used", wire="used", codec=wire.NUMBER, required=True),
        wire.Field(name="limit", wire="limit", codec=wire.NUMBER, required=True),
    )
