"""The model `LegacyRenderAudio` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyRenderAudio(wire.Model):
    """What is heard.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    video_volume: float | None = None
    """How loud videos are."""
    audio_id: int | str | None = None
    """The id of the music."""
    audio_library: str | None = None
    """Where the music is from, `track`."""
    src: str | None = None
    """The music."""
    track_volume: float | None = None
    """How loud the music is."""
    tts: str | None = None
    """The narration."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="video_volume", wire="video_volume", codec=wire.NUMBER, required=False),
        wire.Field(
            name="audio_id", wire="audio_id", codec=wire.union(wire.INTEGER, wire.STRING, wire.NULL), required=False
        ),
        wire.Field(name="audio_library", wire="audio_library", codec=wire.STRING, required=False),
        wire.Field(name="src", wire="src", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(name="track_volume", wire="track_volume", codec=wire.NUMBER, required=False),
        wire.Field(name="tts", wire="tts", codec=wire.union(wire.STRING, wire.NULL), required=False),
    )


class LegacyRenderAudioDict(TypedDict):
    """The same as `LegacyRenderAudio`, as a plain dict in the service's own spelling.

    What is heard.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    video_volume: NotRequired[float]
    """How loud videos are."""
    audio_id: NotRequired[int | str | None]
    """The id of the music."""
    audio_library: NotRequired[str]
    """Where the music is from, `track`."""
    src: NotRequired[str | None]
    """The music."""
    track_volume: NotRequired[float]
    """How loud the music is."""
    tts: NotRequired[str | None]
    """The narration."""
