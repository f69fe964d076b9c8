"""The model `StoryboardRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from typing import Any, ClassVar

    from pictory_client.models.avatar import Avatar
    from pictory_client.models.background_music import BackgroundMusic
    from pictory_client.models.destination import Destination
    from pictory_client.models.font_style import FontStyle
    from pictory_client.models.frame_aspect_ratio import FrameAspectRatio
    from pictory_client.models.language import Language
    from pictory_client.models.logo import Logo
    from pictory_client.models.scene import Scene
    from pictory_client.models.visual_selection_preference import (
        VisualSelectionPreference,
    )
    from pictory_client.models.voice_over import VoiceOver


@attrs.define(kw_only=True, repr=False)
class StoryboardRequest(wire.Model):
    """A video as scenes, with what holds for all of them. The same for a preview and for a render.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    video_name: str
    """The name of the video and of its files. Letters, digits, spaces, `_` and `-`. (1 to 150 characters)"""
    video_width: int | None = None
    """Width in pixels. Goes with video_height. (at least 1)"""
    video_height: int | None = None
    """Height in pixels. Goes with video_width. (at least 1)"""
    aspect_ratio: FrameAspectRatio | None = None
    """Width to height, where no width and height are given."""
    language: Language | None = None
    """The language of the text."""
    save_project: bool | None = None
    """Keep it as a project that can be edited in the web app. Left out, the service takes False."""
    webhook: str | None = None
    """Is sent a POST when the job is finished. A public http or https URL. (at most 500 characters)"""
    webhook_input: dict[str, Any] | None = None
    """Sent along with the notification, as it is."""
    project_metadata: dict[str, Any] | None = None
    """For particular accounts."""
    storyboard_version: str | None = None
    """The engine. Leave it out and the service chooses; `v3` is the newest, any other value the classic
    one."""
    template_id: str | None = None
    """A template, or a project to be used as one. Then scenes are not needed. (at least 1 character)"""
    variables: dict[str, str] | None = None
    """What to put in place of the variables of the template, by name."""
    brand_id: str | None = None
    """The brand whose look is used. Not together with brand_name."""
    brand_name: str | None = None
    """The same by name. Not together with brand_id."""
    smart_layout_id: str | None = None
    """The smart layout of the scenes. Not together with smart_layout_name."""
    smart_layout_name: str | None = None
    """The same by name. Not together with smart_layout_id."""
    subtitle_style_id: str | None = None
    """A saved style of the subtitles. Not together with subtitle_style_name."""
    subtitle_style_name: str | None = None
    """The same by name. Not together with subtitle_style_id."""
    subtitle_style: FontStyle | None = None
    """The style of the subtitles."""
    aws_connection_id: str | None = None
    """The connection through which private files of AWS S3 are read, and through which the video is sent
    to a destination of type s3."""
    vimeo_connection_id: str | None = None
    """The connection through which the video is sent to Vimeo."""
    destinations: list[Destination] | None = None
    """Where the video is sent once it is rendered."""
    visual_library_id: str | None = None
    """A library of own visuals, in which those of the scenes are looked for."""
    visual_selection_preference: VisualSelectionPreference | None = None
    """Which visuals to prefer, with visual_library_id."""
    voice_over: VoiceOver | None = None
    """The narration; without it the video is silent."""
    background_music: BackgroundMusic | None = None
    """Music, chosen by the service or your own."""
    logo: Logo | None = None
    """A picture that stays in its place."""
    avatar: Avatar | None = None
    """A presenter. Needs a voice_over that is enabled."""
    scenes: list[Scene] | None = None
    """The scenes in their order. Required unless template_id is given. (at least 1 item)"""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="video_name", wire="videoName", codec=wire.STRING, required=True),
        wire.Field(name="video_width", wire="videoWidth", codec=wire.INTEGER, required=False),
        wire.Field(name="video_height", wire="videoHeight", codec=wire.INTEGER, required=False),
        wire.Field(name="aspect_ratio", wire="aspectRatio", codec=wire.STRING, required=False),
        wire.Field(name="language", wire="language", codec=wire.STRING, required=False),
        wire.Field(name="save_project", wire="saveProject", codec=wire.BOOLEAN, required=False),
        wire.Field(name="webhook", wire="webhook", codec=wire.STRING, required=False),
        wire.Field(name="webhook_input", wire="webhookInput", codec=wire.map_of(wire.ANY), required=False),
        wire.Field(name="project_metadata", wire="projectMetadata", codec=wire.map_of(wire.ANY), required=False),
        wire.Field(name="storyboard_version", wire="storyboardVersion", codec=wire.STRING, required=False),
        wire.Field(name="template_id", wire="templateId", codec=wire.STRING, required=False),
        wire.Field(name="variables", wire="variables", codec=wire.map_of(wire.STRING), required=False),
        wire.Field(name="brand_id", wire="brandId", codec=wire.STRING, required=False),
        wire.Field(name="brand_name", wire="brandName", codec=wire.STRING, required=False),
        wire.Field(name="smart_layout_id", wire="smartLayoutId", codec=wire.STRING, required=False),
        wire.Field(name="smart_layout_name", wire="smartLayoutName", codec=wire.STRING, required=False),
        wire.Field(name="subtitle_style_id", wire="subtitleStyleId", codec=wire.STRING, required=False),
        wire.Field(name="subtitle_style_name", wire="subtitleStyleName", codec=wire.STRING, required=False),
        wire.Field(
            name="subtitle_style",
            wire="subtitleStyle",
            codec=wire.model("pictory_client.models.font_style", "FontStyle"),
            required=False,
        ),
        wire.Field(name="aws_connection_id", wire="awsConnectionId", codec=wire.STRING, required=False),
        wire.Field(name="vimeo_connection_id", wire="vimeoConnectionId", codec=wire.STRING, required=False),
        wire.Field(
            name="destinations",
            wire="destinations",
            codec=wire.list_of(wire.model("pictory_client.models.destination", "Destination")),
            required=False,
        ),
        wire.Field(name="visual_library_id", wire="visualLibraryId", codec=wire.STRING, required=False),
        wire.Field(
            name="visual_selection_preference", wire="visualSelectionPreference", codec=wire.STRING, required=False
        ),
        wire.Field(
            name="voice_over",
            wire="voiceOver",
            codec=wire.model("pictory_client.models.voice_over", "VoiceOver"),
            required=False,
        ),
        wire.Field(
            name="background_music",
            wire="backgroundMusic",
            codec=wire.model("pictory_client.models.background_music", "BackgroundMusic"),
            required=False,
        ),
        wire.Field(name="logo", wire="logo", codec=wire.model("pictory_client.models.logo", "Logo"), required=False),
        wire.Field(
            name="avatar", wire="avatar", codec=wire.model("pictory_client.models.avatar", "Avatar"), required=False
        ),
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.scene", "Scene")),
            required=False,
        ),
    )
