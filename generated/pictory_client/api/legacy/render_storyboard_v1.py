"""PUT /v1/video/render/{jobid}: the descriptor of `legacy.render_storyboard`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import JobKind, Operation

from pictory_client.api.jobs.get_job import OPERATION as POLL
from pictory_client.api.jobs.get_job import STATES

JOB = JobKind(
    kind="legacy_render",
    id=("data", "jobId"),
    poll=POLL,
    param="jobid",
    states=STATES,
    result=wire.model("pictory_client.models.legacy_video", "LegacyVideo"),
    file="videoURL",
    listed_by=None,
)
"""The kind of job it starts."""

OPERATION = Operation(
    id="renderStoryboardV1",
    label="legacy.render_storyboard",
    method="PUT",
    path="/v1/video/render/{jobid}",
    retry="never",
    result=wire.model("pictory_client.models.legacy_job_created", "LegacyJobCreated"),
    body="whole",
    hints={404: ()},
    job=JOB,
)
