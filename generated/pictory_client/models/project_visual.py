"""The model `ProjectVisual` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectVisual(wire.Model):
    """A picture or a video in a project.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    url: str | None = None
    """Where it lies."""
    preview_jpg: str | None = None
    """A picture of it."""
    thumb: str | None = None
    """A small picture of it."""
    library: str | None = None
    """Where it is from, like `uploads`, `unsplash` or `story_blocks`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="url", wire="url", codec=wire.STRING, required=False),
        wire.Field(name="preview_jpg", wire="preview_jpg", codec=wire.STRING, required=False),
        wire.Field(name="thumb", wire="thumb", codec=wire.STRING, required=False),
        wire.Field(name="library", wire="library", codec=wire.STRING, required=False),
    )


class ProjectVisualDict(TypedDict):
    """The same as `ProjectVisual`, as a plain dict in the service's own spelling.

    A picture or a video in a project.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    url: NotRequired[str]
    """Where it lies."""
    preview_jpg: NotRequired[str]
    """A picture of it."""
    thumb: NotRequired[str]
    """A small picture of it."""
    library: NotRequired[str]
    """Where it is from, like `uploads`, `unsplash` or `story_blocks`."""
