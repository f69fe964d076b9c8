"""POST /v1/oauth2/token: the descriptor of `legacy.get_access_token`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="getAccessToken",
    label="legacy.get_access_token",
    method="POST",
    path="/v1/oauth2/token",
    retry="safe",
    result=wire.model("pictory_client.models.access_token", "AccessToken"),
    authorize=False,
    secrets=("client_secret",),
)
