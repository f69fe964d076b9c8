"""PUT /v2/video/storyboard/{jobid}/elements: the descriptor of `videos.update_elements`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="updateStoryboardElements",
    label="videos.update_elements",
    method="PUT",
    path="/v2/video/storyboard/{jobid}/elements",
    retry="safe",
    result=wire.ANY,
    body="whole",
    hints={404: ()},
)
