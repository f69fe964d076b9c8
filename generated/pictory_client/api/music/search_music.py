"""POST /v1/music/search: the descriptor of `music.search`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, PageStyle

OPERATION = Operation(
    id="searchMusic",
    label="music.search",
    method="POST",
    path="/v1/music/search",
    retry="safe",
    result=wire.model("pictory_client.models.music_track_page", "MusicTrackPage"),
    page=PageStyle(
        style="number",
        where="body",
        items=("items",),
        token=(),
        param="page",
        item=wire.model("pictory_client.models.music_track", "MusicTrack"),
    ),
)
