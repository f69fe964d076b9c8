"""The model `ProjectSentence` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class ProjectSentence(wire.Model):
    """A piece of a text.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    text: str
    """What it says."""
    highlight: bool | None = None
    """Whether it is highlighted."""
    decoration: str | None = None
    """A decoration, `decor-bold` or `decor-underline`."""
    case: str | None = None
    """Its case, `none`, `uppercase` or `lowercase`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="text", wire="text", codec=wire.STRING, required=True),
        wire.Field(name="highlight", wire="highlight", codec=wire.BOOLEAN, required=False),
        wire.Field(name="decoration", wire="decoration", codec=wire.STRING, required=False),
        wire.Field(name="case", wire="case", codec=wire.STRING, required=False),
    )


class ProjectSentenceDict(TypedDict):
    """The same as `ProjectSentence`, as a plain dict in the service's own spelling.

    A piece of a text.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    text: str
    """What it says."""
    highlight: NotRequired[bool]
    """Whether it is highlighted."""
    decoration: NotRequired[str]
    """A decoration, `decor-bold` or `decor-underline`."""
    case: NotRequired[str]
    """Its case, `none`, `uppercase` or `lowercase`."""
