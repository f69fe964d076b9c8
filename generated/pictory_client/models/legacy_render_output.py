"""The model `LegacyRenderOutput` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyRenderOutput(wire.Model):
    """The file that is rendered.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    name: str | None = None
    """The name of the file."""
    description: str | None = None
    """What the video is about."""
    format_: str | None = None
    """The format of the file, `mp4`."""
    title: str | None = None
    """The name of the video."""
    height: int | None = None
    """Height in pixels. (at least 1)"""
    width: int | None = None
    """Width in pixels. (at least 1)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="name", wire="name", codec=wire.STRING, required=False),
        wire.Field(name="description", wire="description", codec=wire.STRING, required=False),
        wire.Field(name="format_", wire="format", codec=wire.STRING, required=False),
        wire.Field(name="title", wire="title", codec=wire.STRING, required=False),
        wire.Field(name="height", wire="height", codec=wire.INTEGER, required=False),
        wire.Field(name="width", wire="width", codec=wire.INTEGER, required=False),
    )


class LegacyRenderOutputDict(TypedDict):
    """The same as `LegacyRenderOutput`, as a plain dict in the service's own spelling.

    The file that is rendered.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    name: NotRequired[str]
    """The name of the file."""
    description: NotRequired[str]
    """What the video is about."""
    format: NotRequired[str]
    """The format of the file, `mp4`."""
    title: NotRequired[str]
    """The name of the video."""
    height: NotRequired[int]
    """Height in pixels. (at least 1)"""
    width: NotRequired[int]
    """Width in pixels. (at least 1)"""
