"""Whether the text comes or goes.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

AnimationType = Literal["entry", "exit"]
