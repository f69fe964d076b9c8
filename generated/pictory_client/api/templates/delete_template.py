"""DELETE /v1/templates/{templateId}: the descriptor of `templates.delete`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="deleteTemplate",
    label="templates.delete",
    method="DELETE",
    path="/v1/templates/{templateId}",
    retry="never",
    result=wire.model("pictory_client.models.confirmation", "Confirmation"),
    hints={
        403: (
            "Use the API key of the account that made it; the id is that of something in another account.",
            "If the answer is a page instead of JSON, the gate in front of the service (Cloudflare) refused the client; send a User-Agent header that names your program.",
        )
    },
)
