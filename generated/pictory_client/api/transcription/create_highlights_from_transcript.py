"""POST /v2/transcription/highlights: the descriptor of `transcription.create_highlights_from_transcript`."""

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
    id="createHighlightsFromTranscript",
    label="transcription.create_highlights_from_transcript",
    method="POST",
    path="/v2/transcription/highlights",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    job=JOB,
)
