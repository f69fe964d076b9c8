"""An animation of text. The service adds values: any other one is accepted too.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

AnimationName = (
    Literal["none", "fade", "drift", "wipe", "text reveal", "elastic", "typewriter", "blur", "bulletin"] | str
)
