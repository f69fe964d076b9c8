"""How a visual fits its place. The service adds values: any other one is accepted too.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
"""

from typing import Literal

ObjectMode = Literal["cover", "contain", "fill"] | str
