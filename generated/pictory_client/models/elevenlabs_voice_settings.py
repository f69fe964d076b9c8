"""The model `ElevenlabsVoiceSettings` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ElevenlabsVoiceSettings(wire.Model):
    """How a voice of ElevenLabs speaks.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/voiceovers/add-voiceover-track
    """

    similarity_boost: float | None = None
    """How close to the original voice."""
    stability: float | None = None
    """How steady the voice is."""
    use_speaker_boost: bool | None = None
    """Whether to sharpen the likeness."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="similarity_boost", wire="similarityBoost", codec=wire.NUMBER, required=False),
        wire.Field(name="stability", wire="stability", codec=wire.NUMBER, required=False),
        wire.Field(name="use_speaker_boost", wire="useSpeakerBoost", codec=wire.BOOLEAN, required=False),
    )


class ElevenlabsVoiceSettingsDict(TypedDict):
    """The same as `ElevenlabsVoiceSettings`, as a plain dict in the service's own spelling.

    How a voice of ElevenLabs speaks.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/voiceovers/add-voiceover-track
    """

    similarityBoost: NotRequired[float]
    """How close to the original voice."""
    stability: NotRequired[float]
    """How steady the voice is."""
    useSpeakerBoost: NotRequired[bool]
    """Whether to sharpen the likeness."""
