"""The model `LegacyRenderLine` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.legacy_render_animation import (
        LegacyRenderAnimation,
        LegacyRenderAnimationDict,
    )


@attrs.define(kw_only=True, repr=False)
class LegacyRenderLine(wire.Model):
    """A line of a text.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    text: str
    """What it says; keywords stand in `<strong>`."""
    text_animation: list[LegacyRenderAnimation] | None = None
    """How the letters come and go."""
    text_bg_animation: list[LegacyRenderAnimation] | None = None
    """How what is behind them comes and goes."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="text", wire="text", codec=wire.STRING, required=True),
        wire.Field(
            name="text_animation",
            wire="text_animation",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_render_animation", "LegacyRenderAnimation")),
            required=False,
        ),
        wire.Field(
            name="text_bg_animation",
            wire="text_bg_animation",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_render_animation", "LegacyRenderAnimation")),
            required=False,
        ),
    )


class LegacyRenderLineDict(TypedDict):
    """The same as `LegacyRenderLine`, as a plain dict in the service's own spelling.

    A line of a text.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    text: str
    """What it says; keywords stand in `<strong>`."""
    text_animation: NotRequired[Sequence[LegacyRenderAnimationDict]]
    """How the letters come and go."""
    text_bg_animation: NotRequired[Sequence[LegacyRenderAnimationDict]]
    """How what is behind them comes and goes."""
