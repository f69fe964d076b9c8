"""The model `RenderParams`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.render_element import RenderElement
    from pictory_client.models.render_output import RenderOutput
    from pictory_client.models.render_subtitle import RenderSubtitle
    from pictory_client.models.scene_marker import SceneMarker


@attrs.define(kw_only=True, repr=False)
class RenderParams(wire.Model):
    """What the renderer works from.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-storyboard-preview-job-by-id
    """

    output: RenderOutput
    """The file that is rendered."""
    elements: list[RenderElement]
    """Everything that is heard and seen, with its times."""
    scene_markers: list[SceneMarker] | None = None
    """Where the scenes begin."""
    subtitles: list[RenderSubtitle] | None = None
    """The text of the subtitles, with its times."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="output",
            wire="output",
            codec=wire.model("pictory_client.models.render_output", "RenderOutput"),
            required=True,
        ),
        wire.Field(
            name="elements",
            wire="elements",
            codec=wire.list_of(wire.model("pictory_client.models.render_element", "RenderElement")),
            required=True,
        ),
        wire.Field(
            name="scene_markers",
            wire="sceneMarkers",
            codec=wire.list_of(wire.model("pictory_client.models.scene_marker", "SceneMarker")),
            required=False,
        ),
        wire.Field(
            name="subtitles",
            wire="subtitles",
            codec=wire.list_of(wire.model("pictory_client.models.render_subtitle", "RenderSubtitle")),
            required=False,
        ),
    )
