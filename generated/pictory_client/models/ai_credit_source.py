"""What moved AI credits. The service adds values: any other one is accepted too.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/account/get-aicredits-usage
"""

from typing import Literal

AiCreditSource = Literal["Text-to-Image", "Text-to-Video", "AI Avatar", "Monthly Reset", "Add-on Purchase"] | str
