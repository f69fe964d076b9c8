"""GET /v1/aistudio/images: the descriptor of `ai_studio.list_images`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, PageStyle

OPERATION = Operation(
    id="listImages",
    label="ai_studio.list_images",
    method="GET",
    path="/v1/aistudio/images",
    retry="safe",
    result=wire.model("pictory_client.models.generated_image_page", "GeneratedImagePage"),
    page=PageStyle(
        style="token",
        where="query",
        items=("items",),
        token=("nextPageKey",),
        param="nextPageKey",
        item=wire.model("pictory_client.models.generated_image", "GeneratedImage"),
    ),
)
