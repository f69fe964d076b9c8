"""POST /v1/video/from-template: the descriptor of `legacy.create_from_template`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Exclusive, JobKind, Operation

from pictory_client.api.jobs.get_job import OPERATION as POLL
from pictory_client.api.jobs.get_job import STATES

JOB = JobKind(
    kind="legacy_storyboard",
    id=("data", "jobId"),
    poll=POLL,
    param="jobid",
    states=STATES,
    result=wire.model("pictory_client.models.legacy_storyboard", "LegacyStoryboard"),
    file="preview",
    listed_by=None,
)
"""The kind of job it starts."""

OPERATION = Operation(
    id="createVideoFromTemplate",
    label="legacy.create_from_template",
    method="POST",
    path="/v1/video/from-template",
    retry="never",
    result=wire.model("pictory_client.models.legacy_job_created", "LegacyJobCreated"),
    exclusive=(
        Exclusive(path=("scenes", "*"), names=("sceneId", "insertBeforeSceneId")),
        Exclusive(path=("scenes", "*"), names=("sceneId", "insertAfterSceneId")),
        Exclusive(path=("scenes", "*"), names=("insertBeforeSceneId", "insertAfterSceneId")),
        Exclusive(path=("scenes", "*"), names=("subtitles", "text")),
        Exclusive(path=("scenes", "*"), names=("backgroundVisual", "backgroundUri")),
    ),
    job=JOB,
)
