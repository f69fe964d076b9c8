"""GET /v1/quota: the descriptor of `account.get_quota`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="getQuota",
    label="account.get_quota",
    method="GET",
    path="/v1/quota",
    retry="safe",
    result=wire.model("pictory_client.models.quota", "Quota"),
)
