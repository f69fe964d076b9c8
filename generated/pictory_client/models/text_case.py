"""Capital letters or small ones.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
"""

from typing import Literal

TextCase = Literal["uppercase", "lowercase", "capitalize", "smallcapitalize"]
