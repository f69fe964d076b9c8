"""The model `UpdateTemplateRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.new_template_scene import NewTemplateScene
    from pictory_client.models.template_scene import TemplateScene


@attrs.define(kw_only=True, repr=False)
class UpdateTemplateRequest(wire.Model):
    """The scenes that a template shall have.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/update-template
    """

    scenes: list[NewTemplateScene] | list[TemplateScene]
    """The scenes in their order, as in a project file or as the template tells them. (at least 1 item)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.new_template_scene", "NewTemplateScene")),
            required=True,
        ),
    )
