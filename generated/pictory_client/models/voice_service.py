"""Who makes a voice. The service adds values: any other one is accepted too.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/voiceovers/add-voiceover-track
"""

from typing import Literal

VoiceService = Literal["aws", "google", "elevenlabs"] | str
