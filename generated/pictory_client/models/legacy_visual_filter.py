"""The model `LegacyVisualFilter` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.visual_category import VisualCategory


@attrs.define(kw_only=True, repr=False)
class LegacyVisualFilter(wire.Model):
    """Where to look for the background.

    Documented for an older generation of the API only. Source: https://docs.pictory.ai/docs/scenes
    """

    category: VisualCategory | None = None
    """A category of visuals, or one of its parts."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="category", wire="category", codec=wire.STRING, required=False),
    )


class LegacyVisualFilterDict(TypedDict):
    """The same as `LegacyVisualFilter`, as a plain dict in the service's own spelling.

    Where to look for the background.

    Documented for an older generation of the API only. Source: https://docs.pictory.ai/docs/scenes
    """

    category: NotRequired[VisualCategory]
    """A category of visuals, or one of its parts."""
