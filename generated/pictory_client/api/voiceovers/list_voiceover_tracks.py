"""GET /v1/voiceovers/tracks: the descriptor of `voiceovers.list_tracks`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listVoiceoverTracks",
    label="voiceovers.list_tracks",
    method="GET",
    path="/v1/voiceovers/tracks",
    retry="safe",
    result=wire.list_of(wire.model("pictory_client.models.voiceover_track", "VoiceoverTrack")),
)
