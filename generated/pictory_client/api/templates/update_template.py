"""PUT /v1/templates/{templateId}: the descriptor of `templates.update`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Exclusive, Operation

OPERATION = Operation(
    id="updateTemplate",
    label="templates.update",
    method="PUT",
    path="/v1/templates/{templateId}",
    retry="never",
    result=wire.model("pictory_client.models.updated_template", "UpdatedTemplate"),
    hints={
        403: (
            "Use the API key of the account that made it; the id is that of something in another account.",
            "If the answer is a page instead of JSON, the gate in front of the service (Cloudflare) refused the client; send a User-Agent header that names your program.",
        )
    },
    exclusive=(
        Exclusive(path=("scenes", "*"), names=("subtitles", "text")),
        Exclusive(path=("scenes", "*"), names=("subtitles", "sentence")),
        Exclusive(path=("scenes", "*"), names=("subtitles", "lines")),
        Exclusive(path=("scenes", "*"), names=("layers", "lines")),
        Exclusive(path=("scenes", "*"), names=("backgroundVisual", "image")),
        Exclusive(path=("scenes", "*"), names=("backgroundVisual", "background")),
    ),
)
