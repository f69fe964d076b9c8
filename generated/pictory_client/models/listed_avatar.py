"""The model `ListedAvatar`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.avatar_gender import AvatarGender
    from pictory_client.models.listed_avatar_look import ListedAvatarLook


@attrs.define(kw_only=True, repr=False)
class ListedAvatar(wire.Model):
    """A person who can present a video.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/avatars/get-avatars
    """

    id: str
    """The person's id."""
    name: str
    """The person's name."""
    gender: AvatarGender
    """The gender; null where there is none."""
    looks: list[ListedAvatarLook]
    """How the person can look."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="gender", wire="gender", codec=wire.union(wire.NULL, wire.STRING), required=True),
        wire.Field(
            name="looks",
            wire="looks",
            codec=wire.list_of(wire.model("pictory_client.models.listed_avatar_look", "ListedAvatarLook")),
            required=True,
        ),
    )
