"""The model `VoiceoverTrack`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.ssml_support import SsmlSupport
    from pictory_client.models.voice_engine import VoiceEngine
    from pictory_client.models.voice_service import VoiceService


@attrs.define(kw_only=True, repr=False)
class VoiceoverTrack(wire.Model):
    """A voice.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/voiceovers/get-voiceover-tracks
    """

    id: int
    """Its number; a speaker can be named by it."""
    name: str
    """Its name; a speaker can be named by it, in this case."""
    language: str
    """The language and its region, like en-US."""
    engine: VoiceEngine
    """The technique behind a voice; each service has its own."""
    service: VoiceService
    """Who makes a voice."""
    category: str
    """The category, `standard` or `premium`."""
    sample: str
    """An mp3 to listen to."""
    ssml_help: str
    """A page that tells which SSML tags it understands."""
    ssml_support_category: SsmlSupport
    """Which SSML tags a voice understands, from A (all) to D (breaks and phonemes only)."""
    voice: str | None = None
    """Its id at the service that makes it. Absent in the answer to adding it."""
    gender: str | None = None
    """The gender, in lower case; of an added voice as it was told, absent if it was not."""
    accent: str | None = None
    """The accent in words; of an added voice absent if it was not told."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.INTEGER, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=True),
        wire.Field(name="engine", wire="engine", codec=wire.STRING, required=True),
        wire.Field(name="service", wire="service", codec=wire.STRING, required=True),
        wire.Field(name="category", wire="category", codec=wire.STRING, required=True),
        wire.Field(name="sample", wire="sample", codec=wire.STRING, required=True),
        wire.Field(name="ssml_help", wire="ssmlHelp", codec=wire.STRING, required=True),
        wire.Field(name="ssml_support_category", wire="ssmlSupportCategory", codec=wire.STRING, required=True),
        wire.Field(name="voice", wire="voice", codec=wire.STRING, required=False),
        wire.Field(name="gender", wire="gender", codec=wire.STRING, required=False),
        wire.Field(name="accent", wire="accent", codec=wire.STRING, required=False),
    )
