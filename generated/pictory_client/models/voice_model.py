"""A model of ElevenLabs. The service adds values: any other one is accepted too.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

VoiceModel = (
    Literal[
        "eleven_v3",
        "eleven_multilingual_v2",
        "eleven_flash_v2_5",
        "eleven_turbo_v2_5",
        "eleven_turbo_v2",
        "eleven_flash_v2",
        "eleven_multilingual_v1",
        "eleven_monolingual_v1",
    ]
    | str
)
