"""Whether credits came or went.

Documented by the vendor. Source: https://docs.pictory.ai/api-reference/account/get-aicredits-usage
"""

from typing import Literal

AiCreditType = Literal["credit", "debit"]
