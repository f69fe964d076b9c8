"""The format of a file. The service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-video
"""

from typing import Literal

RenderFormat = Literal["mp4"] | str
