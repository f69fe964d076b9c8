"""Width to height. Every model offers every one. The service adds values: any other one is accepted
too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-image
"""

from typing import Literal

ImageAspectRatio = Literal["1:1", "16:9", "9:16"] | str
