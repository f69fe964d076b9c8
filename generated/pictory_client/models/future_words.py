"""How words that are not yet spoken look.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

FutureWords = Literal["hidden", "subtle", "prominent"]
