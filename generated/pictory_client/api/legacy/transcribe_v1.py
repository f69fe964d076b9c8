"""POST /v1/transcription: the descriptor of `legacy.transcribe`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Exclusive, JobKind, Operation

from pictory_client.api.jobs.get_job import OPERATION as POLL
from pictory_client.api.jobs.get_job import STATES

JOB = JobKind(
    kind="transcription",
    id=("data", "jobId"),
    poll=POLL,
    param="jobid",
    states=STATES,
    result=wire.model("pictory_client.models.transcription", "Transcription"),
    file=None,
    listed_by=None,
)
"""The kind of job it starts."""

OPERATION = Operation(
    id="transcribeV1",
    label="legacy.transcribe",
    method="POST",
    path="/v1/transcription",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    exclusive=(Exclusive(path=(), names=("highlights", "highlight")),),
    job=JOB,
)
