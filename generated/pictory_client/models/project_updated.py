"""The model `ProjectUpdated`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar, Literal

    from pictory_client.models.project import Project


@attrs.define(kw_only=True, repr=False)
class ProjectUpdated(wire.Model):
    """The answer to a change.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
    """

    success: Literal[True] = True
    """Always true."""
    message: str
    """What happened, in words."""
    project: Project
    """A storyboard that was kept, with all that it holds."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="success", wire="success", codec=wire.const(True), required=True),
        wire.Field(name="message", wire="message", codec=wire.STRING, required=True),
        wire.Field(
            name="project", wire="project", codec=wire.model("pictory_client.models.project", "Project"), required=True
        ),
    )
