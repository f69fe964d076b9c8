"""The model `MotionGraphics` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class MotionGraphics(wire.Model):
    """Animated graphics as a background.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    enabled: bool | None = None
    """Whether to make them."""
    prompt: str | None = None
    """What is to be seen."""
    style: str | None = None
    """Their look; the values are not documented."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=False),
        wire.Field(name="prompt", wire="prompt", codec=wire.STRING, required=False),
        wire.Field(name="style", wire="style", codec=wire.STRING, required=False),
    )


class MotionGraphicsDict(TypedDict):
    """The same as `MotionGraphics`, as a plain dict in the service's own spelling.

    Animated graphics as a background.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    enabled: NotRequired[bool]
    """Whether to make them."""
    prompt: NotRequired[str]
    """What is to be seen."""
    style: NotRequired[str]
    """Their look; the values are not documented."""
