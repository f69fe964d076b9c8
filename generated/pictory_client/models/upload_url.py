"""The model `UploadUrl`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.upload_target import UploadTarget


@attrs.define(kw_only=True, repr=False)
class UploadUrl(wire.Model):
    """Where to upload a file, and where it will be.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/media-management/generate-signed-url
    """

    success: Literal[True] = True
    """Always true."""
    data: UploadTarget
    """The URLs of a file that is going to be uploaded."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(True), required=True),
        wire.Field(
            name="data",
            wire="data",
            codec=wire.model("pictory_client.models.upload_target", "UploadTarget"),
            required=True,
        ),
    )
