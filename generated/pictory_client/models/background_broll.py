"""The model `BackgroundBroll` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.ai_visual import AiVisual, AiVisualDict
    from pictory_client.models.background_settings import (
        BackgroundSettings,
        BackgroundSettingsDict,
    )
    from pictory_client.models.clip import Clip, ClipDict
    from pictory_client.models.color_overlay import ColorOverlay, ColorOverlayDict
    from pictory_client.models.motion_graphics import MotionGraphics, MotionGraphicsDict
    from pictory_client.models.search_filter import SearchFilter, SearchFilterDict
    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class BackgroundBroll(wire.Model):
    """A background that is cut to for a while.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    visual_url: str | None = None
    """A picture or a video of your own. (an http or https URL)"""
    color: str | None = None
    """A colour as `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(r,g,b)` or `rgba(r,g,b,a)`."""
    ai_visual: AiVisual | None = None
    """A visual made by AI; costs AI credits. Needs type."""
    type_: VisualType | None = None
    """Moving or still."""
    clips: list[Clip] | None = None
    """The parts of the video to use. Only with visual_url and type video."""
    search_filter: SearchFilter | None = None
    """What to look for in the libraries of visuals."""
    color_overlay: ColorOverlay | None = None
    """A tint over a visual."""
    settings: BackgroundSettings | None = None
    """How a background moves and sounds."""
    motion_graphics: MotionGraphics | None = None
    """Animated graphics as a background."""
    broll_clip: Clip | None = None
    """When it is shown, counted from the begin of the scene."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="visual_url", wire="visualUrl", codec=wire.STRING, required=False),
        wire.Field(name="color", wire="color", codec=wire.STRING, required=False),
        wire.Field(
            name="ai_visual",
            wire="aiVisual",
            codec=wire.model("pictory_client.models.ai_visual", "AiVisual"),
            required=False,
        ),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
        wire.Field(
            name="clips",
            wire="clips",
            codec=wire.list_of(wire.model("pictory_client.models.clip", "Clip")),
            required=False,
        ),
        wire.Field(
            name="search_filter",
            wire="searchFilter",
            codec=wire.model("pictory_client.models.search_filter", "SearchFilter"),
            required=False,
        ),
        wire.Field(
            name="color_overlay",
            wire="colorOverlay",
            codec=wire.model("pictory_client.models.color_overlay", "ColorOverlay"),
            required=False,
        ),
        wire.Field(
            name="settings",
            wire="settings",
            codec=wire.model("pictory_client.models.background_settings", "BackgroundSettings"),
            required=False,
        ),
        wire.Field(
            name="motion_graphics",
            wire="motionGraphics",
            codec=wire.model("pictory_client.models.motion_graphics", "MotionGraphics"),
            required=False,
        ),
        wire.Field(
            name="broll_clip", wire="brollClip", codec=wire.model("pictory_client.models.clip", "Clip"), required=False
        ),
    )


class BackgroundBrollDict(TypedDict):
    """The same as `BackgroundBroll`, as a plain dict in the service's own spelling.

    A background that is cut to for a while.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    visualUrl: NotRequired[str]
    """A picture or a video of your own. (an http or https URL)"""
    color: NotRequired[str]
    """A colour as `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(r,g,b)` or `rgba(r,g,b,a)`."""
    aiVisual: NotRequired[AiVisualDict]
    """A visual made by AI; costs AI credits. Needs type."""
    type: NotRequired[VisualType]
    """Moving or still."""
    clips: NotRequired[Sequence[ClipDict]]
    """The parts of the video to use. Only with visualUrl and type video."""
    searchFilter: NotRequired[SearchFilterDict]
    """What to look for in the libraries of visuals."""
    colorOverlay: NotRequired[ColorOverlayDict]
    """A tint over a visual."""
    settings: NotRequired[BackgroundSettingsDict]
    """How a background moves and sounds."""
    motionGraphics: NotRequired[MotionGraphicsDict]
    """Animated graphics as a background."""
    brollClip: NotRequired[ClipDict]
    """When it is shown, counted from the begin of the scene."""
