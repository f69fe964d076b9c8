"""POST /v2/projects/{projectid}/render: the descriptor of `projects.render`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import JobKind, Operation

from pictory_client.api.jobs.get_job import OPERATION as POLL
from pictory_client.api.jobs.get_job import STATES

JOB = JobKind(
    kind="render",
    id=("data", "jobId"),
    poll=POLL,
    param="jobid",
    states=STATES,
    result=wire.model("pictory_client.models.rendered_video", "RenderedVideo"),
    file="videoURL",
    listed_by=None,
)
"""The kind of job it starts."""

OPERATION = Operation(
    id="renderProject",
    label="projects.render",
    method="POST",
    path="/v2/projects/{projectid}/render",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    hints={
        403: (
            "Use the API key of the account that made it; the id is that of something in another account.",
            "If the answer is a page instead of JSON, the gate in front of the service (Cloudflare) refused the client; send a User-Agent header that names your program.",
        )
    },
    job=JOB,
)
