"""What is wrong with the request as a whole. The service adds values: any other one is accepted too.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

ValidationCode = Literal["INVALID_REQUEST_BODY", "INVALID_REQUEST"] | str
