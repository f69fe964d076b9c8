"""The model `StockMediaPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.stock_media import StockMedia


@attrs.define(kw_only=True, repr=False)
class StockMediaPage(wire.Model):
    """The page of results.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/media-management/search-media
    """

    page: int
    """The number of the page."""
    search_results: list[StockMedia]
    """The visuals, the best match first; empty when there is none."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="page", wire="page", codec=wire.INTEGER, required=True),
        wire.Field(
            name="search_results",
            wire="searchResults",
            codec=wire.list_of(wire.model("pictory_client.models.stock_media", "StockMedia")),
            required=True,
        ),
    )
