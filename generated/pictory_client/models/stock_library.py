"""A library of stock visuals. The service adds values: any other one is accepted too.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/media-management/search-media
"""

from typing import Literal

StockLibrary = Literal["story_blocks", "getty"] | str
