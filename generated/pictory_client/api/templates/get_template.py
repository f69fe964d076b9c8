"""GET /v1/templates/{templateId}: the descriptor of `templates.get`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="getTemplate",
    label="templates.get",
    method="GET",
    path="/v1/templates/{templateId}",
    retry="safe",
    result=wire.model("pictory_client.models.template", "Template"),
    hints={
        403: (
            "Use the API key of the account that made it; the id is that of something in another account.",
            "If the answer is a page instead of JSON, the gate in front of the service (Cloudflare) refused the client; send a User-Agent header that names your program.",
        )
    },
)
