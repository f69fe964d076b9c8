"""The look of an image. The service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-image
"""

from typing import Literal

ImageStyle = Literal["photorealistic", "artistic", "cartoon", "minimalist", "vintage", "futuristic"] | str
