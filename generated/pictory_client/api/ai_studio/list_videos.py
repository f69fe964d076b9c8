"""GET /v1/aistudio/videos: the descriptor of `ai_studio.list_videos`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, PageStyle

OPERATION = Operation(
    id="listVideos",
    label="ai_studio.list_videos",
    method="GET",
    path="/v1/aistudio/videos",
    retry="safe",
    result=wire.model("pictory_client.models.generated_video_page", "GeneratedVideoPage"),
    page=PageStyle(
        style="token",
        where="query",
        items=("items",),
        token=("nextPageKey",),
        param="nextPageKey",
        item=wire.model("pictory_client.models.generated_video", "GeneratedVideo"),
    ),
)
