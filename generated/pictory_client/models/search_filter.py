"""The model `SearchFilter` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.visual_category import VisualCategory


@attrs.define(kw_only=True, repr=False)
class SearchFilter(wire.Model):
    """What to look for in the libraries of visuals.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    query: str | None = None
    """What is to be seen, in words. (at least 1 character)"""
    keywords: list[str] | None = None
    """Up to ten keywords of 2 to 100 characters."""
    category: VisualCategory | None = None
    """A category of visuals, or one of its parts."""
    libraries: list[str] | None = None
    """Where to look, like `story_blocks` or `getty`."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="query", wire="query", codec=wire.STRING, required=False),
        wire.Field(name="keywords", wire="keywords", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="category", wire="category", codec=wire.STRING, required=False),
        wire.Field(name="libraries", wire="libraries", codec=wire.list_of(wire.STRING), required=False),
    )


class SearchFilterDict(TypedDict):
    """The same as `SearchFilter`, as a plain dict in the service's own spelling.

    What to look for in the libraries of visuals.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    query: NotRequired[str]
    """What is to be seen, in words. (at least 1 character)"""
    keywords: NotRequired[Sequence[str]]
    """Up to ten keywords of 2 to 100 characters."""
    category: NotRequired[VisualCategory]
    """A category of visuals, or one of its parts."""
    libraries: NotRequired[Sequence[str]]
    """Where to look, like `story_blocks` or `getty`."""
