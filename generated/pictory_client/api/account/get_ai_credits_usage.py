"""GET /v1/aicredits/usage: the descriptor of `account.get_ai_credits_usage`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="getAiCreditsUsage",
    label="account.get_ai_credits_usage",
    method="GET",
    path="/v1/aicredits/usage",
    retry="safe",
    result=wire.list_of(wire.model("pictory_client.models.ai_credit_transaction", "AiCreditTransaction")),
)
