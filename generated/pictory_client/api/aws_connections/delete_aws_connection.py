"""DELETE /v1/awsconnections/{connectionid}: the descriptor of `aws_connections.delete`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="deleteAwsConnection",
    label="aws_connections.delete",
    method="DELETE",
    path="/v1/awsconnections/{connectionid}",
    retry="never",
    result=wire.ANY,
    hints={
        403: (
            "Use the API key of the account that made it; the id is that of something in another account.",
            "If the answer is a page instead of JSON, the gate in front of the service (Cloudflare) refused the client; send a User-Agent header that names your program.",
        )
    },
)
