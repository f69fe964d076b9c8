"""The model `ProjectScene` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.project_background import (
        ProjectBackground,
        ProjectBackgroundDict,
    )
    from pictory_client.models.project_line import ProjectLine, ProjectLineDict
    from pictory_client.models.project_scene_settings import (
        ProjectSceneSettings,
        ProjectSceneSettingsDict,
    )
    from pictory_client.models.project_sentence import (
        ProjectSentence,
        ProjectSentenceDict,
    )
    from pictory_client.models.project_text_style import (
        ProjectTextStyle,
        ProjectTextStyleDict,
    )


@attrs.define(kw_only=True, repr=False)
class ProjectScene(wire.Model):
    """A scene of a project, as schema v3 writes it, or as v2 does.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
    """

    scene_id: str | int | None = None
    """Which scene it is."""
    project_id: str | None = None
    """The project."""
    text: str | None = None
    """What is said and shown."""
    sentence: list[ProjectSentence] | str | None = None
    """The text in pieces, each with its look; in schema v2 one text with HTML."""
    keywords: list[str] | None = None
    """The words that are highlighted."""
    category: str | None = None
    """What the scene is for, TITLE, DEFAULT or EMPHASIS."""
    sort_order: float | None = None
    """Its place among the scenes."""
    duration_auto: float | None = None
    """How long it is, in seconds. (at least 0)"""
    layout_id: str | None = None
    """The smart layout."""
    style_data: ProjectTextStyle | None = None
    """How the text of a scene looks."""
    settings: ProjectSceneSettings | None = None
    """What holds for a scene."""
    background: ProjectBackground | None = None
    """What is behind a scene."""
    image: str | None = None
    """The picture or video behind it, in schema v2."""
    lines: list[ProjectLine] | None = None
    """The lines of its text, in schema v2."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="scene_id", wire="sceneId", codec=wire.union(wire.STRING, wire.INTEGER), required=False),
        wire.Field(name="project_id", wire="projectId", codec=wire.STRING, required=False),
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(
            name="sentence",
            wire="sentence",
            codec=wire.union(
                wire.list_of(wire.model("pictory_client.models.project_sentence", "ProjectSentence")), wire.STRING
            ),
            required=False,
        ),
        wire.Field(name="keywords", wire="keywords", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="category", wire="category", codec=wire.STRING, required=False),
        wire.Field(name="sort_order", wire="sortOrder", codec=wire.NUMBER, required=False),
        wire.Field(name="duration_auto", wire="durationAuto", codec=wire.NUMBER, required=False),
        wire.Field(name="layout_id", wire="layoutId", codec=wire.STRING, required=False),
        wire.Field(
            name="style_data",
            wire="styleData",
            codec=wire.model("pictory_client.models.project_text_style", "ProjectTextStyle"),
            required=False,
        ),
        wire.Field(
            name="settings",
            wire="settings",
            codec=wire.model("pictory_client.models.project_scene_settings", "ProjectSceneSettings"),
            required=False,
        ),
        wire.Field(
            name="background",
            wire="background",
            codec=wire.model("pictory_client.models.project_background", "ProjectBackground"),
            required=False,
        ),
        wire.Field(name="image", wire="image", codec=wire.STRING, required=False),
        wire.Field(
            name="lines",
            wire="lines",
            codec=wire.list_of(wire.model("pictory_client.models.project_line", "ProjectLine")),
            required=False,
        ),
    )


class ProjectSceneDict(TypedDict):
    """The same as `ProjectScene`, as a plain dict in the service's own spelling.

    A scene of a project, as schema v3 writes it, or as v2 does.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
    """

    sceneId: NotRequired[str | int]
    """Which scene it is."""
    projectId: NotRequired[str]
    """The project."""
    text: NotRequired[str]
    """What is said and shown."""
    sentence: NotRequired[Sequence[ProjectSentenceDict] | str]
    """The text in pieces, each with its look; in schema v2 one text with HTML."""
    keywords: NotRequired[Sequence[str]]
    """The words that are highlighted."""
    category: NotRequired[str]
    """What the scene is for, TITLE, DEFAULT or EMPHASIS."""
    sortOrder: NotRequired[float]
    """Its place among the scenes."""
    durationAuto: NotRequired[float]
    """How long it is, in seconds. (at least 0)"""
    layoutId: NotRequired[str]
    """The smart layout."""
    styleData: NotRequired[ProjectTextStyleDict]
    """How the text of a scene looks."""
    settings: NotRequired[ProjectSceneSettingsDict]
    """What holds for a scene."""
    background: NotRequired[ProjectBackgroundDict]
    """What is behind a scene."""
    image: NotRequired[str]
    """The picture or video behind it, in schema v2."""
    lines: NotRequired[Sequence[ProjectLineDict]]
    """The lines of its text, in schema v2."""
