"""The model `Project` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.project_scene import ProjectScene, ProjectSceneDict
    from pictory_client.models.project_scene_splitting import (
        ProjectSceneSplitting,
        ProjectSceneSplittingDict,
    )
    from pictory_client.models.project_visual_filter import (
        ProjectVisualFilter,
        ProjectVisualFilterDict,
    )


@attrs.define(kw_only=True, repr=False)
class Project(wire.Model):
    """A storyboard that was kept, with all that it holds.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    project_name: str
    """The name of the project, and of its videos."""
    scenes: list[ProjectScene]
    """The scenes."""
    project_id: str | None = None
    """The id of the project."""
    project_type: str | None = None
    """The type of the project, like `1`."""
    source: str | None = None
    """What it was made from, like `script`, `transcribe` or `url`."""
    step: str | None = None
    """How far it is, STORYBOARD, EDIT or RENDER."""
    schema_version: str | None = None
    """How the project is written, `v2` or `v3`."""
    layout: str | None = None
    """Width to height, like `16:9`."""
    script_language: str | None = None
    """The language of the text."""
    thumbnail: str | None = None
    """A small picture."""
    video_url: str | None = None
    """The video, once it is rendered."""
    audio_url: str | None = None
    """The sound, once it is rendered."""
    share_video_url: str | None = None
    """The page that plays the video."""
    srt_file: str | None = None
    """The subtitles as SRT."""
    vtt_file: str | None = None
    """The subtitles as WebVTT."""
    txt_file: str | None = None
    """The text."""
    video_duration: float | None = None
    """The length in seconds. (at least 0)"""
    audio_speed: float | None = None
    """How fast the narration is, in percent; 100 is normal. (50 to 200)"""
    video_volume: float | None = None
    """How loud the video is, 0 to 100."""
    voice_over_id: str | None = None
    """The id of the voice; missing where nobody speaks."""
    smart_template_id: str | None = None
    """The id of the smart layout; missing for none."""
    brand_id: str | None = None
    """The id of the brand; empty for none."""
    save_date: str | None = None
    """When it was saved last."""
    generated_date: str | None = None
    """When it was made."""
    in_progress: bool | None = None
    """Whether the project is being worked on. (assumed)"""
    script_txt_scene_settings: ProjectSceneSplitting | None = None
    """How the script was split into scenes."""
    visual_filter: ProjectVisualFilter | None = None
    """Where visuals are searched."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="project_name", wire="projectName", codec=wire.STRING, required=True),
        wire.Field(
            name="scenes",
            wire="scenes",
            codec=wire.list_of(wire.model("pictory_client.models.project_scene", "ProjectScene")),
            required=True,
        ),
        wire.Field(name="project_id", wire="project_id", codec=wire.STRING, required=False),
        wire.Field(name="project_type", wire="projectType", codec=wire.STRING, required=False),
        wire.Field(name="source", wire="source", codec=wire.STRING, required=False),
        wire.Field(name="step", wire="step", codec=wire.STRING, required=False),
        wire.Field(name="schema_version", wire="schemaVersion", codec=wire.STRING, required=False),
        wire.Field(name="layout", wire="layout", codec=wire.STRING, required=False),
        wire.Field(name="script_language", wire="scriptLanguage", codec=wire.STRING, required=False),
        wire.Field(name="thumbnail", wire="thumbnail", codec=wire.STRING, required=False),
        wire.Field(name="video_url", wire="videoURL", codec=wire.STRING, required=False),
        wire.Field(name="audio_url", wire="audioURL", codec=wire.STRING, required=False),
        wire.Field(name="share_video_url", wire="shareVideoURL", codec=wire.STRING, required=False),
        wire.Field(name="srt_file", wire="srtFile", codec=wire.STRING, required=False),
        wire.Field(name="vtt_file", wire="vttFile", codec=wire.STRING, required=False),
        wire.Field(name="txt_file", wire="txtFile", codec=wire.STRING, required=False),
        wire.Field(name="video_duration", wire="videoDuration", codec=wire.NUMBER, required=False),
        wire.Field(name="audio_speed", wire="audioSpeed", codec=wire.NUMBER, required=False),
        wire.Field(name="video_volume", wire="videoVolume", codec=wire.NUMBER, required=False),
        wire.Field(name="voice_over_id", wire="voiceOverId", codec=wire.STRING, required=False),
        wire.Field(name="smart_template_id", wire="smartTemplateId", codec=wire.STRING, required=False),
        wire.Field(name="brand_id", wire="brandId", codec=wire.STRING, required=False),
        wire.Field(name="save_date", wire="saveDate", codec=wire.STRING, required=False),
        wire.Field(name="generated_date", wire="generatedDate", codec=wire.STRING, required=False),
        wire.Field(name="in_progress", wire="inProgress", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="script_txt_scene_settings",
            wire="scriptTxtSceneSettings",
            codec=wire.model("pictory_client.models.project_scene_splitting", "ProjectSceneSplitting"),
            required=False,
        ),
        wire.Field(
            name="visual_filter",
            wire="visualFilter",
            codec=wire.model("pictory_client.models.project_visual_filter", "ProjectVisualFilter"),
            required=False,
        ),
    )


class ProjectDict(TypedDict):
    """The same as `Project`, as a plain dict in the service's own spelling.

    A storyboard that was kept, with all that it holds.

    Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
    """

    projectName: str
    """The name of the project, and of its videos."""
    scenes: Sequence[ProjectSceneDict]
    """The scenes."""
    project_id: NotRequired[str]
    """The id of the project."""
    projectType: NotRequired[str]
    """The type of the project, like `1`."""
    source: NotRequired[str]
    """What it was made from, like `script`, `transcribe` or `url`."""
    step: NotRequired[str]
    """How far it is, STORYBOARD, EDIT or RENDER."""
    schemaVersion: NotRequired[str]
    """How the project is written, `v2` or `v3`."""
    layout: NotRequired[str]
    """Width to height, like `16:9`."""
    scriptLanguage: NotRequired[str]
    """The language of the text."""
    thumbnail: NotRequired[str]
    """A small picture."""
    videoURL: NotRequired[str]
    """The video, once it is rendered."""
    audioURL: NotRequired[str]
    """The sound, once it is rendered."""
    shareVideoURL: NotRequired[str]
    """The page that plays the video."""
    srtFile: NotRequired[str]
    """The subtitles as SRT."""
    vttFile: NotRequired[str]
    """The subtitles as WebVTT."""
    txtFile: NotRequired[str]
    """The text."""
    videoDuration: NotRequired[float]
    """The length in seconds. (at least 0)"""
    audioSpeed: NotRequired[float]
    """How fast the narration is, in percent; 100 is normal. (50 to 200)"""
    videoVolume: NotRequired[float]
    """How loud the video is, 0 to 100."""
    voiceOverId: NotRequired[str]
    """The id of the voice; missing where nobody speaks."""
    smartTemplateId: NotRequired[str]
    """The id of the smart layout; missing for none."""
    brandId: NotRequired[str]
    """The id of the brand; empty for none."""
    saveDate: NotRequired[str]
    """When it was saved last."""
    generatedDate: NotRequired[str]
    """When it was made."""
    inProgress: NotRequired[bool]
    """Whether the project is being worked on. (assumed)"""
    scriptTxtSceneSettings: NotRequired[ProjectSceneSplittingDict]
    """How the script was split into scenes."""
    visualFilter: NotRequired[ProjectVisualFilterDict]
    """Where visuals are searched."""
