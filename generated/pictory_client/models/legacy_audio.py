"""The model `LegacyAudio` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, ClassVar

    from pictory_client.models.clip import Clip, ClipDict
    from pictory_client.models.legacy_ai_voice import LegacyAiVoice, LegacyAiVoiceDict


@attrs.define(kw_only=True, repr=False)
class LegacyAudio(wire.Model):
    """The music and the voice.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/docs/audio-object
    """

    auto_background_music: bool | str | None = None
    """Have music chosen; the words `true` and `false` do as well. Left out, the service takes False."""
    back_ground_music_uri: str | None = None
    """Music of your own (http or https); it wins over music that is chosen. Null is the same as nothing."""
    back_ground_music_volume: float | None = None
    """How loud the music is. (0 to 1) Left out, the service takes 0.1."""
    ai_voice_over: LegacyAiVoice | dict[str, Any] | None = None
    """A voice. Null is the same as nothing."""
    voice_over_uri: str | None = None
    """A recording of the narration (http or https); it wins over a voice. Null is the same as nothing."""
    voice_over_segments: list[Clip] | None = None
    """The parts of the recording that are used."""
    auto_sync_voice_over: bool | None = None
    """Fit the scenes to the recording. Left out, the service takes False."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="auto_background_music",
            wire="autoBackgroundMusic",
            codec=wire.union(wire.BOOLEAN, wire.STRING),
            required=False,
        ),
        wire.Field(
            name="back_ground_music_uri",
            wire="backGroundMusicUri",
            codec=wire.union(wire.STRING, wire.NULL),
            required=False,
        ),
        wire.Field(name="back_ground_music_volume", wire="backGroundMusicVolume", codec=wire.NUMBER, required=False),
        wire.Field(
            name="ai_voice_over",
            wire="aiVoiceOver",
            codec=wire.union(wire.model("pictory_client.models.legacy_ai_voice", "LegacyAiVoice"), wire.NULL),
            required=False,
        ),
        wire.Field(
            name="voice_over_uri", wire="voiceOverUri", codec=wire.union(wire.STRING, wire.NULL), required=False
        ),
        wire.Field(
            name="voice_over_segments",
            wire="voiceOverSegments",
            codec=wire.list_of(wire.model("pictory_client.models.clip", "Clip")),
            required=False,
        ),
        wire.Field(name="auto_sync_voice_over", wire="autoSyncVoiceOver", codec=wire.BOOLEAN, required=False),
    )


class LegacyAudioDict(TypedDict):
    """The same as `LegacyAudio`, as a plain dict in the service's own spelling.

    The music and the voice.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/docs/audio-object
    """

    autoBackgroundMusic: NotRequired[bool | str]
    """Have music chosen; the words `true` and `false` do as well. Left out, the service takes False."""
    backGroundMusicUri: NotRequired[str | None]
    """Music of your own (http or https); it wins over music that is chosen. Null is the same as nothing."""
    backGroundMusicVolume: NotRequired[float]
    """How loud the music is. (0 to 1) Left out, the service takes 0.1."""
    aiVoiceOver: NotRequired[LegacyAiVoiceDict | None]
    """A voice. Null is the same as nothing."""
    voiceOverUri: NotRequired[str | None]
    """A recording of the narration (http or https); it wins over a voice. Null is the same as nothing."""
    voiceOverSegments: NotRequired[Sequence[ClipDict]]
    """The parts of the recording that are used."""
    autoSyncVoiceOver: NotRequired[bool]
    """Fit the scenes to the recording. Left out, the service takes False."""
