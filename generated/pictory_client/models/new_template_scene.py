"""The model `NewTemplateScene` and its TypedDict."""

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
    from pictory_client.models.template_background import (
        TemplateBackground,
        TemplateBackgroundDict,
    )
    from pictory_client.models.template_layer import TemplateLayer, TemplateLayerDict
    from pictory_client.models.template_subtitle import (
        TemplateSubtitle,
        TemplateSubtitleDict,
    )


@attrs.define(kw_only=True, repr=False)
class NewTemplateScene(wire.Model):
    """A scene that a template shall have, as in a project file, or as the template tells it. In the latter
    words it changes the scene of its id, and what they do not tell of that one stays.

    Assumed: the vendor documents nothing about it.
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
    subtitles: list[TemplateSubtitle] | None = None
    """What it says. Not together with text, sentence or lines."""
    layers: list[list[TemplateLayer]] | None = None
    """What is drawn over it, for each subtitle. Not together with lines."""
    background_visual: TemplateBackground | None = None
    """What is behind it. Not together with image or background."""

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
        wire.Field(
            name="subtitles",
            wire="subtitles",
            codec=wire.list_of(wire.model("pictory_client.models.template_subtitle", "TemplateSubtitle")),
            required=False,
        ),
        wire.Field(
            name="layers",
            wire="layers",
            codec=wire.list_of(wire.list_of(wire.model("pictory_client.models.template_layer", "TemplateLayer"))),
            required=False,
        ),
        wire.Field(
            name="background_visual",
            wire="backgroundVisual",
            codec=wire.model("pictory_client.models.template_background", "TemplateBackground"),
            required=False,
        ),
    )


class NewTemplateSceneDict(TypedDict):
    """The same as `NewTemplateScene`, as a plain dict in the service's own spelling.

    A scene that a template shall have, as in a project file, or as the template tells it. In the latter
    words it changes the scene of its id, and what they do not tell of that one stays.

    Assumed: the vendor documents nothing about it.
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
    subtitles: NotRequired[Sequence[TemplateSubtitleDict]]
    """What it says. Not together with text, sentence or lines."""
    layers: NotRequired[Sequence[Sequence[TemplateLayerDict]]]
    """What is drawn over it, for each subtitle. Not together with lines."""
    backgroundVisual: NotRequired[TemplateBackgroundDict]
    """What is behind it. Not together with image or background."""
