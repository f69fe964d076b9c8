"""The model `LegacyRenderMove` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class LegacyRenderMove(wire.Model):
    """How a picture moves.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    animation: str | None = None
    """The move, `pan-right` for one; `moves` of x-storyboard has those that are known."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="animation", wire="animation", codec=wire.STRING, required=False),
    )


class LegacyRenderMoveDict(TypedDict):
    """The same as `LegacyRenderMove`, as a plain dict in the service's own spelling.

    How a picture moves.

    Not documented; seen in the vendor's own samples. Source: The vendor's preview-editor-sample, its
    storyboard.json.
    """

    animation: NotRequired[str]
    """The move, `pan-right` for one; `moves` of x-storyboard has those that are known."""
