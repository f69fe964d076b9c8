"""The model `AwsConnectionState`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class AwsConnectionState(wire.Model):
    """A connection to AWS as it is after a change, without type and dates.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/aws-integration/update-aws-connection
    """

    connection_id: str
    """The id of the connection."""
    name: str
    """How you call it."""
    aws_account_id: str
    """The number of the AWS account, twelve digits. It can never be changed."""
    aws_region: str
    """The region of the buckets, like `eu-west-1`. It can never be changed."""
    enabled: bool
    """Whether it may be used."""
    version: int
    """How often the connection was changed; 1 at its creation. Who changes it names the version that it
    has now."""
    description: str | None = None
    """What it is for; absent if that was never said."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="connection_id", wire="connectionId", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="aws_account_id", wire="awsAccountId", codec=wire.STRING, required=True),
        wire.Field(name="aws_region", wire="awsRegion", codec=wire.STRING, required=True),
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=True),
        wire.Field(name="version", wire="version", codec=wire.INTEGER, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
    )
