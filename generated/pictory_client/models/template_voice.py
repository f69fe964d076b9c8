"""The model `TemplateVoice`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class TemplateVoice(wire.Model):
    """The voice of a template.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/create-template
    """

    voice_id: str | None = None
    """The id of the voice."""
    speaker: str | None = None
    """The name of the voice."""
    speed: float | None = None
    """How fast it speaks; 100 is normal."""
    amplify_level: float | None = None
    """How loud it is, -1 (silent) to 1 (twice as loud)."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="voice_id", wire="voiceId", codec=wire.STRING, required=False),
        wire.Field(name="speaker", wire="speaker", codec=wire.STRING, required=False),
        wire.Field(name="speed", wire="speed", codec=wire.NUMBER, required=False),
        wire.Field(name="amplify_level", wire="amplifyLevel", codec=wire.NUMBER, required=False),
    )
