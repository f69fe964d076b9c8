"""The order of the tracks. The service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/search-music
"""

from typing import Literal

MusicSort = Literal["latest", "shuffle", "featured"] | str
