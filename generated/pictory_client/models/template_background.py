"""The model `TemplateBackground` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

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
    """A picture or a video of your own. (an http or https URL)"""
    type_: VisualType | None = None
    """Moving or still."""
    url: str | None = None
    """The same as visual_url. (an http or https URL)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="visual_url", wire="visualUrl", codec=wire.STRING, required=False),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=False),
    )


class TemplateBackgroundDict(TypedDict):
    """The same as `TemplateBackground`, as a plain dict in the service's own spelling.

    What is behind a scene of a template.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/create-template
    """

    visualUrl: NotRequired[str]
    """A picture or a video of your own. (an http or https URL)"""
    type: NotRequired[VisualType]
    """Moving or still."""
    url: NotRequired[str]
    """The same as visualUrl. (an http or https URL)"""
