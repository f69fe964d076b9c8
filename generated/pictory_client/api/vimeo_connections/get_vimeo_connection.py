"""GET /v1/vimeo-connections/{connectionid}: the descriptor of `vimeo_connections.get`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="getVimeoConnection",
    label="vimeo_connections.get",
    method="GET",
    path="/v1/vimeo-connections/{connectionid}",
    retry="safe",
    result=wire.model("pictory_client.models.vimeo_connection", "VimeoConnection"),
)
