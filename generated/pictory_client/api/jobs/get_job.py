"""GET /v1/jobs/{jobid}: the descriptor of `jobs.get`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import JobStates, Operation

STATES = JobStates(
    status=("data", "status"),
    result=("data",),
    error_code=("data", "error_code"),
    error_message=("data", "error_message"),
    running=("in-progress",),
    succeeded=("completed",),
    failed=("failed",),
    poll=(10.0, 30.0),
    deadline=1800.0,
    deadline_hint="Half an hour is longer than a healthy job takes: send the job id to Pictory's support.",
    cleaned=("cleaned",),
    failure_hints={
        "INSUFFICIENT_CREDITS": "Nothing was charged. Wait for the monthly reset or buy credits (GET /v1/quota tells what is left), then submit it again.",
        "QUOTA_EXCEEDED": "Nothing was used. Wait for the next billing term or ask for a larger plan (GET /v1/quota tells what is left), then submit it again.",
        "TEXT_TO_VIDEO_FAILED": "Correct the request where the message says so (speakers are case-sensitive) and submit it again; if the message names nothing, once more as it is.",
        "SCENE_BACKGROUND_VISUAL_NOT_FOUND": "No visual fits: use other words, or name a visual of your own, and submit it again.",
        "TRANSCRIPTION_FAILED": "See that the file can be fetched by anybody and that the times of a given transcript are in order, and submit it again.",
    },
    failure_hint="Look at the message; if it names nothing that can be corrected, submit it again once, and after that send the job id to Pictory's support.",
    progress=("data", "renderProgress"),
    listed_by="jobs.list",
)
"""How to read the status in its answer, and how long to ask."""

OPERATION = Operation(
    id="getJob",
    label="jobs.get",
    method="GET",
    path="/v1/jobs/{jobid}",
    retry="safe",
    result=wire.model("pictory_client.models.job", "Job"),
    hints={404: ()},
)
