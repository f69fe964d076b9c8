"""The presenters: persons, each with one look or several."""

from __future__ import annotations

import functools

from attrs import frozen

from .reading import rows


@frozen
class Look:
    """How a person can look; the `id` is what a storyboard names."""

    id: str
    name: str


@frozen
class Person:
    """A person who can present a video. `gender` is None for one that has none."""

    id: str
    name: str
    gender: str | None
    looks: tuple[Look, ...]


@functools.cache
def persons() -> tuple[Person, ...]:
    """All persons, in the order in which they are listed."""
    return tuple(
        Person(row["id"], row["name"], row["gender"], tuple(Look(**look) for look in row["looks"]))
        for row in rows("avatars")
    )


@functools.cache
def _looks() -> dict[str, Look]:
    return {look.id: look for person in persons() for look in person.looks}


def find(look: str) -> Look | None:
    """The look with this id."""
    return _looks().get(look)
