"""The model `StockRendition`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class StockRendition(wire.Model):
    """A small rendition of a visual.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/media-management/search-media
    """

    jpg: str
    """A still picture of it."""
    url: str
    """The video, or the image, itself."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="jpg", wire="jpg", codec=wire.STRING, required=True),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=True),
    )
