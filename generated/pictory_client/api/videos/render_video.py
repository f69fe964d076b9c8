"""POST /v2/video/render: the descriptor of `videos.render`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Exclusive, JobKind, Operation

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
    id="renderVideo",
    label="videos.render",
    method="POST",
    path="/v2/video/render",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    body="whole",
    exclusive=(Exclusive(path=(), names=("renderParams",)),),
    job=JOB,
)
