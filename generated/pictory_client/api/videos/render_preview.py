"""PUT /v2/video/render/{storyboardjobid}: the descriptor of `videos.render_preview`."""

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
    id="renderPreview",
    label="videos.render_preview",
    method="PUT",
    path="/v2/video/render/{storyboardjobid}",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    hints={404: ()},
    job=JOB,
)
