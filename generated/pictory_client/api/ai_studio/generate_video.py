"""POST /v1/aistudio/videos: the descriptor of `ai_studio.generate_video`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Exclusive, JobKind, Operation

from pictory_client.api.jobs.get_job import OPERATION as POLL
from pictory_client.api.jobs.get_job import STATES

JOB = JobKind(
    kind="ai_video",
    id=("data", "jobId"),
    poll=POLL,
    param="jobid",
    states=STATES,
    result=wire.model("pictory_client.models.ai_video", "AiVideo"),
    file="url",
    listed_by="ai_studio.list_videos",
)
"""The kind of job it starts."""

OPERATION = Operation(
    id="generateVideo",
    label="ai_studio.generate_video",
    method="POST",
    path="/v1/aistudio/videos",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    exclusive=(
        Exclusive(path=(), names=("firstFrameImageUrl", "extendVideoUrl")),
        Exclusive(path=(), names=("firstFrameImageUrl", "referenceImageUrls")),
        Exclusive(path=(), names=("extendVideoUrl", "referenceImageUrls")),
    ),
    job=JOB,
)
