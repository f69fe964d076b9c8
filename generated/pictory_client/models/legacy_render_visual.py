"""The model `LegacyRenderVisual` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class LegacyRenderVisual(wire.Model):
    """A picture or a video.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    url: str | None = None
    """Where it is."""
    asset_id: int | str | None = None
    """Which one in its library."""
    type_: VisualType | None = None
    """Moving or still."""
    library: str | None = None
    """The library, `story_blocks` or `getty`."""
    mode: str | None = None
    """How it fits, `crop` or `fit`."""
    frame: int | str | None = None
    """Not known; null in all that was seen."""
    loop_video: bool | None = None
    """Whether a video repeats."""
    mute: bool | None = None
    """Whether a video is silent."""
    resource_id: int | str | None = None
    """The same as asset_id."""
    session_id: str | None = None
    """The storyboard's job."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="url", wire="url", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(
            name="asset_id", wire="asset_id", codec=wire.union(wire.INTEGER, wire.STRING, wire.NULL), required=False
        ),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
        wire.Field(name="library", wire="library", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(name="mode", wire="mode", codec=wire.STRING, required=False),
        wire.Field(name="frame", wire="frame", codec=wire.union(wire.INTEGER, wire.STRING, wire.NULL), required=False),
        wire.Field(name="loop_video", wire="loop_video", codec=wire.BOOLEAN, required=False),
        wire.Field(name="mute", wire="mute", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="resource_id",
            wire="resource_id",
            codec=wire.union(wire.INTEGER, wire.STRING, wire.NULL),
            required=False,
        ),
        wire.Field(name="session_id", wire="sessionId", codec=wire.union(wire.STRING, wire.NULL), required=False),
    )


class LegacyRenderVisualDict(TypedDict):
    """The same as `LegacyRenderVisual`, as a plain dict in the service's own spelling.

    A picture or a video.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    url: NotRequired[str | None]
    """Where it is."""
    asset_id: NotRequired[int | str | None]
    """Which one in its library."""
    type: NotRequired[VisualType]
    """Moving or still."""
    library: NotRequired[str | None]
    """The library, `story_blocks` or `getty`."""
    mode: NotRequired[str]
    """How it fits, `crop` or `fit`."""
    frame: NotRequired[int | str | None]
    """Not known; null in all that was seen."""
    loop_video: NotRequired[bool]
    """Whether a video repeats."""
    mute: NotRequired[bool]
    """Whether a video is silent."""
    resource_id: NotRequired[int | str | None]
    """The same as asset_id."""
    sessionId: NotRequired[str | None]
    """The storyboard's job."""
