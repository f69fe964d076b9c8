"""The technique behind a voice; each service has its own. The service adds values: any other one is
accepted too.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/voiceovers/add-voiceover-track
"""

from typing import Literal

VoiceEngine = (
    Literal["neural", "standard", "WaveNet", "Neural2", "eleven_monolingual_v1", "eleven_multilingual_v2"] | str
)
