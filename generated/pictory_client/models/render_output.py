"""The model `RenderOutput` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.render_format import RenderFormat


@attrs.define(kw_only=True, repr=False)
class RenderOutput(wire.Model):
    """The file that is rendered.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-storyboard-preview-job-by-id
    """

    width: int
    """Width in pixels. (at least 1)"""
    height: int
    """Height in pixels. (at least 1)"""
    format_: RenderFormat
    """The format of a file."""
    name: str
    """The name of the file."""
    title: str
    """The name of the video."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="width", wire="width", codec=wire.INTEGER, required=True),
        wire.Field(name="height", wire="height", codec=wire.INTEGER, required=True),
        wire.Field(name="format_", wire="format", codec=wire.STRING, required=True),
        wire.Field(name="name", wire="name", codec=wire.STRING, required=True),
        wire.Field(name="title", wire="title", codec=wire.STRING, required=True),
    )


class RenderOutputDict(TypedDict):
    """The same as `RenderOutput`, as a plain dict in the service's own spelling.

    The file that is rendered.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/jobs/get-storyboard-preview-job-by-id
    """

    width: int
    """Width in pixels. (at least 1)"""
    height: int
    """Height in pixels. (at least 1)"""
    format: RenderFormat
    """The format of a file."""
    name: str
    """The name of the file."""
    title: str
    """The name of the video."""
