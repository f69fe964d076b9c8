"""The model `LegacyRenderSubScene` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar

    from pictory_client.models.legacy_render_font import (
        LegacyRenderFont,
        LegacyRenderFontDict,
    )
    from pictory_client.models.legacy_render_line import (
        LegacyRenderLine,
        LegacyRenderLineDict,
    )
    from pictory_client.models.legacy_render_location import (
        LegacyRenderLocation,
        LegacyRenderLocationDict,
    )


@attrs.define(kw_only=True, repr=False)
class LegacyRenderSubScene(wire.Model):
    """What is shown at a time.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    time: float | None = None
    """How long, in seconds. (at least 0)"""
    location: LegacyRenderLocation | None = None
    """Where a text begins, in pixels."""
    display_items: list[dict[str, Any]] | None = None
    """What else is drawn; its members are not known."""
    text_lines: list[LegacyRenderLine] | None = None
    """The lines of the text."""
    subtitle: str | None = None
    """Not known; empty in all that was seen."""
    show_scene_number: str | None = None
    """The name of the scene."""
    font: LegacyRenderFont | None = None
    """How a text looks; colours with an alpha from 0 to 255."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="time", wire="time", codec=wire.NUMBER, required=False),
        wire.Field(
            name="location",
            wire="location",
            codec=wire.model("pictory_client.models.legacy_render_location", "LegacyRenderLocation"),
            required=False,
        ),
        wire.Field(
            name="display_items", wire="displayItems", codec=wire.list_of(wire.map_of(wire.ANY)), required=False
        ),
        wire.Field(
            name="text_lines",
            wire="text_lines",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_render_line", "LegacyRenderLine")),
            required=False,
        ),
        wire.Field(name="subtitle", wire="subtitle", codec=wire.STRING, required=False),
        wire.Field(name="show_scene_number", wire="showSceneNumber", codec=wire.STRING, required=False),
        wire.Field(
            name="font",
            wire="font",
            codec=wire.model("pictory_client.models.legacy_render_font", "LegacyRenderFont"),
            required=False,
        ),
    )


class LegacyRenderSubSceneDict(TypedDict):
    """The same as `LegacyRenderSubScene`, as a plain dict in the service's own spelling.

    What is shown at a time.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    time: NotRequired[float]
    """How long, in seconds. (at least 0)"""
    location: NotRequired[LegacyRenderLocationDict]
    """Where a text begins, in pixels."""
    displayItems: NotRequired[Sequence[Mapping[str, Any]]]
    """What else is drawn; its members are not known."""
    text_lines: NotRequired[Sequence[LegacyRenderLineDict]]
    """The lines of the text."""
    subtitle: NotRequired[str]
    """Not known; empty in all that was seen."""
    showSceneNumber: NotRequired[str]
    """The name of the scene."""
    font: NotRequired[LegacyRenderFontDict]
    """How a text looks; colours with an alpha from 0 to 255."""
