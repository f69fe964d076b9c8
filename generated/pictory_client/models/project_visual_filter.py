"""The model `ProjectVisualFilter` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectVisualFilter(wire.Model):
    """Where visuals are searched.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    libraries: list[str] | None = None
    """The libraries."""
    styles: list[str] | None = None
    """The styles."""
    categories: list[str] | None = None
    """The categories."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="libraries", wire="libraries", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="styles", wire="styles", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="categories", wire="categories", codec=wire.list_of(wire.STRING), required=False),
    )


class ProjectVisualFilterDict(TypedDict):
    """The same as `ProjectVisualFilter`, as a plain dict in the service's own spelling.

    Where visuals are searched.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    libraries: NotRequired[Sequence[str]]
    """The libraries."""
    styles: NotRequired[Sequence[str]]
    """The styles."""
    categories: NotRequired[Sequence[str]]
    """The categories."""
