"""The voices: those that the service has, and how one is found by what a storyboard calls it."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from .reading import rows

_LARGE = 10**12
"""Numbers of voices that were not always there have one digit more than this has zeros."""


@frozen
class Voice:
    """A voice. `voice` is its id at the service that makes it; `sample` is an address, if somebody gave one."""

    id: int
    name: str
    voice: str
    language: str
    engine: str
    service: str
    gender: str | None = None
    accent: str | None = None
    sample: str | None = None

    @property
    def category(self) -> str:
        """The category of its service."""
        return str(rows("services")[self.service]["category"])

    @property
    def ssml(self) -> str:
        """Which SSML tags it understands, as a letter."""
        return str(rows("services")[self.service]["ssml"][self.engine])


@functools.cache
def library() -> tuple[Voice, ...]:
    """The voices of the service."""
    return tuple(Voice(**row) for row in rows("voices"))


def find(speaker: str, own: Sequence[Voice] = ()) -> Voice | None:
    """The voice that is called so: by its number, else by its name, else by its id at the service that makes it.

    Names have a case of their own. `own` are voices that only some have.
    """
    known = (*library(), *own)
    if speaker.isascii() and speaker.isdigit():
        return next((voice for voice in known if str(voice.id) == speaker), None)
    named = next((voice for voice in known if voice.name == speaker), None)
    return named or next((voice for voice in known if voice.voice == speaker), None)


def number(text: str) -> int:
    """A number of thirteen digits that belongs to a text."""
    digest = hashlib.blake2b(text.encode(errors="replace"), digest_size=8).digest()
    return _LARGE + int.from_bytes(digest) % (9 * _LARGE)


def ssml_help(category: str) -> str:
    """What a category of SSML support means. Raises KeyError for a letter that is none."""
    meaning: Any = rows("ssml")[category]
    return str(meaning)


def ssml_categories() -> tuple[str, ...]:
    """The letters of all categories."""
    return tuple(rows("ssml"))
