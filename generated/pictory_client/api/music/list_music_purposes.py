"""GET /v1/music/purposes: the descriptor of `music.list_purposes`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listMusicPurposes",
    label="music.list_purposes",
    method="GET",
    path="/v1/music/purposes",
    retry="safe",
    result=wire.list_of(wire.STRING),
)
