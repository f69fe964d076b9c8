"""The model `VoiceOver` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.ai_voice import AiVoice, AiVoiceDict
    from pictory_client.models.external_voice import ExternalVoice, ExternalVoiceDict


@attrs.define(kw_only=True, repr=False)
class VoiceOver(wire.Model):
    """Narration by AI voices or by a recording, not both.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    enabled: bool
    """Whether there is narration; false is deliberate silence."""
    ai_voices: list[AiVoice] | None = None
    """The AI voices; several take turns, scene by scene. (at least 1 item)"""
    external_voice: ExternalVoice | None = None
    """A recording as narration."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=True),
        wire.Field(
            name="ai_voices",
            wire="aiVoices",
            codec=wire.list_of(wire.model("pictory_client.models.ai_voice", "AiVoice")),
            required=False,
        ),
        wire.Field(
            name="external_voice",
            wire="externalVoice",
            codec=wire.model("pictory_client.models.external_voice", "ExternalVoice"),
            required=False,
        ),
    )


class VoiceOverDict(TypedDict):
    """The same as `VoiceOver`, as a plain dict in the service's own spelling.

    Narration by AI voices or by a recording, not both.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    enabled: bool
    """Whether there is narration; false is deliberate silence."""
    aiVoices: NotRequired[Sequence[AiVoiceDict]]
    """The AI voices; several take turns, scene by scene. (at least 1 item)"""
    externalVoice: NotRequired[ExternalVoiceDict]
    """A recording as narration."""
