"""What kind of medium it is.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/transcription/video-transcription
"""

from typing import Literal

SpokenMedium = Literal["video", "audio"]
