"""The length of a generated video in seconds, with the unit. Which ones a model offers differs. The
service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
"""

from typing import Literal

VideoDuration = Literal["4s", "5s", "6s", "8s", "10s"] | str
