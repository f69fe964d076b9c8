"""GET /v1/styles: the descriptor of `branding.list_text_styles`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listTextStyles",
    label="branding.list_text_styles",
    method="GET",
    path="/v1/styles",
    retry="safe",
    result=wire.list_of(wire.model("pictory_client.models.saved_look", "SavedLook")),
)
