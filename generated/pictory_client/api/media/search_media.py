"""GET /v1/media/search: the descriptor of `media.search`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="searchMedia",
    label="media.search",
    method="GET",
    path="/v1/media/search",
    retry="safe",
    result=wire.model("pictory_client.models.stock_media_found", "StockMediaFound"),
)
