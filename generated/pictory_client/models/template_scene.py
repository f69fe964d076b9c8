"""The model `TemplateScene`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.template_background import TemplateBackground
    from pictory_client.models.template_layer import TemplateLayer
    from pictory_client.models.template_subtitle import TemplateSubtitle


@attrs.define(kw_only=True, repr=False)
class TemplateScene(wire.Model):
    """A scene of a template.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-template-by-id
    """

    scene_id: str
    """Which one."""
    subtitles: list[TemplateSubtitle]
    """What it says."""
    layers: list[list[TemplateLayer]] | None = None
    """What is drawn over it, for each subtitle."""
    background_visual: TemplateBackground | None = None
    """What is behind a scene of a template."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="scene_id", wire="sceneId", codec=wire.STRING, required=True),
        wire.Field(
            name="subtitles",
            wire="subtitles",
            codec=wire.list_of(wire.model("pictory_client.models.template_subtitle", "TemplateSubtitle")),
            required=True,
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
