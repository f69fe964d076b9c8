"""The model `MusicTrackPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.music_track import MusicTrack


@attrs.define(kw_only=True, repr=False)
class MusicTrackPage(wire.Model):
    """One page of tracks.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/search-music
    """

    items: list[MusicTrack]
    """As many as the size of a page; fewer on the last one."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="items",
            codec=wire.list_of(wire.model("pictory_client.models.music_track", "MusicTrack")),
            required=True,
        ),
    )
