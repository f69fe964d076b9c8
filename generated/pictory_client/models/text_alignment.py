"""Where the lines of a text begin.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
"""

from typing import Literal

TextAlignment = Literal["left", "center", "right"]
