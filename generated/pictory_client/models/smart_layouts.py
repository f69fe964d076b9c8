"""The model `SmartLayouts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.smart_layout import SmartLayout


@attrs.define(kw_only=True, repr=False)
class SmartLayouts(wire.Model):
    """The smart layouts.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/smartlayouts/get-smart-layouts
    """

    items: list[SmartLayout]
    """All of them."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="items",
            codec=wire.list_of(wire.model("pictory_client.models.smart_layout", "SmartLayout")),
            required=True,
        ),
    )
