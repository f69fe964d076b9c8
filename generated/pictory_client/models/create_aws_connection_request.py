"""The model `CreateAwsConnectionRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class CreateAwsConnectionRequest(wire.Model):
    """An AWS account whose buckets the service may read.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/aws-integration/aws-private-connection
    """

    name: str
    """How you call it. (at least 1 character)"""
    aws_account_id: str
    """The number of the AWS account, twelve digits. It can never be changed."""
    aws_region: str
    """The region of the buckets, like `eu-west-1`. It can never be changed."""
    description: str | None = None
    """What it is for."""
    enabled: bool | None = None
    """Whether it may be used. Left out, the service takes True. (assumed)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="aws_account_id", wire="awsAccountId", codec=wire.STRING, required=True),
        wire.Field(name="aws_region", wire="awsRegion", codec=wire.STRING, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=False),
    )
