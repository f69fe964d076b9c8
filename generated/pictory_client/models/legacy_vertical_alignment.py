"""At the top, in the middle or at the bottom.

Documented for an older generation of the API only. Source:
https://docs.pictory.ai/reference/storyboard-api
"""

from typing import Literal

LegacyVerticalAlignment = Literal["top", "center", "bottom"]
