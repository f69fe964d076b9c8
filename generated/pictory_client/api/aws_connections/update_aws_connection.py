"""PUT /v1/awsconnections/{connectionid}: the descriptor of `aws_connections.update`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="updateAwsConnection",
    label="aws_connections.update",
    method="PUT",
    path="/v1/awsconnections/{connectionid}",
    retry="never",
    result=wire.model("pictory_client.models.aws_connection_state", "AwsConnectionState"),
)
