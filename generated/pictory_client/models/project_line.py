"""The model `ProjectLine` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectLine(wire.Model):
    """A line of a text in schema v2.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
    """

    text: str | None = None
    """What it says."""
    html: str | None = None
    """The same with HTML."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(name="html", wire="html", codec=wire.STRING, required=False),
    )


class ProjectLineDict(TypedDict):
    """The same as `ProjectLine`, as a plain dict in the service's own spelling.

    A line of a text in schema v2.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
    """

    text: NotRequired[str]
    """What it says."""
    html: NotRequired[str]
    """The same with HTML."""
