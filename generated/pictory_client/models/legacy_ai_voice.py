"""The model `LegacyAiVoice` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyAiVoice(wire.Model):
    """A voice.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/docs/audio-object
    """

    speaker: str
    """The voice, by its name. (at least 1 character)"""
    speed: int
    """How fast it speaks; 50, 100 (normal) or 200."""
    amplify_level: float | None = None
    """How loud it is, -1 (silent) to 1 (twice as loud). Left out, the service takes 0."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="speaker", wire="speaker", codec=wire.STRING, required=True),
        wire.Field(name="speed", wire="speed", codec=wire.INTEGER, required=True),
        wire.Field(name="amplify_level", wire="amplifyLevel", codec=wire.NUMBER, required=False),
    )


class LegacyAiVoiceDict(TypedDict):
    """The same as `LegacyAiVoice`, as a plain dict in the service's own spelling.

    A voice.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/docs/audio-object
    """

    speaker: str
    """The voice, by its name. (at least 1 character)"""
    speed: int
    """How fast it speaks; 50, 100 (normal) or 200."""
    amplifyLevel: NotRequired[float]
    """How loud it is, -1 (silent) to 1 (twice as loud). Left out, the service takes 0."""
