"""DELETE /v1/jobs/{jobid}/clean: the descriptor of `jobs.clean`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="cleanJob",
    label="jobs.clean",
    method="DELETE",
    path="/v1/jobs/{jobid}/clean",
    retry="safe",
    result=wire.model("pictory_client.models.cleaned", "Cleaned"),
    hints={404: ()},
)
