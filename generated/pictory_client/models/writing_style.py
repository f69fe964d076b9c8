"""What is animated as one.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

WritingStyle = Literal["character", "word", "line", "paragraph"]
