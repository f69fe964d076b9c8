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
        content_types={
            "mp4": "video/mp4",
            "mov": "video/quicktime",
            "avi": "video/x-msvideo",
            "m4v": "video/x-m4v",
            "webm": "video/webm",
            "mp3": "audio/mpeg",
            "wav": "audio/wav",
            "m4a": "audio/mp4",
            "jpg": "image/jpeg",
            "jpeg": "image/jpeg",
            "png": "image/png",
            "webp": "image/webp",
            "ppt": "application/vnd.ms-powerpoint",
            "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "ttf": "font/ttf",
            "woff2": "font/woff2",
            "pictai": "application/octet-stream",
        },
        signed=("data", "signedUrl"),
        url=("data", "url"),
    ),
)
