"""POST /v1/media/generateurl: the descriptor of `media.generate_upload_url`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation, Upload

OPERATION = Operation(
    id="generateUploadUrl",
    label="media.generate_upload_url",
    method="POST",
    path="/v1/media/generateurl",
    retry="safe",
    result=wire.model("pictory_client.models.upload_url", "UploadUrl"),
    upload=Upload(
        file_name="fileName",
        content_type="contentType",
        signed=("data", "signedUrl"),
        url=("data", "url"),
    ),
)
