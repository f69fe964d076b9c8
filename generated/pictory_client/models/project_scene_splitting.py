"""The model `ProjectSceneSplitting` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectSceneSplitting(wire.Model):
    """How the script was split into scenes.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    auto_visual_selection: bool | None = None
    """Whether visuals are chosen by the service."""
    selected_value_scene_break_char: str | None = None
    """Where scenes end, like `Both`."""
    auto_highlight_keywords: bool | None = None
    """Whether keywords are highlighted."""
    max_lines: float | None = None
    """How many lines of text a scene has at most."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="auto_visual_selection", wire="autoVisualSelection", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="selected_value_scene_break_char",
            wire="selectedValueSceneBreakChar",
            codec=wire.STRING,
            required=False,
        ),
        wire.Field(name="auto_highlight_keywords", wire="autoHighlightKeywords", codec=wire.BOOLEAN, required=False),
        wire.Field(name="max_lines", wire="maxLines", codec=wire.NUMBER, required=False),
    )


class ProjectSceneSplittingDict(TypedDict):
    """The same as `ProjectSceneSplitting`, as a plain dict in the service's own spelling.

    How the script was split into scenes.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    autoVisualSelection: NotRequired[bool]
    """Whether visuals are chosen by the service."""
    selectedValueSceneBreakChar: NotRequired[str]
    """Where scenes end, like `Both`."""
    autoHighlightKeywords: NotRequired[bool]
    """Whether keywords are highlighted."""
    maxLines: NotRequired[float]
    """How many lines of text a scene has at most."""
