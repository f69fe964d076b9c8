"""GET /v1/music/genres/groups: the descriptor of `music.list_genre_groups`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listMusicGenreGroups",
    label="music.list_genre_groups",
    method="GET",
    path="/v1/music/genres/groups",
    retry="safe",
    result=wire.list_of(wire.STRING),
)
