"""GET /v1/jobs: the descriptor of `jobs.list`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, PageStyle

OPERATION = Operation(
    id="listJobs",
    label="jobs.list",
    method="GET",
    path="/v1/jobs",
    retry="safe",
    result=wire.model("pictory_client.models.job_page", "JobPage"),
    page=PageStyle(
        style="token",
        where="query",
        items=("items",),
        token=("nextPageKey",),
        param="nextPageKey",
        item=wire.model("pictory_client.models.listed_job", "ListedJob"),
    ),
)
