"""GET /v1/music/instruments: the descriptor of `music.list_instruments`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listMusicInstruments",
    label="music.list_instruments",
    method="GET",
    path="/v1/music/instruments",
    retry="safe",
    result=wire.list_of(wire.STRING),
)
