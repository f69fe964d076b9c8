"""The model `AwsConnections`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.aws_connection import AwsConnection


@attrs.define(kw_only=True, repr=False)
class AwsConnections(wire.Model):
    """The connections to AWS.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/aws-integration/get-aws-connections
    """

    items: list[AwsConnection]
    """The connections, newest first; empty when there are none."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="Items",
            codec=wire.list_of(wire.model("pictory_client.models.aws_connection", "AwsConnection")),
            required=True,
        ),
    )
