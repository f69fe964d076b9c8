"""The model `ProjectFileLine` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.project_file_format import (
        ProjectFileFormat,
        ProjectFileFormatDict,
    )


@attrs.define(kw_only=True, repr=False)
class ProjectFileLine(wire.Model):
    """A subtitle of a scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    text: str | None = None
    """What it says."""
    html: str | None = None
    """The same with its keywords marked."""
    time: float | None = None
    """How long it is shown, in seconds. (at least 0)"""
    format_: ProjectFileFormat | None = None
    """How a subtitle looks, and what is drawn over its scene."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(name="html", wire="html", codec=wire.STRING, required=False),
        wire.Field(name="time", wire="time", codec=wire.NUMBER, required=False),
        wire.Field(
            name="format_",
            wire="format",
            codec=wire.model("pictory_client.models.project_file_format", "ProjectFileFormat"),
            required=False,
        ),
    )


class ProjectFileLineDict(TypedDict):
    """The same as `ProjectFileLine`, as a plain dict in the service's own spelling.

    A subtitle of a scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    text: NotRequired[str]
    """What it says."""
    html: NotRequired[str]
    """The same with its keywords marked."""
    time: NotRequired[float]
    """How long it is shown, in seconds. (at least 0)"""
    format: NotRequired[ProjectFileFormatDict]
    """How a subtitle looks, and what is drawn over its scene."""
