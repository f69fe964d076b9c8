"""The model `ListedProject`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    import datetime
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ListedProject(wire.Model):
    """A project in the list.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-projects
    """

    id: str | int
    """The id of the project; of schema v2 and older a number, the milliseconds at which it was made."""
    name: str
    """The name of the project."""
    source: str
    """What it was made from, like `script`, `transcribe` or `url`."""
    project_preview: str | None
    """A picture or a video of it."""
    saved_date: datetime.datetime
    """When it was saved."""
    type_: str
    """What the item is, `project`."""
    aspect_ratio: str | None = None
    """Its shape in words, like `sixteen-nine`."""
    schema_version: str | None = None
    """How the project is written, `v2` or `v3`; missing or null with old ones."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="id", wire="id", codec=wire.union(wire.STRING, wire.INTEGER), required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="source", wire="source", codec=wire.STRING, required=True),
        wire.Field(
            name="project_preview", wire="projectPreview", codec=wire.union(wire.STRING, wire.NULL), required=True
        ),
        wire.Field(name="saved_date", wire="savedDate", codec=wire.DATETIME, required=True),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=True),
        wire.Field(name="aspect_ratio", wire="aspectRatio", codec=wire.STRING, required=False),
        wire.Field(
            name="schema_version", wire="schemaVersion", codec=wire.union(wire.STRING, wire.NULL), required=False
        ),
    )
