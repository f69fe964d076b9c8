"""PUT /v1/vimeo-connections/{connectionid}: the descriptor of `vimeo_connections.update`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="updateVimeoConnection",
    label="vimeo_connections.update",
    method="PUT",
    path="/v1/vimeo-connections/{connectionid}",
    retry="never",
    result=wire.model("pictory_client.models.vimeo_connection", "VimeoConnection"),
    secrets=("clientSecret", "accessToken"),
)
