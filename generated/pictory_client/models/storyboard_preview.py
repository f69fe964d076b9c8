"""The model `StoryboardPreview`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.render_params import RenderParams
    from pictory_client.models.storyboard_request import StoryboardRequest


@attrs.define(kw_only=True, repr=False)
class StoryboardPreview(wire.Model):
    """The result of a completed preview job.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-storyboard-preview-job-by-id
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    render_params: RenderParams
    """What the renderer works from: a preview tells it, and it can be changed and rendered. It is sent as
    it is, not wrapped in an object."""
    storyboard: StoryboardRequest
    """The storyboard as it was understood, its scenes split; can be sent again."""
    preview_url: str
    """A page that plays the preview."""
    project_id: str | None = None
    """The project, where save_project was true."""
    project_url: str | None = None
    """The project in the web app, where save_project was true."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(
            name="render_params",
            wire="renderParams",
            codec=wire.model("pictory_client.models.render_params", "RenderParams"),
            required=True,
        ),
        wire.Field(
            name="storyboard",
            wire="storyboard",
            codec=wire.model("pictory_client.models.storyboard_request", "StoryboardRequest"),
            required=True,
        ),
        wire.Field(name="preview_url", wire="previewUrl", codec=wire.STRING, required=True),
        wire.Field(name="project_id", wire="projectId", codec=wire.STRING, required=False),
        wire.Field(name="project_url", wire="projectUrl", codec=wire.STRING, required=False),
    )
