"""One of nine places in the frame; `center` is another word for `center-center`.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
"""

from typing import Literal

ElementPosition = Literal[
    "top-left",
    "top-center",
    "top-right",
    "center-left",
    "center",
    "center-center",
    "center-right",
    "bottom-left",
    "bottom-center",
    "bottom-right",
]
