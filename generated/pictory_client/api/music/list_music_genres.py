"""GET /v1/music/genres: the descriptor of `music.list_genres`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listMusicGenres",
    label="music.list_genres",
    method="GET",
    path="/v1/music/genres",
    retry="safe",
    result=wire.list_of(wire.STRING),
)
