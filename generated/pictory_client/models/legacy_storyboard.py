"""The model `LegacyStoryboard`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.legacy_render_params import LegacyRenderParams


@attrs.define(kw_only=True, repr=False)
class LegacyStoryboard(wire.Model):
    """The result of a completed v1 storyboard job.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
    examples.
    """

    status: Literal["completed"] = "completed"
    """Always `completed`."""
    render_params: LegacyRenderParams
    """What a v1 render works from."""
    preview: str
    """A page that plays the preview."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="status", wire="status", codec=wire.const("completed"), required=True),
        wire.Field(
            name="render_params",
            wire="renderParams",
            codec=wire.model("pictory_client.models.legacy_render_params", "LegacyRenderParams"),
            required=True,
        ),
        wire.Field(name="preview", wire="preview", codec=wire.STRING, required=True),
    )
