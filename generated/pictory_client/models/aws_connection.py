"""The model `AwsConnection`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    import datetime
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class AwsConnection(wire.Model):
    """A connection to AWS.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/aws-integration/get-aws-connection-by-id
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
    type_: Literal["AWS"] = "AWS"
    """Always `AWS`."""
    created_date: datetime.datetime
    """When it was created."""
    updated_date: datetime.datetime
    """When it was changed last."""
    description: str | None = None
    """What it is for; absent if that was never said."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="connection_id", wire="connectionId", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="aws_account_id", wire="awsAccountId", codec=wire.STRING, required=True),
        wire.Field(name="aws_region", wire="awsRegion", codec=wire.STRING, required=True),
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=True),
        wire.Field(name="version", wire="version", codec=wire.INTEGER, required=True),
        wire.Field(name="type_", wire="type", codec=wire.const("AWS"), required=True),
        wire.Field(name="created_date", wire="createdDate", codec=wire.DATETIME, required=True),
        wire.Field(name="updated_date", wire="updatedDate", codec=wire.DATETIME, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
    )
