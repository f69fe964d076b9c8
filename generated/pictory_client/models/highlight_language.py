"""The language of the transcript by its two letters. The service adds values: any other one is
accepted too.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-job
"""

from typing import Literal

HighlightLanguage = Literal["en", "es", "fr", "de", "it", "pt", "ja", "ko", "zh", "ar", "hi", "ru"] | str
