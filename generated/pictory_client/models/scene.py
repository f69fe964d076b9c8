"""The model `Scene` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar

    from pictory_client.models.audio_language import AudioLanguage
    from pictory_client.models.background import Background, BackgroundDict
    from pictory_client.models.background_broll import (
        BackgroundBroll,
        BackgroundBrollDict,
    )
    from pictory_client.models.corpus_visual import CorpusVisual, CorpusVisualDict
    from pictory_client.models.element import Element, ElementDict
    from pictory_client.models.font_style import FontStyle, FontStyleDict
    from pictory_client.models.language import Language
    from pictory_client.models.scene_avatar import SceneAvatar, SceneAvatarDict
    from pictory_client.models.scene_background_music import (
        SceneBackgroundMusic,
        SceneBackgroundMusicDict,
    )
    from pictory_client.models.scene_transition import SceneTransition
    from pictory_client.models.story_co_pilot import StoryCoPilot, StoryCoPilotDict
    from pictory_client.models.template_layer import TemplateLayer, TemplateLayerDict
    from pictory_client.models.template_subtitle import (
        TemplateSubtitle,
        TemplateSubtitleDict,
    )
    from pictory_client.models.template_visual import TemplateVisual, TemplateVisualDict
    from pictory_client.models.transcript_item import TranscriptItem, TranscriptItemDict
    from pictory_client.models.transcript_segment import TranscriptSegment
    from pictory_client.models.voice_over import VoiceOver, VoiceOverDict


@attrs.define(kw_only=True, repr=False)
class Scene(wire.Model):
    """A scene, or as many as its text is split into. It has one source of content (story, storyCoPilot,
    blogUrl, pptUrl, audioUrl or videoUrl), or none and a background with a visual or a colour.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    story: str | None = None
    """The narration, which the subtitles show. (1 to 15,000 characters)"""
    is_ssml_story: bool | None = None
    """Whether the story is SSML."""
    story_co_pilot: StoryCoPilot | None = None
    """Have the script written by AI."""
    blog_url: str | None = None
    """A web page whose text is the story. (an http or https URL)"""
    ppt_url: str | None = None
    """A presentation (.ppt or .pptx) whose slides become scenes. (an http or https URL)"""
    audio_url: str | None = None
    """A recording that is transcribed. Needs audio_language. (an http or https URL)"""
    video_url: str | None = None
    """A video that is transcribed. Needs audio_language. (an http or https URL)"""
    audio_language: AudioLanguage | None = None
    """The language that is spoken in audio_url or video_url."""
    transcript: list[TranscriptItem] | list[TranscriptSegment] | None = None
    """What is said in audio_url or video_url, as a transcription answers it. Its sentences become the
    scenes, and what it leaves out is left out of the video."""
    media_repurpose_settings: dict[str, Any] | None = None
    """How audio_url or video_url are used; the members are not documented."""
    caption: str | None = None
    """Text that is shown instead of the story, where the story is not split. (at least 1 character)"""
    caption_language: Language | None = None
    """The language of the caption."""
    create_scene_on_new_line: bool | None = None
    """Make a scene of each line. Left out, the service takes False."""
    create_scene_on_end_of_sentence: bool | None = None
    """Make a scene of each sentence. Left out, the service takes False."""
    max_subtitle_lines: int | None = None
    """Show so many lines at a time, one group after the other. Not with a smart layout. (1 to 4)"""
    highlight_keywords: bool | None = None
    """Highlight the keywords in the subtitles. Left out, the service takes True."""
    hide_subtitles: bool | None = None
    """Narrate without showing the text. Left out, the service takes False."""
    minimum_duration: float | None = None
    """Seconds. The length of a scene without text; a scene with narration is as long as that takes."""
    end_pause_duration: float | None = None
    """Seconds of silence after the narration. (at least 0)"""
    scene_transition: SceneTransition | None = None
    """How the scene begins."""
    subtitle_style: FontStyle | None = None
    """The style of the subtitles of this scene."""
    subtitle_style_id: str | None = None
    """A saved style of the subtitles. Not together with subtitle_style_name."""
    subtitle_style_name: str | None = None
    """The same by name. Not together with subtitle_style_id."""
    smart_layout_id: str | None = None
    """The smart layout of this scene. Not together with smart_layout_name. (assumed)"""
    smart_layout_name: str | None = None
    """The same by name. Not together with smart_layout_id. (assumed)"""
    background: Background | None = None
    """What is behind a scene: a visual or a colour of your own, a visual made by AI, or what a search
    finds, by search_filter or by the story itself."""
    background_brolls: list[BackgroundBroll] | None = None
    """Cuts to other visuals over the background."""
    background_corpus: list[CorpusVisual] | None = None
    """Own visuals that the service chooses from."""
    voice_over: VoiceOver | None = None
    """The narration of this scene, in place of that of the video."""
    background_music: SceneBackgroundMusic | None = None
    """Music on or off in one scene."""
    avatar: SceneAvatar | None = None
    """What is different for the presenter in this scene. Who it is cannot change."""
    elements: list[Element] | None = None
    """What is drawn over the background and the subtitles, in this order. (1 to 20 items)"""
    scene_id: str | None = None
    """The scene of the template that this one changes. Not for one that is inserted."""
    subtitles: list[TemplateSubtitle] | None = None
    """New texts for the subtitles of the template's scene. Not together with a story or another source."""
    layers: list[list[TemplateLayer]] | None = None
    """New contents for the layers of the template's scene. Not together with elements."""
    background_visual: TemplateVisual | None = None
    """The background of a template's scene."""
    insert_before_scene_id: str | None = None
    """Insert this scene before that one of the template. Not together with insert_after_scene_id."""
    insert_after_scene_id: str | None = None
    """Insert this scene after that one of the template. Not together with insert_before_scene_id."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="story", wire="story", codec=wire.STRING, required=False),
        wire.Field(name="is_ssml_story", wire="isSSMLStory", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="story_co_pilot",
            wire="storyCoPilot",
            codec=wire.model("pictory_client.models.story_co_pilot", "StoryCoPilot"),
            required=False,
        ),
        wire.Field(name="blog_url", wire="blogUrl", codec=wire.STRING, required=False),
        wire.Field(name="ppt_url", wire="pptUrl", codec=wire.STRING, required=False),
        wire.Field(name="audio_url", wire="audioUrl", codec=wire.STRING, required=False),
        wire.Field(name="video_url", wire="videoUrl", codec=wire.STRING, required=False),
        wire.Field(name="audio_language", wire="audioLanguage", codec=wire.STRING, required=False),
        wire.Field(
            name="transcript",
            wire="transcript",
            codec=wire.list_of(wire.model("pictory_client.models.transcript_item", "TranscriptItem")),
            required=False,
        ),
        wire.Field(
            name="media_repurpose_settings", wire="mediaRepurposeSettings", codec=wire.map_of(wire.ANY), required=False
        ),
        wire.Field(name="caption", wire="caption", codec=wire.STRING, required=False),
        wire.Field(name="caption_language", wire="captionLanguage", codec=wire.STRING, required=False),
        wire.Field(name="create_scene_on_new_line", wire="createSceneOnNewLine", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="create_scene_on_end_of_sentence",
            wire="createSceneOnEndOfSentence",
            codec=wire.BOOLEAN,
            required=False,
        ),
        wire.Field(name="max_subtitle_lines", wire="maxSubtitleLines", codec=wire.INTEGER, required=False),
        wire.Field(name="highlight_keywords", wire="highlightKeywords", codec=wire.BOOLEAN, required=False),
        wire.Field(name="hide_subtitles", wire="hideSubtitles", codec=wire.BOOLEAN, required=False),
        wire.Field(name="minimum_duration", wire="minimumDuration", codec=wire.NUMBER, required=False),
        wire.Field(name="end_pause_duration", wire="endPauseDuration", codec=wire.NUMBER, required=False),
        wire.Field(name="scene_transition", wire="sceneTransition", codec=wire.STRING, required=False),
        wire.Field(
            name="subtitle_style",
            wire="subtitleStyle",
            codec=wire.model("pictory_client.models.font_style", "FontStyle"),
            required=False,
        ),
        wire.Field(name="subtitle_style_id", wire="subtitleStyleId", codec=wire.STRING, required=False),
        wire.Field(name="subtitle_style_name", wire="subtitleStyleName", codec=wire.STRING, required=False),
        wire.Field(name="smart_layout_id", wire="smartLayoutId", codec=wire.STRING, required=False),
        wire.Field(name="smart_layout_name", wire="smartLayoutName", codec=wire.STRING, required=False),
        wire.Field(
            name="background",
            wire="background",
            codec=wire.model("pictory_client.models.background", "Background"),
            required=False,
        ),
        wire.Field(
            name="background_brolls",
            wire="backgroundBrolls",
            codec=wire.list_of(wire.model("pictory_client.models.background_broll", "BackgroundBroll")),
            required=False,
        ),
        wire.Field(
            name="background_corpus",
            wire="backgroundCorpus",
            codec=wire.list_of(wire.model("pictory_client.models.corpus_visual", "CorpusVisual")),
            required=False,
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
            codec=wire.model("pictory_client.models.scene_background_music", "SceneBackgroundMusic"),
            required=False,
        ),
        wire.Field(
            name="avatar",
            wire="avatar",
            codec=wire.model("pictory_client.models.scene_avatar", "SceneAvatar"),
            required=False,
        ),
        wire.Field(
            name="elements",
            wire="elements",
            codec=wire.list_of(wire.model("pictory_client.models.element", "Element")),
            required=False,
        ),
        wire.Field(name="scene_id", wire="sceneId", codec=wire.STRING, required=False),
        wire.Field(
            name="subtitles",
            wire="subtitles",
            codec=wire.list_of(wire.model("pictory_client.models.template_subtitle", "TemplateSubtitle")),
            required=False,
        ),
        wire.Field(
            name="layers",
            wire="layers",
            codec=wire.list_of(wire.list_of(wire.model("pictory_client.models.template_layer", "TemplateLayer"))),
            required=False,
        ),
        wire.Field(
            name="background_visual",
            wire="backgroundVisual",
            codec=wire.model("pictory_client.models.template_visual", "TemplateVisual"),
            required=False,
        ),
        wire.Field(name="insert_before_scene_id", wire="insertBeforeSceneId", codec=wire.STRING, required=False),
        wire.Field(name="insert_after_scene_id", wire="insertAfterSceneId", codec=wire.STRING, required=False),
    )


class SceneDict(TypedDict):
    """The same as `Scene`, as a plain dict in the service's own spelling.

    A scene, or as many as its text is split into. It has one source of content (story, storyCoPilot,
    blogUrl, pptUrl, audioUrl or videoUrl), or none and a background with a visual or a colour.

    Documented by the vendor. Source:
    https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
    """

    story: NotRequired[str]
    """The narration, which the subtitles show. (1 to 15,000 characters)"""
    isSSMLStory: NotRequired[bool]
    """Whether the story is SSML."""
    storyCoPilot: NotRequired[StoryCoPilotDict]
    """Have the script written by AI."""
    blogUrl: NotRequired[str]
    """A web page whose text is the story. (an http or https URL)"""
    pptUrl: NotRequired[str]
    """A presentation (.ppt or .pptx) whose slides become scenes. (an http or https URL)"""
    audioUrl: NotRequired[str]
    """A recording that is transcribed. Needs audioLanguage. (an http or https URL)"""
    videoUrl: NotRequired[str]
    """A video that is transcribed. Needs audioLanguage. (an http or https URL)"""
    audioLanguage: NotRequired[AudioLanguage]
    """The language that is spoken in audioUrl or videoUrl."""
    transcript: NotRequired[Sequence[TranscriptItemDict]]
    """What is said in audioUrl or videoUrl, as a transcription answers it. Its sentences become the
    scenes, and what it leaves out is left out of the video."""
    mediaRepurposeSettings: NotRequired[Mapping[str, Any]]
    """How audioUrl or videoUrl are used; the members are not documented."""
    caption: NotRequired[str]
    """Text that is shown instead of the story, where the story is not split. (at least 1 character)"""
    captionLanguage: NotRequired[Language]
    """The language of the caption."""
    createSceneOnNewLine: NotRequired[bool]
    """Make a scene of each line. Left out, the service takes False."""
    createSceneOnEndOfSentence: NotRequired[bool]
    """Make a scene of each sentence. Left out, the service takes False."""
    maxSubtitleLines: NotRequired[int]
    """Show so many lines at a time, one group after the other. Not with a smart layout. (1 to 4)"""
    highlightKeywords: NotRequired[bool]
    """Highlight the keywords in the subtitles. Left out, the service takes True."""
    hideSubtitles: NotRequired[bool]
    """Narrate without showing the text. Left out, the service takes False."""
    minimumDuration: NotRequired[float]
    """Seconds. The length of a scene without text; a scene with narration is as long as that takes."""
    endPauseDuration: NotRequired[float]
    """Seconds of silence after the narration. (at least 0)"""
    sceneTransition: NotRequired[SceneTransition]
    """How the scene begins."""
    subtitleStyle: NotRequired[FontStyleDict]
    """The style of the subtitles of this scene."""
    subtitleStyleId: NotRequired[str]
    """A saved style of the subtitles. Not together with subtitleStyleName."""
    subtitleStyleName: NotRequired[str]
    """The same by name. Not together with subtitleStyleId."""
    smartLayoutId: NotRequired[str]
    """The smart layout of this scene. Not together with smartLayoutName. (assumed)"""
    smartLayoutName: NotRequired[str]
    """The same by name. Not together with smartLayoutId. (assumed)"""
    background: NotRequired[BackgroundDict]
    """What is behind a scene: a visual or a colour of your own, a visual made by AI, or what a search
    finds, by searchFilter or by the story itself."""
    backgroundBrolls: NotRequired[Sequence[BackgroundBrollDict]]
    """Cuts to other visuals over the background."""
    backgroundCorpus: NotRequired[Sequence[CorpusVisualDict]]
    """Own visuals that the service chooses from."""
    voiceOver: NotRequired[VoiceOverDict]
    """The narration of this scene, in place of that of the video."""
    backgroundMusic: NotRequired[SceneBackgroundMusicDict]
    """Music on or off in one scene."""
    avatar: NotRequired[SceneAvatarDict]
    """What is different for the presenter in this scene. Who it is cannot change."""
    elements: NotRequired[Sequence[ElementDict]]
    """What is drawn over the background and the subtitles, in this order. (1 to 20 items)"""
    sceneId: NotRequired[str]
    """The scene of the template that this one changes. Not for one that is inserted."""
    subtitles: NotRequired[Sequence[TemplateSubtitleDict]]
    """New texts for the subtitles of the template's scene. Not together with a story or another source."""
    layers: NotRequired[Sequence[Sequence[TemplateLayerDict]]]
    """New contents for the layers of the template's scene. Not together with elements."""
    backgroundVisual: NotRequired[TemplateVisualDict]
    """The background of a template's scene."""
    insertBeforeSceneId: NotRequired[str]
    """Insert this scene before that one of the template. Not together with insertAfterSceneId."""
    insertAfterSceneId: NotRequired[str]
    """Insert this scene after that one of the template. Not together with insertBeforeSceneId."""
