"""Where an animation moves to.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

AnimationDirection = Literal["up", "down", "left", "right"]
