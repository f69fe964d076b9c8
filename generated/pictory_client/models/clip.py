"""The model `Clip` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class Clip(wire.Model):
    """A part of something that has a length.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    start: float
    """Where it begins, in seconds. (at least 0)"""
    end: float
    """Where it ends, in seconds. (at least 0)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="start", wire="start", codec=wire.NUMBER, required=True),
        wire.Field(name="end", wire="end", codec=wire.NUMBER, required=True),
    )


class ClipDict(TypedDict):
    """The same as `Clip`, as a plain dict in the service's own spelling.

    A part of something that has a length.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    start: float
    """Where it begins, in seconds. (at least 0)"""
    end: float
    """Where it ends, in seconds. (at least 0)"""
