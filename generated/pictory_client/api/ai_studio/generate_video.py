"""POST /v1/aistudio/videos: the descriptor of `ai_studio.generate_video`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Exclusive, JobKind, Operation, Price

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
    price=Price(
        by="model",
        prices={"veo3.1": 20, "veo3.1_fast": 10, "pixverse5.5": 1.6},
        fields={
            "prompt": "prompt",
            "model": "model",
            "aspect_ratio": "aspectRatio",
            "duration": "duration",
            "first_frame_image_url": "firstFrameImageUrl",
            "extend_video_url": "extendVideoUrl",
            "reference_image_urls": "referenceImageUrls",
            "webhook": "webhook",
        },
        default="pixverse5.5",
        seconds="duration",
        unit="s",
        seconds_defaults={"pixverse5.5": "5s", "veo3.1": "4s", "veo3.1_fast": "4s"},
        seconds_offered={
            "veo3.1": ("4s", "6s", "8s"),
            "veo3.1_fast": ("4s", "6s", "8s"),
            "pixverse5.5": ("5s", "8s", "10s"),
        },
    ),
)
