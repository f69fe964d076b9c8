"""POST /v1/templates: the descriptor of `templates.create`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="createTemplate",
    label="templates.create",
    method="POST",
    path="/v1/templates",
    retry="never",
    result=wire.model("pictory_client.models.created_template", "CreatedTemplate"),
    body="bytes",
)
