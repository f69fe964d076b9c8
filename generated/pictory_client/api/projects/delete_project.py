"""DELETE /v2/projects/{projectid}: the descriptor of `projects.delete`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="deleteProject",
    label="projects.delete",
    method="DELETE",
    path="/v2/projects/{projectid}",
    retry="never",
    result=wire.model("pictory_client.models.confirmation", "Confirmation"),
    hints={
        403: (
            "Use the API key of the account that made it; the id is that of something in another account.",
            "If the answer is a page instead of JSON, the gate in front of the service (Cloudflare) refused the client; send a User-Agent header that names your program.",
        )
    },
)
