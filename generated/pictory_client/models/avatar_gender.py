"""The gender; null where there is none. The service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/avatars/get-avatars
"""

from typing import Literal

AvatarGender = Literal["Male", "Female", None] | str
