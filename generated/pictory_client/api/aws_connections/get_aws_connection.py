"""GET /v1/awsconnections/{connectionid}: the descriptor of `aws_connections.get`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="getAwsConnection",
    label="aws_connections.get",
    method="GET",
    path="/v1/awsconnections/{connectionid}",
    retry="safe",
    result=wire.model("pictory_client.models.aws_connection", "AwsConnection"),
)
