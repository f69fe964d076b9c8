"""The model `UploadTarget`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class UploadTarget(wire.Model):
    """The URLs of a file that is going to be uploaded.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/media-management/generate-signed-url
    """

    signed_url: str
    """Where to PUT the bytes, within 24 hours and with the same Content-Type."""
    url: str
    """Where the file is after the upload, for good."""
    key: str
    """What the file is stored under."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="signed_url", wire="signedUrl", codec=wire.SECRET, required=True),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
        wire.Field(name="key", wire="key", codec=wire.STRING, required=True),
    )
