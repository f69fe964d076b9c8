"""The AI model that generates a video. The service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
"""

from typing import Literal

VideoModel = Literal["veo3.1", "veo3.1_fast", "pixverse5.5"] | str
