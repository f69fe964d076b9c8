"""The model `CorpusVisual` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal


@attrs.define(kw_only=True, repr=False)
class CorpusVisual(wire.Model):
    """A visual of your own that the service may choose.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    visual_url: str
    """Where it is. (an http or https URL)"""
    type_: Literal["image"] | None = None
    """Always `image`."""
    prefer: bool | str | None = None
    """Whether to prefer it; the values are not documented. (assumed)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="visual_url", wire="visualUrl", codec=wire.STRING, required=True),
        wire.Field(name="type_", wire="type", codec=wire.const("image"), required=False),
        wire.Field(name="prefer", wire="prefer", codec=wire.union(wire.BOOLEAN, wire.STRING), required=False),
    )


class CorpusVisualDict(TypedDict):
    """The same as `CorpusVisual`, as a plain dict in the service's own spelling.

    A visual of your own that the service may choose.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    visualUrl: str
    """Where it is. (an http or https URL)"""
    type: NotRequired[Literal["image"]]
    """Always `image`."""
    prefer: NotRequired[bool | str]
    """Whether to prefer it; the values are not documented. (assumed)"""
