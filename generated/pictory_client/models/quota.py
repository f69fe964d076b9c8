"""The model `Quota`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.quota_figure import QuotaFigure


@attrs.define(kw_only=True, repr=False)
class Quota(wire.Model):
    """What the subscription grants in the current billing term, and what is used of it.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/account/get-quota
    """

    video_minutes: QuotaFigure
    """Minutes of video rendered."""
    transcription_minutes: QuotaFigure
    """Minutes transcribed."""
    eleven_labs_voice_over_minutes: QuotaFigure
    """Minutes of voice-over by ElevenLabs."""
    ai_credits: QuotaFigure
    """AI credits, for images, videos and avatars."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="video_minutes",
            wire="videoMinutes",
            codec=wire.model("pictory_client.models.quota_figure", "QuotaFigure"),
            required=True,
        ),
        wire.Field(
            name="transcription_minutes",
            wire="transcriptionMinutes",
            codec=wire.model("pictory_client.models.quota_figure", "QuotaFigure"),
            required=True,
        ),
        wire.Field(
            name="eleven_labs_voice_over_minutes",
            wire="elevenLabsVoiceOverMinutes",
            codec=wire.model("pictory_client.models.quota_figure", "QuotaFigure"),
            required=True,
        ),
        wire.Field(
            name="ai_credits",
            wire="aiCredits",
            codec=wire.model("pictory_client.models.quota_figure", "QuotaFigure"),
            required=True,
        ),
    )
