"""The model `LegacyTemplateScene` and its TypedDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

import attrs
from pictory_runtime import wire

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import ClassVar

    from pictory_client.models.clip import Clip, ClipDict
    from pictory_client.models.language import Language
    from pictory_client.models.legacy_ai_voice import LegacyAiVoice, LegacyAiVoiceDict
    from pictory_client.models.legacy_font_style import LegacyFontStyle
    from pictory_client.models.legacy_font_weight import LegacyFontWeight
    from pictory_client.models.legacy_text_decoration import LegacyTextDecoration
    from pictory_client.models.legacy_vertical_alignment import LegacyVerticalAlignment
    from pictory_client.models.legacy_visual_filter import (
        LegacyVisualFilter,
        LegacyVisualFilterDict,
    )
    from pictory_client.models.template_subtitle import (
        TemplateSubtitle,
        TemplateSubtitleDict,
    )
    from pictory_client.models.template_visual import TemplateVisual, TemplateVisualDict
    from pictory_client.models.text_alignment import TextAlignment
    from pictory_client.models.visual_type import VisualType


@attrs.define(kw_only=True, repr=False)
class LegacyTemplateScene(wire.Model):
    """A change of a template's scene, or a scene that is added.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/update-variable-api
    """

    font_family: str | None = None
    """The font."""
    font_name: str | None = None
    """The font, where font_family names none."""
    font_size: int | None = None
    """The size of the letters. (at least 1)"""
    font_style: LegacyFontStyle | None = None
    """Upright or slanted."""
    font_weight: LegacyFontWeight | None = None
    """How heavy the letters are."""
    text_decoration: LegacyTextDecoration | None = None
    """Whether the letters are underlined."""
    text_color: str | None = None
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    text_background_color: str | None = None
    """The colour behind the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    keyword_color: str | None = None
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    vertical_alignment: LegacyVerticalAlignment | None = None
    """At the top, in the middle or at the bottom."""
    horizontal_alignment: TextAlignment | None = None
    """Left, in the middle or right."""
    text: str | None = None
    """What is said and shown; SSML and `<strong>` are understood. (at most 15,000 characters)"""
    articleUrl: str | None = None
    """A web page whose text is the text. (an http or https URL)"""
    article_url: str | None = None
    """The same in its older spelling. (an http or https URL)"""
    ppt_url: str | None = None
    """A presentation whose slides become scenes. (an http or https URL)"""
    media_search_query: str | None = None
    """What to look for as the background."""
    caption: str | None = None
    """Text that is shown instead."""
    caption_language: Language | None = None
    """The language of the caption."""
    aws_connection_id: str | None = None
    """The connection through which private files of AWS S3 are read."""
    background_uri: str | None = None
    """A picture or a video of your own. (an http or https URL)"""
    background_type: VisualType | None = None
    """Moving or still."""
    minimum_duration: float | None = None
    """The shortest length in seconds. (at least 0)"""
    min_duration: float | None = None
    """The same in its older spelling. (at least 0)"""
    background_video_segments: list[Clip] | None = None
    """The parts of the video that are used."""
    loop_background_video: bool | None = None
    """Whether the video repeats."""
    mute_background_video: bool | None = None
    """Whether the video is silent."""
    background_visual_filter: LegacyVisualFilter | None = None
    """Where to look for the background."""
    voice_over: bool | None = None
    """Whether the text is spoken; it is not, if neither the scene nor the storyboard says so."""
    ai_voice_overs: list[LegacyAiVoice] | None = None
    """The voices of this scene; the first one speaks. (assumed)"""
    voice_over_uri: str | None = None
    """A recording of this scene's narration. (an http or https URL)"""
    voice_over_segment: Clip | None = None
    """The part of the recording that is used."""
    subtitle: bool | None = None
    """Whether the text is shown. Left out, the service takes True."""
    split_text_on_new_line: bool | None = None
    """Make a scene of each line."""
    split_text_on_period: bool | None = None
    """Make a scene of each sentence."""
    scene_id: int | str | None = None
    """The scene of the template that this one changes. Not for one that is inserted."""
    insert_before_scene_id: int | str | None = None
    """Insert this scene before that one of the template. Not together with insert_after_scene_id."""
    insert_after_scene_id: int | str | None = None
    """Insert this scene after that one of the template. Not together with insert_before_scene_id."""
    subtitles: list[TemplateSubtitle] | None = None
    """New texts for the subtitles of the template's scene. Not together with text."""
    background_visual: TemplateVisual | None = None
    """Another background for the template's scene. Not together with background_uri."""

    __wire__: ClassVar[tuple[wire.Field, ...]] = (
        wire.Field(name="font_family", wire="fontFamily", codec=wire.STRING, required=False),
        wire.Field(name="font_name", wire="fontName", codec=wire.STRING, required=False),
        wire.Field(name="font_size", wire="fontSize", codec=wire.INTEGER, required=False),
        wire.Field(name="font_style", wire="fontStyle", codec=wire.STRING, required=False),
        wire.Field(name="font_weight", wire="fontWeight", codec=wire.STRING, required=False),
        wire.Field(name="text_decoration", wire="textDecoration", codec=wire.STRING, required=False),
        wire.Field(name="text_color", wire="textColor", codec=wire.STRING, required=False),
        wire.Field(name="text_background_color", wire="textBackgroundColor", codec=wire.STRING, required=False),
        wire.Field(name="keyword_color", wire="keywordColor", codec=wire.STRING, required=False),
        wire.Field(name="vertical_alignment", wire="verticalAlignment", codec=wire.STRING, required=False),
        wire.Field(name="horizontal_alignment", wire="horizontalAlignment", codec=wire.STRING, required=False),
        wire.Field(name="text", wire="text", codec=wire.STRING, required=False),
        wire.Field(name="articleUrl", wire="articleUrl", codec=wire.STRING, required=False),
        wire.Field(name="article_url", wire="article_url", codec=wire.STRING, required=False),
        wire.Field(name="ppt_url", wire="pptUrl", codec=wire.STRING, required=False),
        wire.Field(name="media_search_query", wire="mediaSearchQuery", codec=wire.STRING, required=False),
        wire.Field(name="caption", wire="caption", codec=wire.STRING, required=False),
        wire.Field(name="caption_language", wire="captionLanguage", codec=wire.STRING, required=False),
        wire.Field(name="aws_connection_id", wire="awsConnectionId", codec=wire.STRING, required=False),
        wire.Field(name="background_uri", wire="backgroundUri", codec=wire.STRING, required=False),
        wire.Field(name="background_type", wire="backgroundType", codec=wire.STRING, required=False),
        wire.Field(name="minimum_duration", wire="minimumDuration", codec=wire.NUMBER, required=False),
        wire.Field(name="min_duration", wire="minDuration", codec=wire.NUMBER, required=False),
        wire.Field(
            name="background_video_segments",
            wire="backgroundVideoSegments",
            codec=wire.list_of(wire.model("pictory_client.models.clip", "Clip")),
            required=False,
        ),
        wire.Field(name="loop_background_video", wire="loopBackgroundVideo", codec=wire.BOOLEAN, required=False),
        wire.Field(name="mute_background_video", wire="muteBackgroundVideo", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="background_visual_filter",
            wire="backgroundVisualFilter",
            codec=wire.model("pictory_client.models.legacy_visual_filter", "LegacyVisualFilter"),
            required=False,
        ),
        wire.Field(name="voice_over", wire="voiceOver", codec=wire.BOOLEAN, required=False),
        wire.Field(
            name="ai_voice_overs",
            wire="aiVoiceOvers",
            codec=wire.list_of(wire.model("pictory_client.models.legacy_ai_voice", "LegacyAiVoice")),
            required=False,
        ),
        wire.Field(name="voice_over_uri", wire="voiceOverUri", codec=wire.STRING, required=False),
        wire.Field(
            name="voice_over_segment",
            wire="voiceOverSegment",
            codec=wire.model("pictory_client.models.clip", "Clip"),
            required=False,
        ),
        wire.Field(name="subtitle", wire="subtitle", codec=wire.BOOLEAN, required=False),
        wire.Field(name="split_text_on_new_line", wire="splitTextOnNewLine", codec=wire.BOOLEAN, required=False),
        wire.Field(name="split_text_on_period", wire="splitTextOnPeriod", codec=wire.BOOLEAN, required=False),
        wire.Field(name="scene_id", wire="sceneId", codec=wire.union(wire.INTEGER, wire.STRING), required=False),
        wire.Field(
            name="insert_before_scene_id",
            wire="insertBeforeSceneId",
            codec=wire.union(wire.INTEGER, wire.STRING),
            required=False,
        ),
        wire.Field(
            name="insert_after_scene_id",
            wire="insertAfterSceneId",
            codec=wire.union(wire.INTEGER, wire.STRING),
            required=False,
        ),
        wire.Field(
            name="subtitles",
            wire="subtitles",
            codec=wire.list_of(wire.model("pictory_client.models.template_subtitle", "TemplateSubtitle")),
            required=False,
        ),
        wire.Field(
            name="background_visual",
            wire="backgroundVisual",
            codec=wire.model("pictory_client.models.template_visual", "TemplateVisual"),
            required=False,
        ),
    )


