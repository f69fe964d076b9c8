"""POST /v1/awsconnections: the descriptor of `aws_connections.create`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="createAwsConnection",
    label="aws_connections.create",
    method="POST",
    path="/v1/awsconnections",
    retry="never",
    result=wire.model("pictory_client.models.aws_connection_state", "AwsConnectionState"),
)
