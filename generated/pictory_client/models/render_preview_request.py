"""The model `RenderPreviewRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class RenderPreviewRequest(wire.Model):
    """What a render of a preview may be told.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-from-preview
    """

    webhook: str | None = None
    """Is sent a POST when the job is finished. A public http or https URL. (at most 500 characters)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="webhook", wire="webhook", codec=wire.STRING, required=False),
    )
