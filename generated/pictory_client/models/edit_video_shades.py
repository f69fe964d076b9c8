"""The model `EditVideoShades` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class EditVideoShades(wire.Model):
    """One colour in its shades, as style sheets write colours.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    main: str | None = None
    """The colour itself."""
    light: str | None = None
    """A lighter shade."""
    dark: str | None = None
    """A darker shade."""
    contrast_text: str | None = None
    """The colour of text on it."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="main", wire="main", codec=wire.STRING, required=False),
        wire.Field(name="light", wire="light", codec=wire.STRING, required=False),
        wire.Field(name="dark", wire="dark", codec=wire.STRING, required=False),
        wire.Field(name="contrast_text", wire="contrastText", codec=wire.STRING, required=False),
    )


class EditVideoShadesDict(TypedDict):
    """The same as `EditVideoShades`, as a plain dict in the service's own spelling.

    One colour in its shades, as style sheets write colours.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/create-brand-for-edit-video-page
    """

    main: NotRequired[str]
    """The colour itself."""
    light: NotRequired[str]
    """A lighter shade."""
    dark: NotRequired[str]
    """A darker shade."""
    contrastText: NotRequired[str]
    """The colour of text on it."""
