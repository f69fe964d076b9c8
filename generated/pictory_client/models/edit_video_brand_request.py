"""The model `EditVideoBrandRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.edit_video_buttons import EditVideoButtons
    from pictory_client.models.edit_video_colors import EditVideoColors
    from pictory_client.models.edit_video_font import EditVideoFont


@attrs.define(kw_only=True, repr=False)
class EditVideoBrandRequest(wire.Model):
    """How the page for editing videos looks.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    name: str
    """How the brand is called. (at least 1 character)"""
    description: str | None = None
    """What it is for."""
    color: EditVideoColors | None = None
    """The colours of the page."""
    font: EditVideoFont | None = None
    """The font of the page."""
    button: EditVideoButtons | None = None
    """Which buttons the page shows."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
        wire.Field(
            name="color",
            wire="color",
            codec=wire.model("pictory_client.models.edit_video_colors", "EditVideoColors"),
            required=False,
        ),
        wire.Field(
            name="font",
            wire="font",
            codec=wire.model("pictory_client.models.edit_video_font", "EditVideoFont"),
            required=False,
        ),
        wire.Field(
            name="button",
            wire="button",
            codec=wire.model("pictory_client.models.edit_video_buttons", "EditVideoButtons"),
            required=False,
        ),
    )
