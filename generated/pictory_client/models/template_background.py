"""The model `TemplateBackground`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class TemplateBackground(wire.Model):
    """What is behind a scene of a template.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/create-template
    """

    visual_url: str | None = None
    """A picture or a video of your own."""
    type_: VisualType | str | None = None
    """Moving or still."""
    url: str | None = None
    """The same as visual_url."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="visual_url", wire="visualUrl", codec=wire.STRING, required=False),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=False),
    )
