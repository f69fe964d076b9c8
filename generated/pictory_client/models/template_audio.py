"""The model `TemplateAudio`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.template_voice import TemplateVoice


@attrs.define(kw_only=True, repr=False)
class TemplateAudio(wire.Model):
    """The music and the voice of a template.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/create-template
    """

    music_url: str | None = None
    """The music; absent where there is none."""
    music_volume: float | None = None
    """How loud it is, 0 to 100."""
    ai_voice: TemplateVoice | None = None
    """The voice of a template."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="music_url", wire="musicUrl", codec=wire.STRING, required=False),
        wire.Field(name="music_volume", wire="musicVolume", codec=wire.NUMBER, required=False),
        wire.Field(
            name="ai_voice",
            wire="aiVoice",
            codec=wire.model("pictory_client.models.template_voice", "TemplateVoice"),
            required=False,
        ),
    )
