"""The model `AvatarPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.listed_avatar import ListedAvatar


@attrs.define(kw_only=True, repr=False)
class AvatarPage(wire.Model):
    """One page of persons.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/avatars/get-avatars
    """

    items: list[ListedAvatar]
    """The persons."""
    next_page_key: str | None
    """The token of the next page. Null on the last page."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="items",
            wire="items",
            codec=wire.list_of(wire.model("pictory_client.models.listed_avatar", "ListedAvatar")),
            required=True,
        ),
        wire.Field(name="next_page_key", wire="nextPageKey", codec=wire.union(wire.STRING, wire.NULL), required=True),
    )
