"""The model `VideoKenBurns` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.ken_burns_view import KenBurnsView, KenBurnsViewDict


@attrs.define(kw_only=True, repr=False)
class VideoKenBurns(wire.Model):
    """A zoom from one view to another.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    start: KenBurnsView | None = None
    """The view at the begin."""
    end: KenBurnsView | None = None
    """The view at the end."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="start",
            wire="start",
            codec=wire.model("pictory_client.models.ken_burns_view", "KenBurnsView"),
            required=False,
        ),
        wire.Field(
            name="end",
            wire="end",
            codec=wire.model("pictory_client.models.ken_burns_view", "KenBurnsView"),
            required=False,
        ),
    )


class VideoKenBurnsDict(TypedDict):
    """The same as `VideoKenBurns`, as a plain dict in the service's own spelling.

    A zoom from one view to another.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    start: NotRequired[KenBurnsViewDict]
    """The view at the begin."""
    end: NotRequired[KenBurnsViewDict]
    """The view at the end."""
