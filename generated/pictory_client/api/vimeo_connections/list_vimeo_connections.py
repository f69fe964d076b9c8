"""GET /v1/vimeo-connections: the descriptor of `vimeo_connections.list`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, PageStyle

OPERATION = Operation(
    id="listVimeoConnections",
    label="vimeo_connections.list",
    method="GET",
    path="/v1/vimeo-connections",
    retry="safe",
    result=wire.model("pictory_client.models.vimeo_connection_page", "VimeoConnectionPage"),
    page=PageStyle(
        style="token",
        where="query",
        items=("Items",),
        token=("nextPageKey",),
        param="nextPageKey",
        item=wire.model("pictory_client.models.vimeo_connection", "VimeoConnection"),
    ),
)
