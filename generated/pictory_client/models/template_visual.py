"""The model `TemplateVisual` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class TemplateVisual(wire.Model):
    """The background of a template's scene.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/update-variable-api
    """

    visual_url: str | None = None
    """A picture or a video of your own. (an http or https URL)"""
    type_: VisualType | None = None
    """Moving or still."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="visual_url", wire="visualUrl", codec=wire.STRING, required=False),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
    )


class TemplateVisualDict(TypedDict):
    """The same as `TemplateVisual`, as a plain dict in the service's own spelling.

    The background of a template's scene.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/update-variable-api
    """

    visualUrl: NotRequired[str]
    """A picture or a video of your own. (an http or https URL)"""
    type: NotRequired[VisualType]
    """Moving or still."""
