"""The model `AiVoice` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.premium_voice_settings import (
        PremiumVoiceSettings,
        PremiumVoiceSettingsDict,
    )


@attrs.define(kw_only=True, repr=False)
class AiVoice(wire.Model):
    """An AI voice.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    speaker: str
    """The voice, by name (in its own case), number, or the id of its provider. (at least 1 character)"""
    speed: int | None = None
    """How fast, in percent. (50 to 200) Left out, the service takes 100."""
    amplification_level: float | None = None
    """How loud, from -1 (mute) to 1 (twice as loud). Left out, the service takes 0."""
    premium_voice_settings: PremiumVoiceSettings | None = None
    """Settings of an ElevenLabs voice."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="speaker", wire="speaker", codec=wire.STRING, required=True),
        wire.Field(name="speed", wire="speed", codec=wire.INTEGER, required=False),
        wire.Field(name="amplification_level", wire="amplificationLevel", codec=wire.NUMBER, required=False),
        wire.Field(
            name="premium_voice_settings",
            wire="premiumVoiceSettings",
            codec=wire.model("pictory_client.models.premium_voice_settings", "PremiumVoiceSettings"),
            required=False,
        ),
    )


class AiVoiceDict(TypedDict):
    """The same as `AiVoice`, as a plain dict in the service's own spelling.

    An AI voice.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    speaker: str
    """The voice, by name (in its own case), number, or the id of its provider. (at least 1 character)"""
    speed: NotRequired[int]
    """How fast, in percent. (50 to 200) Left out, the service takes 100."""
    amplificationLevel: NotRequired[float]
    """How loud, from -1 (mute) to 1 (twice as loud). Left out, the service takes 0."""
    premiumVoiceSettings: NotRequired[PremiumVoiceSettingsDict]
    """Settings of an ElevenLabs voice."""
