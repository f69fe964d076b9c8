"""The model `LegacyRenderAnimation` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyRenderAnimation(wire.Model):
    """How something comes or goes.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    animation: str | None = None
    """The way, `slide-in-left` for one."""
    source: str | None = None
    """Where the way is from, `templates`."""
    speed: float | None = None
    """How fast."""
    type_: str | None = None
    """Whether it comes (`start`) or goes (`end`)."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="animation", wire="animation", codec=wire.STRING, required=False),
        wire.Field(name="source", wire="source", codec=wire.STRING, required=False),
        wire.Field(name="speed", wire="speed", codec=wire.NUMBER, required=False),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
    )


class LegacyRenderAnimationDict(TypedDict):
    """The same as `LegacyRenderAnimation`, as a plain dict in the service's own spelling.

    How something comes or goes.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    animation: NotRequired[str]
    """The way, `slide-in-left` for one."""
    source: NotRequired[str]
    """Where the way is from, `templates`."""
    speed: NotRequired[float]
    """How fast."""
    type: NotRequired[str]
    """Whether it comes (`start`) or goes (`end`)."""