class LegacyTemplateSceneDict(TypedDict):
    """The same as `LegacyTemplateScene`, as a plain dict in the service's own spelling.

    A change of a template's scene, or a scene that is added.

    Documented for an older generation of the API only. Source:
    https://docs.pictory.ai/reference/update-variable-api
    """

    fontFamily: NotRequired[str]
    """The font."""
    fontName: NotRequired[str]
    """The font, where fontFamily names none."""
    fontSize: NotRequired[int]
    """The size of the letters. (at least 1)"""
    fontStyle: NotRequired[LegacyFontStyle]
    """Upright or slanted."""
    fontWeight: NotRequired[LegacyFontWeight]
    """How heavy the letters are."""
    textDecoration: NotRequired[LegacyTextDecoration]
    """Whether the letters are underlined."""
    textColor: NotRequired[str]
    """The colour of the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    textBackgroundColor: NotRequired[str]
    """The colour behind the letters. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or rgba(r,g,b,a))"""
    keywordColor: NotRequired[str]
    """The colour of highlighted keywords. (a colour: #rgb, #rrggbb, #rrggbbaa, rgb(r,g,b) or
    rgba(r,g,b,a))"""
    verticalAlignment: NotRequired[LegacyVerticalAlignment]
    """At the top, in the middle or at the bottom."""
    horizontalAlignment: NotRequired[TextAlignment]
    """Left, in the middle or right."""
    text: NotRequired[str]
    """What is said and shown; SSML and `<strong>` are understood. (at most 15,000 characters)"""
    articleUrl: NotRequired[str]
    """A web page whose text is the text. (an http or https URL)"""
    article_url: NotRequired[str]
    """The same in its older spelling. (an http or https URL)"""
    pptUrl: NotRequired[str]
    """A presentation whose slides become scenes. (an http or https URL)"""
    mediaSearchQuery: NotRequired[str]
    """What to look for as the background."""
    caption: NotRequired[str]
    """Text that is shown instead."""
    captionLanguage: NotRequired[Language]
    """The language of the caption."""
    awsConnectionId: NotRequired[str]
    """The connection through which private files of AWS S3 are read."""
    backgroundUri: NotRequired[str]
    """A picture or a video of your own. (an http or https URL)"""
    backgroundType: NotRequired[VisualType]
    """Moving or still."""
    minimumDuration: NotRequired[float]
    """The shortest length in seconds. (at least 0)"""
    minDuration: NotRequired[float]
    """The same in its older spelling. (at least 0)"""
    backgroundVideoSegments: NotRequired[Sequence[ClipDict]]
    """The parts of the video that are used."""
    loopBackgroundVideo: NotRequired[bool]
    """Whether the video repeats."""
    muteBackgroundVideo: NotRequired[bool]
    """Whether the video is silent."""
    backgroundVisualFilter: NotRequired[LegacyVisualFilterDict]
    """Where to look for the background."""
    voiceOver: NotRequired[bool]
    """Whether the text is spoken; it is not, if neither the scene nor the storyboard says so."""
    aiVoiceOvers: NotRequired[Sequence[LegacyAiVoiceDict]]
    """The voices of this scene; the first one speaks. (assumed)"""
    voiceOverUri: NotRequired[str]
    """A recording of this scene's narration. (an http or https URL)"""
    voiceOverSegment: NotRequired[ClipDict]
    """The part of the recording that is used."""
    subtitle: NotRequired[bool]
    """Whether the text is shown. Left out, the service takes True."""
    splitTextOnNewLine: NotRequired[bool]
    """Make a scene of each line."""
    splitTextOnPeriod: NotRequired[bool]
    """Make a scene of each sentence."""
    sceneId: NotRequired[int | str]
    """The scene of the template that this one changes. Not for one that is inserted."""
    insertBeforeSceneId: NotRequired[int | str]
    """Insert this scene before that one of the template. Not together with insertAfterSceneId."""
    insertAfterSceneId: NotRequired[int | str]
    """Insert this scene after that one of the template. Not together with insertBeforeSceneId."""
    subtitles: NotRequired[Sequence[TemplateSubtitleDict]]
    """New texts for the subtitles of the template's scene. Not together with text."""
    backgroundVisual: NotRequired[TemplateVisualDict]
    """Another background for the template's scene. Not together with backgroundUri."""
