"""The model `MediaInfo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class MediaInfo(wire.Model):
    """What the transcribed medium is.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-transcription-job-by-id
    """

    duration: float | None = None
    """The length in seconds."""
    width: int | None = None
    """The width in pixels; absent for sound alone."""
    height: int | None = None
    """The height in pixels; absent for sound alone."""
    aspect_ratio: str | None = None
    """Width to height, such as 16:9; absent for sound alone."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=False),
        wire.Field(name="width", wire="width", codec=wire.INTEGER, required=False),
        wire.Field(name="height", wire="height", codec=wire.INTEGER, required=False),
        wire.Field(name="aspect_ratio", wire="aspectRatio", codec=wire.STRING, required=False),
    )
