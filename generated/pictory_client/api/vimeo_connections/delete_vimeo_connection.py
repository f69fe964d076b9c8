"""DELETE /v1/vimeo-connections/{connectionid}: the descriptor of `vimeo_connections.delete`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="deleteVimeoConnection",
    label="vimeo_connections.delete",
    method="DELETE",
    path="/v1/vimeo-connections/{connectionid}",
    retry="safe",
    result=wire.ANY,
)
