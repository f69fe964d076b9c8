"""The model `UploadUrlRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class UploadUrlRequest(wire.Model):
    """What will be uploaded.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/media-management/generate-signed-url
    """

    file_name: str
    """The name of the file, without a folder. (at most 255 characters)"""
    content_type: str
    """The MIME type of the file, such as video/mp4; the upload must be sent with the same."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="file_name", wire="fileName", codec=wire.STRING, required=True),
        wire.Field(name="content_type", wire="contentType", codec=wire.STRING, required=True),
    )
