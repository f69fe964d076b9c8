"""GET /v1/avatars: the descriptor of `avatars.list`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, PageStyle

OPERATION = Operation(
    id="listAvatars",
    label="avatars.list",
    method="GET",
    path="/v1/avatars",
    retry="safe",
    result=wire.model("pictory_client.models.avatar_page", "AvatarPage"),
    page=PageStyle(
        style="token",
        where="query",
        items=("items",),
        token=("nextPageKey",),
        param="nextPageKey",
        item=wire.model("pictory_client.models.listed_avatar", "ListedAvatar"),
    ),
)
