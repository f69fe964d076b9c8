"""A spoken language with its region. The service adds values: any other one is accepted too.

Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
July 2026.
"""

from typing import Literal

AudioLanguage = (
    Literal[
        "en-US",
        "en-AU",
        "en-GB",
        "en-IN",
        "en-IE",
        "en-AB",
        "en-WL",
        "fr-CA",
        "fr-FR",
        "de-CH",
        "de-DE",
        "it-IT",
        "es-ES",
        "es-US",
        "nl-NL",
        "pt-BR",
        "ja-JP",
        "ko-KR",
        "ru-RU",
        "hi-IN",
        "ta-IN",
        "mr-IN",
    ]
    | str
)
