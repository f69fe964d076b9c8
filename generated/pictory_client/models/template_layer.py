"""The model `TemplateLayer` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class TemplateLayer(wire.Model):
    """A layer of a template's scene.

    Assumed: the vendor documents nothing about it.
    """

    layer_id: str | None = None
    """Which one."""
    type_: str | None = None
    """What it is."""
    text: str | None = None
    """What it says."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="layer_id", wire="layerId", codec=wire.STRING, required=False),
        wire.Field(name="type_", wire="type", codec=wire.STRING, required=False),
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
    )


class TemplateLayerDict(TypedDict):
    """The same as `TemplateLayer`, as a plain dict in the service's own spelling.

    A layer of a template's scene.

    Assumed: the vendor documents nothing about it.
    """

    layerId: NotRequired[str]
    """Which one."""
    type: NotRequired[str]
    """What it is."""
    text: NotRequired[str]
    """What it says."""
