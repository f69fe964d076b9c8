"""A decoration of letters.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
"""

from typing import Literal

TextDecoration = Literal["bold", "underline", "italics", "linethrough"]
