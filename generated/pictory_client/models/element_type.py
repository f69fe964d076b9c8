"""What an element is.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

ElementType = Literal["shape", "text", "video", "image"]
