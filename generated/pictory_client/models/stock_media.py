"""The model `StockMedia`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.stock_library import StockLibrary
    from pictory_client.models.stock_rendition import StockRendition
    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class StockMedia(wire.Model):
    """A video or an image of a stock library.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/media-management/search-media
    """

    asset_id: int
    """Its number in the library."""
    id: int
    """The same number."""
    keyword: str
    """What was searched for."""
    media_type: VisualType | str
    """Moving or still."""
    media_description: str
    """What is to be seen."""
    preview: StockRendition
    """480 pixels high, with a watermark."""
    thumbnail: StockRendition
    """180 pixels high."""
    search_library: StockLibrary
    """A library of stock visuals."""
    duration: float | None = None
    """The length of a video in seconds; absent for an image."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="asset_id", wire="assetId", codec=wire.INTEGER, required=True),
        wire.Field(name="id", wire="id", codec=wire.INTEGER, required=True),
        wire.Field(name="keyword", wire="keyword", codec=wire.STRING, required=True),
        wire.Field(name="media_type", wire="mediaType", codec=wire.STRING, required=True),
        wire.Field(name="media_description", wire="mediaDescription", codec=wire.STRING, required=True),
        wire.Field(
            name="preview",
            wire="preview",
            codec=wire.model("pictory_client.models.stock_rendition", "StockRendition"),
            required=True,
        ),
        wire.Field(
            name="thumbnail",
            wire="thumbnail",
            codec=wire.model("pictory_client.models.stock_rendition", "StockRendition"),
            required=True,
        ),
        wire.Field(name="search_library", wire="searchLibrary", codec=wire.STRING, required=True),
        wire.Field(name="duration", wire="duration", codec=wire.NUMBER, required=False),
    )
