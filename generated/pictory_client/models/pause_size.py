"""How long a pause is. The service adds values: any other one is accepted too.

Documented by the vendor. Source:
https://docs.pictory.ai/api-reference/jobs/get-transcription-job-by-id
"""

from typing import Literal

PauseSize = Literal["small", "medium", "large"] | str
