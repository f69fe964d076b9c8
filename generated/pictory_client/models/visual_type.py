"""Moving or still.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
"""

from typing import Literal

VisualType = Literal["video", "image"]
