"""The model `ProjectFileScene` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar

    from pictory_client.models.project_file_line import (
        ProjectFileLine,
        ProjectFileLineDict,
    )


@attrs.define(kw_only=True, repr=False)
class ProjectFileScene(wire.Model):
    """A scene of a project.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    scene_id: int | str
    """Which one; a number in projects of v2."""
    text: str | None = None
    """What it says, in projects of v3."""
    sentence: str | list[dict[str, Any]] | None = None
    """What it says; HTML in projects of v2, parts with their looks in projects of v3."""
    image: str | None = None
    """The picture or the video behind it, in projects of v2."""
    background: dict[str, Any] | None = None
    """What is behind it, in projects of v3."""
    lines: list[ProjectFileLine] | None = None
    """Its subtitles, in projects of v2."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="scene_id", wire="sceneId", codec=wire.union(wire.INTEGER, wire.STRING), required=True),
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(
            name="sentence",
            wire="sentence",
            codec=wire.union(wire.STRING, wire.list_of(wire.map_of(wire.ANY))),
            required=False,
        ),
        wire.Field(name="image", wire="image", codec=wire.union(wire.STRING, wire.NULL), required=False),
        wire.Field(name="background", wire="background", codec=wire.map_of(wire.ANY), required=False),
        wire.Field(
            name="lines",
            wire="lines",
            codec=wire.list_of(wire.model("pictory_client.models.project_file_line", "ProjectFileLine")),
            required=False,
        ),
    )


class ProjectFileSceneDict(TypedDict):
    """The same as `ProjectFileScene`, as a plain dict in the service's own spelling.

    A scene of a project.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    sceneId: int | str
    """Which one; a number in projects of v2."""
    text: NotRequired[str]
    """What it says, in projects of v3."""
    sentence: NotRequired[str | Sequence[Mapping[str, Any]]]
    """What it says; HTML in projects of v2, parts with their looks in projects of v3."""
    image: NotRequired[str | None]
    """The picture or the video behind it, in projects of v2."""
    background: NotRequired[Mapping[str, Any]]
    """What is behind it, in projects of v3."""
    lines: NotRequired[Sequence[ProjectFileLineDict]]
    """Its subtitles, in projects of v2."""
