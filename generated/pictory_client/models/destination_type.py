"""The service that a video is sent to.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

DestinationType = Literal["vimeo", "s3"]
