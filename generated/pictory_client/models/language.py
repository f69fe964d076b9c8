"""A language by its two letters. The service adds values: any other one is accepted too.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

Language = (
    Literal[
        "zh",
        "nl",
        "en",
        "fr",
        "de",
        "hi",
        "it",
        "ja",
        "ko",
        "mr",
        "pt",
        "ru",
        "es",
        "ta",
        "ar",
        "id",
        "pl",
        "tr",
        "ur",
        "vi",
    ]
    | str
)
