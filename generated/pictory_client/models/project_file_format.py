"""The model `ProjectFileFormat` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.project_file_layer import (
        ProjectFileLayer,
        ProjectFileLayerDict,
    )


@attrs.define(kw_only=True, repr=False)
class ProjectFileFormat(wire.Model):
    """How a subtitle looks, and what is drawn over its scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    hide_text: bool | None = None
    """Whether it is not shown."""
    display_items: list[ProjectFileLayer] | None = None
    """The layers over the scene."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="hide_text", wire="hideText", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="display_items",
            wire="displayItems",
            codec=wire.list_of(wire.model("pictory_client.models.project_file_layer", "ProjectFileLayer")),
            required=False,
        ),
    )


class ProjectFileFormatDict(TypedDict):
    """The same as `ProjectFileFormat`, as a plain dict in the service's own spelling.

    How a subtitle looks, and what is drawn over its scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node examples
    (templatetovideo), 2024.
    """

    hideText: NotRequired[bool]
    """Whether it is not shown."""
    displayItems: NotRequired[Sequence[ProjectFileLayerDict]]
    """The layers over the scene."""
