"""POST /v1/vimeo-connections: the descriptor of `vimeo_connections.create`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="createVimeoConnection",
    label="vimeo_connections.create",
    method="POST",
    path="/v1/vimeo-connections",
    retry="never",
    result=wire.model("pictory_client.models.vimeo_connection_state", "VimeoConnectionState"),
    secrets=("clientSecret", "accessToken"),
)
