"""The model `NewVoiceoverTrack`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.elevenlabs_voice_settings import ElevenlabsVoiceSettings
    from pictory_client.models.voice_engine import VoiceEngine
    from pictory_client.models.voice_service import VoiceService


@attrs.define(kw_only=True, repr=False)
class NewVoiceoverTrack(wire.Model):
    """The voice to add.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/voiceovers/add-voiceover-track
    """

    name: str
    """Its name. No other voice of the account may have it. (at least 1 character)"""
    engine: VoiceEngine
    """The technique behind a voice; each service has its own."""
    service: VoiceService
    """Who makes a voice."""
    language: str
    """The language and its region, like fr-FR."""
    voice_id: str
    """Its id at the service; AWS and Google call it the voice's name. (at least 1 character)"""
    description: str | None = None
    """What it is for."""
    accent: str | None = None
    """The accent in words."""
    age: str | None = None
    """Typically Child, Teen, Adult or Senior."""
    gender: str | None = None
    """Typically Male, Female or Neutral."""
    sample: str | None = None
    """An mp3 to listen to. A public http or https URL. (an http or https URL)"""
    public_user_id: str | None = None
    """Who shares the voice at ElevenLabs. Only for elevenlabs."""
    elevenlabs_voice_settings: ElevenlabsVoiceSettings | None = None
    """How the voice speaks. Only for elevenlabs."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="engine", wire="engine", codec=wire.STRING, required=True),
        wire.Field(name="service", wire="service", codec=wire.STRING, required=True),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=True),
        wire.Field(name="voice_id", wire="voiceId", codec=wire.STRING, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
        wire.Field(name="accent", wire="accent", codec=wire.STRING, required=False),
        wire.Field(name="age", wire="age", codec=wire.STRING, required=False),
        wire.Field(name="gender", wire="gender", codec=wire.STRING, required=False),
        wire.Field(name="sample", wire="sample", codec=wire.STRING, required=False),
        wire.Field(name="public_user_id", wire="publicUserId", codec=wire.STRING, required=False),
        wire.Field(
            name="elevenlabs_voice_settings",
            wire="elevenlabsVoiceSettings",
            codec=wire.model("pictory_client.models.elevenlabs_voice_settings", "ElevenlabsVoiceSettings"),
            required=False,
        ),
    )
