"""POST /v1/aistudio/images: the descriptor of `ai_studio.generate_image`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import JobKind, Operation, Price

from pictory_client.api.jobs.get_job import OPERATION as POLL
from pictory_client.api.jobs.get_job import STATES

JOB = JobKind(
    kind="ai_image",
    id=("data", "jobId"),
    poll=POLL,
    param="jobid",
    states=STATES,
    result=wire.model("pictory_client.models.ai_image", "AiImage"),
    file="url",
    listed_by="ai_studio.list_images",
)
"""The kind of job it starts."""

OPERATION = Operation(
    id="generateImage",
    label="ai_studio.generate_image",
    method="POST",
    path="/v1/aistudio/images",
    retry="never",
    result=wire.model("pictory_client.models.job_created", "JobCreated"),
    job=JOB,
    price=Price(
        by="model",
        prices={"seedream3.0": 2, "flux-schnell": 0.6, "nanobanana": 4, "nanobanana-pro": 14},
        fields={
            "prompt": "prompt",
            "model": "model",
            "aspect_ratio": "aspectRatio",
            "style": "style",
            "reference_image_url": "referenceImageUrl",
            "webhook": "webhook",
        },
        default="seedream3.0",
        seconds=None,
        unit="",
        seconds_defaults={},
    ),
)
