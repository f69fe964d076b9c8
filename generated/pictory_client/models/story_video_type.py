"""What kind of video a script is for.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

StoryVideoType = Literal["Explainer", "Marketing", "Internal Communication", "Tutorial", "Product"]
