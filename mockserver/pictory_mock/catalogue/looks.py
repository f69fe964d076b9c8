"""Saved looks: brands, smart layouts and styles of texts, each by its id or its name.

What they look like is the mock's choice, in the words of a storyboard's style, so that one sees which was used.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, Literal

from attrs import frozen

from .reading import rows

Kind = Literal["brands", "layouts", "styles"]


@frozen
class SavedLook:
    """A saved look: fields of a style."""

    id: str
    name: str
    look: Mapping[str, Any]


@functools.cache
def all_of(kind: Kind) -> tuple[SavedLook, ...]:
    """All saved looks of a kind."""
    return tuple(SavedLook(**row) for row in rows(kind))


def find(kind: Kind, *, name: str | None = None, identity: str | None = None) -> SavedLook | None:
    """The look with this name or this id; both in their own case."""
    return next((each for each in all_of(kind) if name == each.name or identity == each.id), None)
