"""GET /v2/projects: the descriptor of `projects.list`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, PageStyle

OPERATION = Operation(
    id="listProjects",
    label="projects.list",
    method="GET",
    path="/v2/projects",
    retry="safe",
    result=wire.model("pictory_client.models.project_page", "ProjectPage"),
    page=PageStyle(
        style="token",
        where="query",
        items=("items",),
        token=("pageKey",),
        param="pagekey",
        item=wire.model("pictory_client.models.listed_project", "ListedProject"),
    ),
)
