"""The model `GeneratedImagePage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.generated_image import GeneratedImage


@attrs.define(kw_only=True, repr=False)
class GeneratedImagePage(wire.Model):
    """One page of images, newest first.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-images
    """

    items: list[GeneratedImage]
    """Up to 100 images; empty when there are none."""
    next_page_key: str | None = None
    """The token of the next page. Absent on the last page."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="items",
            codec=wire.list_of(wire.model("pictory_client.models.generated_image", "GeneratedImage")),
            required=True,
        ),
        wire.Field(name="next_page_key", wire="nextPageKey", codec=wire.STRING, required=False),
    )
