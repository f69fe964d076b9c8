"""A storyboard that is to be filled in, as a value."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

Fields = Mapping[str, Any]


@frozen
class Layer:
    """Something that is drawn over a scene: its id, and the element of a storyboard that draws it."""

    id: str
    element: Fields

    @property
    def text(self) -> str | None:
        """What it says, None if it is a picture."""
        text: str | None = self.element.get("text")
        return text


@frozen
class Scene:
    """A scene: what it says, subtitle by subtitle, and as one story with its keywords marked; and the rest of it.

    `layers` belong to the subtitles, in their order. `fields` are those of a storyboard's scene, without story and
    elements.
    """

    id: str
    subtitles: tuple[str, ...]
    story: str
    layers: tuple[tuple[Layer, ...], ...]
    fields: Fields

    @property
    def drawn(self) -> Iterator[Layer]:
        """All its layers."""
        return (layer for together in self.layers for layer in together)

    @property
    def texts(self) -> Iterator[str]:
        """All that is said and shown in it."""
        yield from self.subtitles
        yield self.story
        yield from (layer.text for layer in self.drawn if layer.text is not None)


@frozen
class Blueprint:
    """A storyboard to be filled in: its name, the generation of its format, what holds for all scenes, the scenes.

    `fields` are those of a storyboard's request, without name and scenes.
    """

    name: str
    schema: str
    fields: Fields
    scenes: tuple[Scene, ...]

    @classmethod
    def of(cls, name: str, schema: str, fields: Fields, scenes: Iterable[Scene]) -> Blueprint:
        """A blueprint whose scenes are told apart: an id that is empty or was there before becomes another one."""
        found: dict[str, Scene] = {}
        counts: dict[str, Iterator[int]] = defaultdict(lambda: itertools.count(2))
        for number, scene in enumerate(scenes, 1):
            own = distinct = scene.id or str(number)
            while distinct in found:
                distinct = f"{own}-{next(counts[own])}"
            found[distinct] = evolve(scene, id=distinct)
        return cls(name, schema, fields, tuple(found.values()))
