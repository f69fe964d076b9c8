"""The model `ProjectFileVisual` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectFileVisual(wire.Model):
    """The picture of a layer.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    url: str | None = None
    """Where it is."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="url", wire="url", codec=wire.STRING, required=False),
    )


class ProjectFileVisualDict(TypedDict):
    """The same as `ProjectFileVisual`, as a plain dict in the service's own spelling.

    The picture of a layer.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    url: NotRequired[str]
    """Where it is."""
