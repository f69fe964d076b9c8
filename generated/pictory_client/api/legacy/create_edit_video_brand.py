"""POST /v1/brands/editvideo: the descriptor of `legacy.create_edit_video_brand`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="createEditVideoBrand",
    label="legacy.create_edit_video_brand",
    method="POST",
    path="/v1/brands/editvideo",
    retry="never",
    result=wire.model("pictory_client.models.edit_video_brand_created", "EditVideoBrandCreated"),
)
