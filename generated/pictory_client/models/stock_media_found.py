"""The model `StockMediaFound`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.stock_media_page import StockMediaPage


@attrs.define(kw_only=True, repr=False)
class StockMediaFound(wire.Model):
    """What a search of the stock libraries found.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/media-management/search-media
    """

    data: StockMediaPage
    """The page of results."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="data",
            wire="data",
            codec=wire.model("pictory_client.models.stock_media_page", "StockMediaPage"),
            required=True,
        ),
    )
