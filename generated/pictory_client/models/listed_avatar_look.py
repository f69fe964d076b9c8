"""The model `ListedAvatarLook`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ListedAvatarLook(wire.Model):
    """One look of a person.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/avatars/get-avatars
    """

    id: str
    """Goes into a storyboard as `avatar.avatarId`."""
    name: str
    """The look's name."""
    preview_image: str
    """A picture of it, as webp."""
    preview_video: str
    """A clip of it, as webm."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="preview_image", wire="previewImage", codec=wire.STRING, required=True),
        wire.Field(name="preview_video", wire="previewVideo", codec=wire.STRING, required=True),
    )
