"""What an element is made of.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
"""

from typing import Literal

RenderMediaType = Literal["video", "image", "audio", "text"]
