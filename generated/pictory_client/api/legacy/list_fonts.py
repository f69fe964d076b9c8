"""GET /v1/video/storyboard/fonts: the descriptor of `legacy.list_fonts`."""

from pictory_runtime import wire
from pictory_runtime.descriptors import Operation

OPERATION = Operation(
    id="listFonts",
    label="legacy.list_fonts",
    method="GET",
    path="/v1/video/storyboard/fonts",
    retry="safe",
    result=wire.list_of(wire.model("pictory_client.models.legacy_font", "LegacyFont")),
)
