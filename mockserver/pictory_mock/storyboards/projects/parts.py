"""A scene of render parameters while it is changed."""

from __future__ import annotations

import hashlib
from typing import Any

from attrs import define, field

from pictory_mock.storyboards.facts import Fields
from pictory_mock.storyboards.recut import Span


@define
class Part:
    """A scene while it is changed: all times count from its begin."""

    name: str
    seconds: float
    marker: dict[str, Any] = field(factory=dict)
    elements: list[dict[str, Any]] = field(factory=list)
    subtitles: list[dict[str, Any]] = field(factory=list)

    @property
    def spoken(self) -> bool:
        """Whether anything is said in it."""
        return bool(self.subtitles)

    def last(self, seconds: float) -> None:
        """Let it last so long, and all that is in it accordingly."""
        share = seconds / self.seconds if self.seconds else 1.0
        for thing in (*self.elements, *self.subtitles):
            thing["startTime"], thing["duration"] = thing["startTime"] * share, thing["duration"] * share
        self.seconds = seconds


def part_of(span: Span, name: str) -> Part:
    """A scene as it was."""

    def moved(thing: Fields) -> dict[str, Any]:
        start, seconds = span.when(thing)
        return {**thing, "startTime": start - span.start, "duration": seconds}

    return Part(name, span.seconds, {**span.marker}, [*map(moved, span.elements)], [*map(moved, span.subtitles)])


def made_up(prefix: str, *parts: object) -> str:
    """An id that is always the same for the same thing."""
    return prefix + hashlib.blake2b(repr(parts).encode("utf-8", "replace"), digest_size=10).hexdigest()
