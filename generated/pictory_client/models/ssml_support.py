"""Which SSML tags a voice understands, from A (all) to D (breaks and phonemes only). The service adds
values: any other one is accepted too.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/voiceovers/get-voiceover-tracks
"""

from typing import Literal

SsmlSupport = Literal["A", "B", "C", "D"] | str
