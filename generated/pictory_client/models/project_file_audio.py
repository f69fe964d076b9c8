"""The model `ProjectFileAudio`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectFileAudio(wire.Model):
    """The music and the voice of a project.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    selected_track_url: str | None = None
    """The music."""
    selected_voice_over_track: str | None = None
    """The name of the voice, and after a comma its gender."""
    selected_voice_over_track_id: int | str | None = None
    """The id of the voice."""
    voice_over_text_speed: float | None = None
    """How fast it speaks; 100 is normal."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="selected_track_url", wire="selectedTrackUrl", codec=wire.union(wire.STRING, wire.NULL), required=False
        ),
        wire.Field(
            name="selected_voice_over_track",
            wire="selectedVoiceOverTrack",
            codec=wire.union(wire.STRING, wire.NULL),
            required=False,
        ),
        wire.Field(
            name="selected_voice_over_track_id",
            wire="selectedVoiceOverTrackId",
            codec=wire.union(wire.INTEGER, wire.STRING, wire.NULL),
            required=False,
        ),
        wire.Field(name="voice_over_text_speed", wire="voiceOverTextSpeed", codec=wire.NUMBER, required=False),
    )
