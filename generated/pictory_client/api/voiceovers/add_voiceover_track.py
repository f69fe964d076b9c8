"""POST /v1/voiceovers/tracks: the descriptor of `voiceovers.add_track`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="addVoiceoverTrack",
    label="voiceovers.add_track",
    method="POST",
    path="/v1/voiceovers/tracks",
    retry="never",
    result=wire.model("pictory_client.models.voiceover_track", "VoiceoverTrack"),
)
