"""Whether the letters are underlined.

Documented for an older generation of the API only. Source:
https://docs.pictory.ai/reference/storyboard-api
"""

from typing import Literal

LegacyTextDecoration = Literal["none", "underline"]
