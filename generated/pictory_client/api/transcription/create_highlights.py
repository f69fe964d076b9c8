"""POST /v2/transcription/{jobId}/highlights: the descriptor of `transcription.create_highlights`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import JobKind, Operation

from pictory_client.api.jobs.get_job import OPERATION as POLL
from pictory_client.api.jobs.get_job import STATES

JOB = JobKind(
    kind="highlights",
    id=("data", "jobId"),
    poll=POLL,
    param="jobid",
    states=STATES,
    result=wire.model("pictory_client.models.highlights", "Highlights"),
    file=None,
    listed_by=None,
)
"""The kind of job it starts."""

OPERATION = Operation(
    id="createHighlights",
    label="transcription.create_highlights",
    method="POST",
    path="/v2/transcription/{jobId}/highlights",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    hints={404: ()},
    job=JOB,
)
