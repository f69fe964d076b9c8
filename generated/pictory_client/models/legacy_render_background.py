"""The model `LegacyRenderBackground` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.legacy_render_move import (
        LegacyRenderMove,
        LegacyRenderMoveDict,
    )
    from pictory_client.models.legacy_render_visual import (
        LegacyRenderVisual,
        LegacyRenderVisualDict,
    )


@attrs.define(kw_only=True, repr=False)
class LegacyRenderBackground(wire.Model):
    """What is behind a scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    src: list[LegacyRenderVisual] | None = None
    """The picture or the video."""
    color: str | None = None
    """The colour where nothing else is, its alpha from 0 to 255."""
    bg_animation: LegacyRenderMove | None = None
    """How a picture moves."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="src",
            wire="src",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_render_visual", "LegacyRenderVisual")),
            required=False,
        ),
        wire.Field(name="color", wire="color", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(
            name="bg_animation",
            wire="bg_animation",
            codec=wire.model("pictory_client.models.legacy_render_move", "LegacyRenderMove"),
            required=False,
        ),
    )


class LegacyRenderBackgroundDict(TypedDict):
    """The same as `LegacyRenderBackground`, as a plain dict in the service's own spelling.

    What is behind a scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    src: NotRequired[Sequence[LegacyRenderVisualDict]]
    """The picture or the video."""
    color: NotRequired[str | None]
    """The colour where nothing else is, its alpha from 0 to 255."""
    bg_animation: NotRequired[LegacyRenderMoveDict]
    """How a picture moves."""
