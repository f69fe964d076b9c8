"""The model `SceneBackgroundMusic` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar


@attrs.define(kw_only=True, repr=False)
class SceneBackgroundMusic(wire.Model):
    """Music on or off in one scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    enabled: bool
    """Whether there is music."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="enabled", wire="enabled", codec=wire.BOOLEAN, required=True),
    )


class SceneBackgroundMusicDict(TypedDict):
    """The same as `SceneBackgroundMusic`, as a plain dict in the service's own spelling.

    Music on or off in one scene.

    Not documented; seen in the vendor's own samples. Source: The vendor's official skill repository,
    July 2026.
    """

    enabled: bool
    """Whether there is music."""
