"""GET /v1/smartlayouts: the descriptor of `smart_layouts.list`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listSmartLayouts",
    label="smart_layouts.list",
    method="GET",
    path="/v1/smartlayouts",
    retry="safe",
    result=wire.model("pictory_client.models.smart_layouts", "SmartLayouts"),
)
