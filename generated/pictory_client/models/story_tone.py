"""The tone of a script.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

StoryTone = Literal[
    "professional",
    "casual",
    "friendly",
    "informative",
    "persuasive",
    "exciting",
    "educational",
    "humorous",
    "serious",
    "conversational",
]
