"""Width to height. Which ones a model offers differs. The service adds values: any other one is
accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
"""

from typing import Literal

VideoAspectRatio = Literal["16:9", "9:16", "1:1", "3:4", "4:3"] | str
