"""The model `RenderParams` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.render_element import RenderElement, RenderElementDict
    from pictory_client.models.render_output import RenderOutput, RenderOutputDict
    from pictory_client.models.render_subtitle import RenderSubtitle, RenderSubtitleDict
    from pictory_client.models.scene_marker import SceneMarker, SceneMarkerDict


@attrs.define(kw_only=True, repr=False)
class RenderParams(wire.Model):
    """What the renderer works from: a preview tells it, and it can be changed and rendered. It is sent as
    it is, not wrapped in an object.

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
    webhook: str | None = None
    """Is sent a POST when the job is finished. A public http or https URL. (at most 500 characters)"""

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
        wire.Field(name="webhook", wire="webhook", codec=wire.STRING, required=False),
    )
    __forbidden__: ClassVar[tuple[str, ...]] = ("renderParams",)


class RenderParamsDict(TypedDict):
    """The same as `RenderParams`, as a plain dict in the service's own spelling.

    What the renderer works from: a preview tells it, and it can be changed and rendered. It is sent as
    it is, not wrapped in an object.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-storyboard-preview-job-by-id
    """

    output: RenderOutputDict
    """The file that is rendered."""
    elements: Sequence[RenderElementDict]
    """Everything that is heard and seen, with its times."""
    sceneMarkers: NotRequired[Sequence[SceneMarkerDict]]
    """Where the scenes begin."""
    subtitles: NotRequired[Sequence[RenderSubtitleDict]]
    """The text of the subtitles, with its times."""
    webhook: NotRequired[str]
    """Is sent a POST when the job is finished. A public http or https URL. (at most 500 characters)"""
