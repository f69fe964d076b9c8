"""The model `LegacyRenderSubtitle` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyRenderSubtitle(wire.Model):
    """A subtitle.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    text: str
    """What it says."""
    time: float | None = None
    """How long it is shown, in seconds. (at least 0)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="text", wire="text", codec=wire.STRING, required=True),
        wire.Field(name="time", wire="time", codec=wire.NUMBER, required=False),
    )


class LegacyRenderSubtitleDict(TypedDict):
    """The same as `LegacyRenderSubtitle`, as a plain dict in the service's own spelling.

    A subtitle.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    text: str
    """What it says."""
    time: NotRequired[float]
    """How long it is shown, in seconds. (at least 0)"""
