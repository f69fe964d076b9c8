"""The model `EditVideoFont` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class EditVideoFont(wire.Model):
    """The font of the page.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    family: str | None = None
    """The name of the font."""
    url: str | None = None
    """Where the font lies."""
    format_: str | None = None
    """The format of its file, like `woff2`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="family", wire="family", codec=wire.STRING, required=False),
        wire.Field(name="url", wire="url", codec=wire.STRING, required=False),
        wire.Field(name="format_", wire="format", codec=wire.STRING, required=False),
    )


class EditVideoFontDict(TypedDict):
    """The same as `EditVideoFont`, as a plain dict in the service's own spelling.

    The font of the page.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    family: NotRequired[str]
    """The name of the font."""
    url: NotRequired[str]
    """Where the font lies."""
    format: NotRequired[str]
    """The format of its file, like `woff2`."""
