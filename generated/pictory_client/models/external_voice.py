"""The model `ExternalVoice` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ExternalVoice(wire.Model):
    """A recording as narration.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    voice_url: str
    """Where the recording is. (an http or https URL)"""
    sync_voice: bool | None = None
    """Whether to align it with the text."""
    amplification_level: float | None = None
    """How loud, from -1 (mute) to 1 (twice as loud)."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="voice_url", wire="voiceUrl", codec=wire.STRING, required=True),
        wire.Field(name="sync_voice", wire="syncVoice", codec=wire.BOOLEAN, required=False),
        wire.Field(name="amplification_level", wire="amplificationLevel", codec=wire.NUMBER, required=False),
    )


class ExternalVoiceDict(TypedDict):
    """The same as `ExternalVoice`, as a plain dict in the service's own spelling.

    A recording as narration.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    voiceUrl: str
    """Where the recording is. (an http or https URL)"""
    syncVoice: NotRequired[bool]
    """Whether to align it with the text."""
    amplificationLevel: NotRequired[float]
    """How loud, from -1 (mute) to 1 (twice as loud)."""
