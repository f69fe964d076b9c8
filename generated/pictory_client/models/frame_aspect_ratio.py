"""Width to height of a video.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
"""

from typing import Literal

FrameAspectRatio = Literal["1:1", "16:9", "9:16", "4:5"]
