"""GET /v1/templates: the descriptor of `templates.list`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listTemplates",
    label="templates.list",
    method="GET",
    path="/v1/templates",
    retry="safe",
    result=wire.model("pictory_client.models.template_list", "TemplateList"),
)
