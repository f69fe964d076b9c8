"""The model `Destination` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar

    from pictory_client.models.destination_type import DestinationType


@attrs.define(kw_only=True, repr=False)
class Destination(wire.Model):
    """Where a rendered video is sent.

    Documented by the vendor. Source: https://docs.pictory.ai/guides/advanced-features/vimeo-integration
    """

    type_: DestinationType
    """The service that a video is sent to."""
    folder_uri: str | None = None
    """The folder at Vimeo, as Vimeo's own URI."""
    content_rating: list[str] | None = None
    """Ratings of the content, in Vimeo's words."""
    privacy: dict[str, Any] | None = None
    """Who may view, embed and download it, in Vimeo's words."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=True),
        wire.Field(name="folder_uri", wire="folder_uri", codec=wire.STRING, required=False),
        wire.Field(name="content_rating", wire="content_rating", codec=wire.list_of(wire.STRING), required=False),
        wire.Field(name="privacy", wire="privacy", codec=wire.map_of(wire.ANY), required=False),
    )


class DestinationDict(TypedDict):
    """The same as `Destination`, as a plain dict in the service's own spelling.

    Where a rendered video is sent.

    Documented by the vendor. Source: https://docs.pictory.ai/guides/advanced-features/vimeo-integration
    """

    type: DestinationType
    """The service that a video is sent to."""
    folder_uri: NotRequired[str]
    """The folder at Vimeo, as Vimeo's own URI."""
    content_rating: NotRequired[Sequence[str]]
    """Ratings of the content, in Vimeo's words."""
    privacy: NotRequired[Mapping[str, Any]]
    """Who may view, embed and download it, in Vimeo's words."""
