"""GET /v1/brands/video: the descriptor of `branding.list_video_brands`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listVideoBrands",
    label="branding.list_video_brands",
    method="GET",
    path="/v1/brands/video",
    retry="safe",
    result=wire.list_of(wire.model("pictory_client.models.saved_look", "SavedLook")),
)
