"""The model `LegacyRenderChanges` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.legacy_render_audio import (
        LegacyRenderAudio,
        LegacyRenderAudioDict,
    )
    from pictory_client.models.legacy_render_output import (
        LegacyRenderOutput,
        LegacyRenderOutputDict,
    )
    from pictory_client.models.legacy_render_scene import (
        LegacyRenderScene,
        LegacyRenderSceneDict,
    )


@attrs.define(kw_only=True, repr=False)
class LegacyRenderChanges(wire.Model):
    """What takes the place of parts of a v1 storyboard's render parameters.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
    examples.
    """

    audio: LegacyRenderAudio | None = None
    """What is heard."""
    next_generation_video: bool | None = None
    """Whether the newer renderer is used. Left out, the service takes True."""
    contains_text_to_image: bool | None = None
    """Whether pictures made by AI are in it. Left out, the service takes True."""
    webhook: str | None = None
    """Is sent a POST when the job is finished. (an http or https URL)"""
    output: LegacyRenderOutput | None = None
    """The file that is rendered."""
    scenes: list[LegacyRenderScene] | None = None
    """The scenes in their order. (at least 1 item)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(
            name="audio",
            wire="audio",
            codec=wire.model("pictory_client.models.legacy_render_audio", "LegacyRenderAudio"),
            required=False,
        ),
        wire.Field(name="next_generation_video", wire="next_generation_video", codec=wire.BOOLEAN, required=False),
        wire.Field(name="contains_text_to_image", wire="containsTextToImage", codec=wire.BOOLEAN, required=False),
        wire.Field(name="webhook", wire="webhook", codec=wire.STRING, required=False),
        wire.Field(
            name="output",
            wire="output",
            codec=wire.model("pictory_client.models.legacy_render_output", "LegacyRenderOutput"),
            required=False,
        ),
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_render_scene", "LegacyRenderScene")),
            required=False,
        ),
    )


class LegacyRenderChangesDict(TypedDict):
    """The same as `LegacyRenderChanges`, as a plain dict in the service's own spelling.

    What takes the place of parts of a v1 storyboard's render parameters.

    Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
    examples.
    """

    audio: NotRequired[LegacyRenderAudioDict]
    """What is heard."""
    next_generation_video: NotRequired[bool]
    """Whether the newer renderer is used. Left out, the service takes True."""
    containsTextToImage: NotRequired[bool]
    """Whether pictures made by AI are in it. Left out, the service takes True."""
    webhook: NotRequired[str]
    """Is sent a POST when the job is finished. (an http or https URL)"""
    output: NotRequired[LegacyRenderOutputDict]
    """The file that is rendered."""
    scenes: NotRequired[Sequence[LegacyRenderSceneDict]]
    """The scenes in their order. (at least 1 item)"""
