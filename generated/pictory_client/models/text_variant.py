"""The role of a text, which decides its size and place. `body` where none is given.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

TextVariant = Literal["heading", "subheading", "body"]
