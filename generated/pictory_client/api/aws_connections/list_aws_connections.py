"""GET /v1/awsconnections: the descriptor of `aws_connections.list`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listAwsConnections",
    label="aws_connections.list",
    method="GET",
    path="/v1/awsconnections",
    retry="safe",
    result=wire.model("pictory_client.models.aws_connections", "AwsConnections"),
)
