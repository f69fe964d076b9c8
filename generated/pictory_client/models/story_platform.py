"""Where the video will be shown.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

StoryPlatform = Literal["YouTube", "TikTok", "Instagram", "Facebook", "LinkedIn", "Twitter"]
