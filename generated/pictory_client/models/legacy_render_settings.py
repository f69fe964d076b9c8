"""The model `LegacyRenderSettings` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.legacy_render_audio import (
        LegacyRenderAudio,
        LegacyRenderAudioDict,
    )


@attrs.define(kw_only=True, repr=False)
class LegacyRenderSettings(wire.Model):
    """What a v1 render is told beside file and scenes.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/video-rendering-api
    """

    audio: LegacyRenderAudio | None = None
    """What is heard."""
    next_generation_video: bool | None = None
    """Whether the newer renderer is used. Left out, the service takes True."""
    contains_text_to_image: bool | None = None
    """Whether pictures made by AI are in it. Left out, the service takes True."""
    webhook: str | None = None
    """Is sent a POST when the job is finished. (an http or https URL)"""

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
    )


class LegacyRenderSettingsDict(TypedDict):
    """The same as `LegacyRenderSettings`, as a plain dict in the service's own spelling.

    What a v1 render is told beside file and scenes.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/video-rendering-api
    """

    audio: NotRequired[LegacyRenderAudioDict]
    """What is heard."""
    next_generation_video: NotRequired[bool]
    """Whether the newer renderer is used. Left out, the service takes True."""
    containsTextToImage: NotRequired[bool]
    """Whether pictures made by AI are in it. Left out, the service takes True."""
    webhook: NotRequired[str]
    """Is sent a POST when the job is finished. (an http or https URL)"""
