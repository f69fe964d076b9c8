"""GET /v1/music/moods: the descriptor of `music.list_moods`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listMusicMoods",
    label="music.list_moods",
    method="GET",
    path="/v1/music/moods",
    retry="safe",
    result=wire.list_of(wire.STRING),
)
