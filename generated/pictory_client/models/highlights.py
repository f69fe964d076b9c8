"""The model `Highlights`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.transcript_segment import TranscriptSegment


@attrs.define(kw_only=True, repr=False)
class Highlights(wire.Model):
    """The result of a completed highlights job. The words that matter are marked with `highlight`.

    Not documented; seen in the vendor's own samples. Source: The vendor's sample program for video
    highlights (2024-25).
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    transcript: list[TranscriptSegment]
    """The whole transcript, with the words that matter marked."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(
            name="transcript",
            wire="transcript",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_segment", "TranscriptSegment")),
            required=True,
        ),
    )
    __forbidden__: ClassVar[tuple[str, ...]] = ("txt",)
