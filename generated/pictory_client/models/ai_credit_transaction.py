"""The model `AiCreditTransaction`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    import datetime
    from typing import ClassVar

    from pictory_client.models.ai_credit_source import AiCreditSource
    from pictory_client.models.ai_credit_type import AiCreditType


@attrs.define(kw_only=True, repr=False)
class AiCreditTransaction(wire.Model):
    """One movement of AI credits.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/account/get-aicredits-usage
    """

    transaction_id: str
    """The id of the transaction."""
    type_: AiCreditType | str
    """Whether credits came or went."""
    amount: float
    """How many credits, positive either way; may be fractional."""
    source: AiCreditSource
    """What moved AI credits."""
    description: str
    """What it was for, in words."""
    plan: str
    """The plan of the subscription."""
    transaction_date: datetime.datetime
    """When it happened."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="transaction_id", wire="transactionId", codec=wire.STRING, required=True),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=True),
        wire.Field(name="amount", wire="amount", codec=wire.NUMBER, required=True),
        wire.Field(name="source", wire="source", codec=wire.STRING, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=True),
        wire.Field(name="plan", wire="plan", codec=wire.STRING, required=True),
        wire.Field(name="transaction_date", wire="transactionDate", codec=wire.DATETIME, required=True),
    )
