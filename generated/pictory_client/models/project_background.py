"""The model `ProjectBackground` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.project_visual import ProjectVisual, ProjectVisualDict
    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class ProjectBackground(wire.Model):
    """What is behind a scene.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    type_: VisualType | None = None
    """Moving or still."""
    element_data: ProjectVisual | None = None
    """A picture or a video in a project."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
        wire.Field(
            name="element_data",
            wire="elementData",
            codec=wire.model("pictory_client.models.project_visual", "ProjectVisual"),
            required=False,
        ),
    )


class ProjectBackgroundDict(TypedDict):
    """The same as `ProjectBackground`, as a plain dict in the service's own spelling.

    What is behind a scene.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    type: NotRequired[VisualType]
    """Moving or still."""
    elementData: NotRequired[ProjectVisualDict]
    """A picture or a video in a project."""
