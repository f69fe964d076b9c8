"""What a storyboard points to and does not hold itself: what pages and slides say, how long media are, one's library.

It is found out once, when a storyboard is sent, and kept with its job, so that nothing that changes later changes what
was made. What nobody has looked into follows from its address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

from attrs import Factory, frozen

from pictory_mock.transcripts import facts

_PART = re.compile(r"(?:^|&)t=([0-9]{1,6}(?:\.[0-9]{1,6})?),([0-9]{1,6}(?:\.[0-9]{1,6})?)(?:&|$)")


@frozen
class Medium:
    """A recording or a video: what it is known by, and how long it is (s)."""

    name: str
    seconds: float


@frozen
class Surroundings:
    """All of it, by address.

    `texts` and `slides` are what one's own pages and slides say, `problems` why something cannot be used. `library` are
    the addresses of one's own pictures and videos, in their order.
    """

    media: Mapping[str, Medium] = Factory(dict)
    texts: Mapping[str, str] = Factory(dict)
    slides: Mapping[str, Sequence[str]] = Factory(dict)
    problems: Mapping[str, str] = Factory(dict)
    library: Sequence[str] = ()

    def medium(self, url: str) -> Medium:
        """The medium at an address. A part of one (`#t=1.5,4` in seconds, as in Media Fragments) is as long as that."""
        whole, fragment = urldefrag(url)
        found = self.media.get(whole) or Medium(whole, _usual_seconds())
        part = _PART.search(fragment)
        if part is None:
            return found
        begin, end = (min(float(moment), found.seconds) for moment in part.groups())
        return Medium(found.name, max(end - begin, 0.0))

    def kept(self) -> dict[str, Any]:
        """All of it as a job keeps it."""
        known = {
            "media": {url: [medium.name, medium.seconds] for url, medium in self.media.items()},
            "texts": dict(self.texts),
            "slides": {url: list(slides) for url, slides in self.slides.items()},
            "problems": dict(self.problems),
            "library": list(self.library),
        }
        return {name: value for name, value in known.items() if value}

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Surroundings:
        """What a job has kept."""
        media = {url: Medium(*medium) for url, medium in kept.get("media", {}).items()}
        rest = {name: kept[name] for name in ("texts", "slides", "problems", "library") if name in kept}
        return cls(media=media, **rest)


def file_name(url: str) -> str:
    """The name of the file at an address, or else the address."""
    try:
        return unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2] or url
    except ValueError:
        return url


def part_of(url: str, begin: float, end: float) -> str:
    """The address of a part of a recording, from `begin` to `end` (s)."""
    return f"{urldefrag(url)[0]}#t={begin:g},{end:g}"


def part_begin(url: str) -> float:
    """Where the part of a recording that an address means begins (s)."""
    part = _PART.search(urldefrag(url)[1])
    return float(part[1]) if part else 0.0


def _usual_seconds() -> float:
    """How long a medium is that nobody has asked about."""
    length = facts.told("medium")["seconds"]
    return float(length["shortest"] + length["longest"]) / 2
