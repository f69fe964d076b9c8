"""The model `LegacyStoryboardRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import ClassVar

    from pictory_client.models.language import Language
    from pictory_client.models.legacy_audio import LegacyAudio
    from pictory_client.models.legacy_logo import LegacyLogo
    from pictory_client.models.legacy_scene import LegacyScene
    from pictory_client.models.legacy_text_styles import LegacyTextStyles


@attrs.define(kw_only=True, repr=False)
class LegacyStoryboardRequest(wire.Model):
    """A video as scenes, for the older API.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/storyboard-api
    """

    video_name: str
    """The name of the video and of its files. (at least 1 character)"""
    scenes: list[LegacyScene]
    """The scenes in their order. (at least 1 item)"""
    video_description: str | None = None
    """What the video is about."""
    language: Language | None = None
    """The language of the text; English, if neither this nor a template tells."""
    webhook: str | None = None
    """Is sent a POST when the job is finished. (an http or https URL)"""
    brand_logo: LegacyLogo | None = None
    """A picture that is shown all the time."""
    auto_highlight_keywords: bool | None = None
    """Highlight the keywords in the subtitles. Left out, the service takes True."""
    audio: LegacyAudio | None = None
    """The music and the voice."""
    text_styles: LegacyTextStyles | None = None
    """The style of the subtitles."""
    video_width: int | str | None = None
    """Width in pixels. (at least 1)"""
    video_height: int | str | None = None
    """Height in pixels. (at least 1)"""
    voice_over: bool | None = None
    """Speak the text of scenes that do not say so themselves."""
    split_text_on_new_line: bool | None = None
    """Split the text of such scenes at its lines."""
    split_text_on_period: bool | None = None
    """Split the text of such scenes at its sentences."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="video_name", wire="videoName", codec=wire.STRING, required=True),
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_scene", "LegacyScene")),
            required=True,
        ),
        wire.Field(name="video_description", wire="videoDescription", codec=wire.STRING, required=False),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=False),
        wire.Field(name="webhook", wire="webhook", codec=wire.STRING, required=False),
        wire.Field(
            name="brand_logo",
            wire="brandLogo",
            codec=wire.model("pictory_client.models.legacy_logo", "LegacyLogo"),
            required=False,
        ),
        wire.Field(name="auto_highlight_keywords", wire="autoHighlightKeywords", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="audio",
            wire="audio",
            codec=wire.model("pictory_client.models.legacy_audio", "LegacyAudio"),
            required=False,
        ),
        wire.Field(
            name="text_styles",
            wire="textStyles",
            codec=wire.model("pictory_client.models.legacy_text_styles", "LegacyTextStyles"),
            required=False,
        ),
        wire.Field(name="video_width", wire="videoWidth", codec=wire.union(wire.INTEGER, wire.STRING), required=False),
        wire.Field(
            name="video_height", wire="videoHeight", codec=wire.union(wire.INTEGER, wire.STRING), required=False
        ),
        wire.Field(name="voice_over", wire="voiceOver", codec=wire.BOOLEAN, required=False),
        wire.Field(name="split_text_on_new_line", wire="splitTextOnNewLine", codec=wire.BOOLEAN, required=False),
        wire.Field(name="split_text_on_period", wire="splitTextOnPeriod", codec=wire.BOOLEAN, required=False),
    )
