"""The model `TranscriptHighlight` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class TranscriptHighlight(wire.Model):
    """A part of a transcript that matters.

    Assumed: the vendor documents nothing about it.
    """

    start_time: float
    """Where it begins, in seconds. (at least 0)"""
    end_time: float
    """Where it ends, in seconds. (at least 0)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="start_time", wire="start_time", codec=wire.NUMBER, required=True),
        wire.Field(name="end_time", wire="end_time", codec=wire.NUMBER, required=True),
    )


class TranscriptHighlightDict(TypedDict):
    """The same as `TranscriptHighlight`, as a plain dict in the service's own spelling.

    A part of a transcript that matters.

    Assumed: the vendor documents nothing about it.
    """

    start_time: float
    """Where it begins, in seconds. (at least 0)"""
    end_time: float
    """Where it ends, in seconds. (at least 0)"""
