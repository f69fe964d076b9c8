"""How the scene begins.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

SceneTransition = Literal[
    "none",
    "wipeup",
    "wipedown",
    "wipeleft",
    "wiperight",
    "smoothleft",
    "smoothright",
    "radial",
    "circlecrop",
    "hblur",
    "fade",
]
