"""The model `ElementSettings` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ElementSettings(wire.Model):
    """How the video of an element plays.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    loop: bool | None = None
    """Repeat the video. Left out, the service takes True."""
    mute: bool | None = None
    """Without its sound. Left out, the service takes True."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="loop", wire="loop", codec=wire.BOOLEAN, required=False),
        wire.Field(name="mute", wire="mute", codec=wire.BOOLEAN, required=False),
    )


class ElementSettingsDict(TypedDict):
    """The same as `ElementSettings`, as a plain dict in the service's own spelling.

    How the video of an element plays.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    loop: NotRequired[bool]
    """Repeat the video. Left out, the service takes True."""
    mute: NotRequired[bool]
    """Without its sound. Left out, the service takes True."""
