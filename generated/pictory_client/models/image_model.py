"""The AI model that generates an image. The service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-image
"""

from typing import Literal

ImageModel = Literal["seedream3.0", "flux-schnell", "nanobanana", "nanobanana-pro"] | str
