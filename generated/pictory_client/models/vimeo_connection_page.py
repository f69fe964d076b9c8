"""The model `VimeoConnectionPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.vimeo_connection import VimeoConnection


@attrs.define(kw_only=True, repr=False)
class VimeoConnectionPage(wire.Model):
    """One page of connections to Vimeo.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/vimeo-integration/get-vimeo-connections
    """

    items: list[VimeoConnection]
    """Up to 100 connections, newest first; empty when there are none."""
    next_page_key: str | None = None
    """The token of the next page. Absent on the last page."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="Items",
            codec=wire.list_of(wire.model("pictory_client.models.vimeo_connection", "VimeoConnection")),
            required=True,
        ),
        wire.Field(name="next_page_key", wire="nextPageKey", codec=wire.STRING, required=False),
    )
