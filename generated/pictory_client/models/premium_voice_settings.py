"""The model `PremiumVoiceSettings` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.voice_model import VoiceModel


@attrs.define(kw_only=True, repr=False)
class PremiumVoiceSettings(wire.Model):
    """Settings of an ElevenLabs voice.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    model_id: VoiceModel | None = None
    """A model of ElevenLabs."""
    stability: str | None = None
    """How steady the voice is. (a whole number of percent, 0% to 100%)"""
    similarity_boost: str | None = None
    """How close to the original voice. (a whole number of percent, 0% to 100%)"""
    style: str | None = None
    """How much of the speaker's style. (a whole number of percent, 0% to 100%)"""
    use_speaker_boost: bool | None = None
    """Whether to sharpen the likeness."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="model_id", wire="modelId", codec=wire.STRING, required=False),
        wire.Field(name="stability", wire="stability", codec=wire.STRING, required=False),
        wire.Field(name="similarity_boost", wire="similarityBoost", codec=wire.STRING, required=False),
        wire.Field(name="style", wire="style", codec=wire.STRING, required=False),
        wire.Field(name="use_speaker_boost", wire="useSpeakerBoost", codec=wire.BOOLEAN, required=False),
    )


class PremiumVoiceSettingsDict(TypedDict):
    """The same as `PremiumVoiceSettings`, as a plain dict in the service's own spelling.

    Settings of an ElevenLabs voice.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    modelId: NotRequired[VoiceModel]
    """A model of ElevenLabs."""
    stability: NotRequired[str]
    """How steady the voice is. (a whole number of percent, 0% to 100%)"""
    similarityBoost: NotRequired[str]
    """How close to the original voice. (a whole number of percent, 0% to 100%)"""
    style: NotRequired[str]
    """How much of the speaker's style. (a whole number of percent, 0% to 100%)"""
    useSpeakerBoost: NotRequired[bool]
    """Whether to sharpen the likeness."""
