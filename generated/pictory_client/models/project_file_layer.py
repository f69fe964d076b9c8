"""The model `ProjectFileLayer` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.project_file_visual import (
        ProjectFileVisual,
        ProjectFileVisualDict,
    )


@attrs.define(kw_only=True, repr=False)
class ProjectFileLayer(wire.Model):
    """A text or a picture that is drawn over a scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    id: str | None = None
    """Which one."""
    type_: str | None = None
    """What it is, `text` or `visual`."""
    text_html: str | None = None
    """What a text says."""
    visual_data: ProjectFileVisual | None = None
    """The picture of a layer."""
    is_logo: bool | None = None
    """Whether a picture is the logo."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.STRING, required=False),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
        wire.Field(name="text_html", wire="textHtml", codec=wire.STRING, required=False),
        wire.Field(
            name="visual_data",
            wire="visualData",
            codec=wire.model("pictory_client.models.project_file_visual", "ProjectFileVisual"),
            required=False,
        ),
        wire.Field(name="is_logo", wire="isLogo", codec=wire.BOOLEAN, required=False),
    )


class ProjectFileLayerDict(TypedDict):
    """The same as `ProjectFileLayer`, as a plain dict in the service's own spelling.

    A text or a picture that is drawn over a scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    id: NotRequired[str]
    """Which one."""
    type: NotRequired[str]
    """What it is, `text` or `visual`."""
    textHtml: NotRequired[str]
    """What a text says."""
    visualData: NotRequired[ProjectFileVisualDict]
    """The picture of a layer."""
    isLogo: NotRequired[bool]
    """Whether a picture is the logo."""
