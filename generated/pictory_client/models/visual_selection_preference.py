"""Which visuals to prefer.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

VisualSelectionPreference = Literal["prefer-stock", "prefer-user-library", "stock-only", "user-library-only"]
