"""POST /v1/media/generateUrl: the descriptor of `legacy.generate_upload_url`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="generateUploadUrlV1",
    label="legacy.generate_upload_url",
    method="POST",
    path="/v1/media/generateUrl",
    retry="safe",
    result=wire.model("pictory_client.models.upload_url", "UploadUrl"),
)
