"""The models of the contract, and the TypedDicts and literals that go with them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_token import AccessToken
    from .access_token_request import AccessTokenRequest
    from .ai_credit_source import AiCreditSource
    from .ai_credit_transaction import AiCreditTransaction
    from .ai_credit_type import AiCreditType
    from .ai_image import AiImage
    from .ai_video import AiVideo
    from .ai_visual import AiVisual, AiVisualDict
    from .ai_voice import AiVoice, AiVoiceDict
    from .animation_direction import AnimationDirection
    from .animation_name import AnimationName
    from .animation_speed import AnimationSpeed
    from .animation_type import AnimationType
    from .audio_language import AudioLanguage
    from .avatar import Avatar, AvatarDict
    from .avatar_gender import AvatarGender
    from .avatar_look import AvatarLook, AvatarLookDict
    from .avatar_page import AvatarPage
    from .aws_connection import AwsConnection
    from .aws_connection_state import AwsConnectionState
    from .aws_connections import AwsConnections
    from .background import Background, BackgroundDict
    from .background_broll import BackgroundBroll, BackgroundBrollDict
    from .background_music import BackgroundMusic, BackgroundMusicDict
    from .background_settings import BackgroundSettings, BackgroundSettingsDict
    from .cleaned import Cleaned
    from .clip import Clip, ClipDict
    from .color_overlay import ColorOverlay, ColorOverlayDict
    from .confirmation import Confirmation
    from .corpus_visual import CorpusVisual, CorpusVisualDict
    from .create_aws_connection_request import CreateAwsConnectionRequest
    from .create_vimeo_connection_request import CreateVimeoConnectionRequest
    from .created_template import CreatedTemplate
    from .destination import Destination, DestinationDict
    from .destination_type import DestinationType
    from .edit_video_brand_created import EditVideoBrandCreated
    from .edit_video_brand_request import EditVideoBrandRequest
    from .edit_video_button import EditVideoButton, EditVideoButtonDict
    from .edit_video_buttons import EditVideoButtons, EditVideoButtonsDict
    from .edit_video_colors import EditVideoColors, EditVideoColorsDict
    from .edit_video_font import EditVideoFont, EditVideoFontDict
    from .edit_video_shades import EditVideoShades, EditVideoShadesDict
    from .element import Element, ElementDict
    from .element_position import ElementPosition
    from .element_search_filter import ElementSearchFilter, ElementSearchFilterDict
    from .element_settings import ElementSettings, ElementSettingsDict
    from .element_type import ElementType
    from .elevenlabs_voice_settings import (
        ElevenlabsVoiceSettings,
        ElevenlabsVoiceSettingsDict,
    )
    from .external_voice import ExternalVoice, ExternalVoiceDict
    from .field_error import FieldError
    from .font import Font
    from .font_style import FontStyle, FontStyleDict
    from .frame_aspect_ratio import FrameAspectRatio
    from .future_words import FutureWords
    from .generate_image_request import GenerateImageRequest
    from .generate_video_request import GenerateVideoRequest
    from .generated_image import GeneratedImage
    from .generated_image_page import GeneratedImagePage
    from .generated_video import GeneratedVideo
    from .generated_video_page import GeneratedVideoPage
    from .highlight_language import HighlightLanguage
    from .highlights import Highlights
    from .highlights_request import HighlightsRequest
    from .image_aspect_ratio import ImageAspectRatio
    from .image_model import ImageModel
    from .image_style import ImageStyle
    from .job import Job
    from .job_cleaned import JobCleaned
    from .job_created import JobCreated
    from .job_failure import JobFailure
    from .job_in_progress import JobInProgress
    from .job_not_found import JobNotFound
    from .job_not_found_reason import JobNotFoundReason
    from .job_page import JobPage
    from .job_reference import JobReference
    from .ken_burns_view import KenBurnsView, KenBurnsViewDict
    from .language import Language
    from .legacy_ai_voice import LegacyAiVoice, LegacyAiVoiceDict
    from .legacy_audio import LegacyAudio, LegacyAudioDict
    from .legacy_font import LegacyFont
    from .legacy_font_style import LegacyFontStyle
    from .legacy_font_weight import LegacyFontWeight
    from .legacy_job_created import LegacyJobCreated
    from .legacy_job_reference import LegacyJobReference
    from .legacy_logo import LegacyLogo, LegacyLogoDict
    from .legacy_render_animation import (
        LegacyRenderAnimation,
        LegacyRenderAnimationDict,
    )
    from .legacy_render_audio import LegacyRenderAudio, LegacyRenderAudioDict
    from .legacy_render_background import (
        LegacyRenderBackground,
        LegacyRenderBackgroundDict,
    )
    from .legacy_render_changes import LegacyRenderChanges, LegacyRenderChangesDict
    from .legacy_render_font import LegacyRenderFont, LegacyRenderFontDict
    from .legacy_render_line import LegacyRenderLine, LegacyRenderLineDict
    from .legacy_render_location import LegacyRenderLocation, LegacyRenderLocationDict
    from .legacy_render_move import LegacyRenderMove, LegacyRenderMoveDict
    from .legacy_render_output import LegacyRenderOutput, LegacyRenderOutputDict
    from .legacy_render_params import LegacyRenderParams, LegacyRenderParamsDict
    from .legacy_render_scene import LegacyRenderScene, LegacyRenderSceneDict
    from .legacy_render_settings import LegacyRenderSettings, LegacyRenderSettingsDict
    from .legacy_render_sub_scene import LegacyRenderSubScene, LegacyRenderSubSceneDict
    from .legacy_render_subtitle import LegacyRenderSubtitle, LegacyRenderSubtitleDict
    from .legacy_render_visual import LegacyRenderVisual, LegacyRenderVisualDict
    from .legacy_scene import LegacyScene, LegacySceneDict
    from .legacy_scene_content import LegacySceneContent, LegacySceneContentDict
    from .legacy_storyboard import LegacyStoryboard
    from .legacy_storyboard_request import LegacyStoryboardRequest
    from .legacy_template_request import LegacyTemplateRequest
    from .legacy_template_scene import LegacyTemplateScene, LegacyTemplateSceneDict
    from .legacy_text_decoration import LegacyTextDecoration
    from .legacy_text_styles import LegacyTextStyles, LegacyTextStylesDict
    from .legacy_vertical_alignment import LegacyVerticalAlignment
    from .legacy_video import LegacyVideo
    from .legacy_video_settings import LegacyVideoSettings
    from .legacy_visual_filter import LegacyVisualFilter, LegacyVisualFilterDict
    from .listed_avatar import ListedAvatar
    from .listed_avatar_look import ListedAvatarLook
    from .listed_job import ListedJob
    from .listed_project import ListedProject
    from .listed_template import ListedTemplate
    from .logo import Logo, LogoDict
    from .media_info import MediaInfo
    from .motion_graphics import MotionGraphics, MotionGraphicsDict
    from .music_search import MusicSearch
    from .music_sort import MusicSort
    from .music_track import MusicTrack
    from .music_track_page import MusicTrackPage
    from .new_template_scene import NewTemplateScene, NewTemplateSceneDict
    from .new_voiceover_track import NewVoiceoverTrack
    from .object_mode import ObjectMode
    from .pause_size import PauseSize
    from .position import Position
    from .premium_voice_settings import PremiumVoiceSettings, PremiumVoiceSettingsDict
    from .project import Project, ProjectDict
    from .project_background import ProjectBackground, ProjectBackgroundDict
    from .project_file import ProjectFile
    from .project_file_audio import ProjectFileAudio
    from .project_file_format import ProjectFileFormat, ProjectFileFormatDict
    from .project_file_layer import ProjectFileLayer, ProjectFileLayerDict
    from .project_file_line import ProjectFileLine, ProjectFileLineDict
    from .project_file_scene import ProjectFileScene, ProjectFileSceneDict
    from .project_file_visual import ProjectFileVisual, ProjectFileVisualDict
    from .project_line import ProjectLine, ProjectLineDict
    from .project_page import ProjectPage
    from .project_scene import ProjectScene, ProjectSceneDict
    from .project_scene_settings import ProjectSceneSettings, ProjectSceneSettingsDict
    from .project_scene_splitting import (
        ProjectSceneSplitting,
        ProjectSceneSplittingDict,
    )
    from .project_sentence import ProjectSentence, ProjectSentenceDict
    from .project_text_style import ProjectTextStyle, ProjectTextStyleDict
    from .project_updated import ProjectUpdated
    from .project_visual import ProjectVisual, ProjectVisualDict
    from .project_visual_filter import ProjectVisualFilter, ProjectVisualFilterDict
    from .quota import Quota
    from .quota_figure import QuotaFigure
    from .render_element import RenderElement, RenderElementDict
    from .render_element_type import RenderElementType
    from .render_format import RenderFormat
    from .render_media_type import RenderMediaType
    from .render_output import RenderOutput, RenderOutputDict
    from .render_params import RenderParams, RenderParamsDict
    from .render_preview_request import RenderPreviewRequest
    from .render_subtitle import RenderSubtitle, RenderSubtitleDict
    from .rendered_video import RenderedVideo
    from .saved_look import SavedLook
    from .scene import Scene, SceneDict
    from .scene_avatar import SceneAvatar, SceneAvatarDict
    from .scene_background_music import SceneBackgroundMusic, SceneBackgroundMusicDict
    from .scene_marker import SceneMarker, SceneMarkerDict
    from .scene_transition import SceneTransition
    from .search_filter import SearchFilter, SearchFilterDict
    from .service_message import ServiceMessage
    from .shape_name import ShapeName
    from .smart_layout import SmartLayout
    from .smart_layouts import SmartLayouts
    from .spoken_medium import SpokenMedium
    from .ssml_support import SsmlSupport
    from .stock_library import StockLibrary
    from .stock_media import StockMedia
    from .stock_media_found import StockMediaFound
    from .stock_media_page import StockMediaPage
    from .stock_rendition import StockRendition
    from .story_co_pilot import StoryCoPilot, StoryCoPilotDict
    from .story_platform import StoryPlatform
    from .story_tone import StoryTone
    from .story_video_type import StoryVideoType
    from .storyboard_preview import StoryboardPreview
    from .storyboard_request import StoryboardRequest
    from .template import Template
    from .template_audio import TemplateAudio
    from .template_background import TemplateBackground, TemplateBackgroundDict
    from .template_layer import TemplateLayer, TemplateLayerDict
    from .template_list import TemplateList
    from .template_name import TemplateName
    from .template_scene import TemplateScene
    from .template_subtitle import TemplateSubtitle, TemplateSubtitleDict
    from .template_visual import TemplateVisual, TemplateVisualDict
    from .template_voice import TemplateVoice
    from .text_alignment import TextAlignment
    from .text_animation import TextAnimation, TextAnimationDict
    from .text_case import TextCase
    from .text_decoration import TextDecoration
    from .text_variant import TextVariant
    from .transcript_highlight import TranscriptHighlight, TranscriptHighlightDict
    from .transcript_highlights_request import TranscriptHighlightsRequest
    from .transcript_item import TranscriptItem, TranscriptItemDict
    from .transcript_part import TranscriptPart, TranscriptPartDict
    from .transcript_segment import TranscriptSegment
    from .transcript_word import TranscriptWord, TranscriptWordDict
    from .transcription import Transcription
    from .transcription_request import TranscriptionRequest
    from .unauthorized import Unauthorized
    from .update_aws_connection_request import UpdateAwsConnectionRequest
    from .update_template_request import UpdateTemplateRequest
    from .update_vimeo_connection_request import UpdateVimeoConnectionRequest
    from .updated_template import UpdatedTemplate
    from .upload_target import UploadTarget
    from .upload_url import UploadUrl
    from .upload_url_request import UploadUrlRequest
    from .validation_code import ValidationCode
    from .validation_error import ValidationError
    from .video_aspect_ratio import VideoAspectRatio
    from .video_duration import VideoDuration
    from .video_ken_burns import VideoKenBurns, VideoKenBurnsDict
    from .video_model import VideoModel
    from .vimeo_connection import VimeoConnection
    from .vimeo_connection_page import VimeoConnectionPage
    from .vimeo_connection_state import VimeoConnectionState
    from .visual_category import VisualCategory
    from .visual_selection_preference import VisualSelectionPreference
    from .visual_type import VisualType
    from .voice_engine import VoiceEngine
    from .voice_model import VoiceModel
    from .voice_over import VoiceOver, VoiceOverDict
    from .voice_service import VoiceService
    from .voiceover_track import VoiceoverTrack
    from .writing_style import WritingStyle

__all__ = [
    "AccessToken",
    "AccessTokenRequest",
    "AiCreditSource",
    "AiCreditTransaction",
    "AiCreditType",
    "AiImage",
    "AiVideo",
    "AiVisual",
    "AiVisualDict",
    "AiVoice",
    "AiVoiceDict",
    "AnimationDirection",
    "AnimationName",
    "AnimationSpeed",
    "AnimationType",
    "AudioLanguage",
    "Avatar",
    "AvatarDict",
    "AvatarGender",
    "AvatarLook",
    "AvatarLookDict",
    "AvatarPage",
    "AwsConnection",
    "AwsConnectionState",
    "AwsConnections",
    "Background",
    "BackgroundBroll",
    "BackgroundBrollDict",
    "BackgroundDict",
    "BackgroundMusic",
    "BackgroundMusicDict",
    "BackgroundSettings",
    "BackgroundSettingsDict",
    "Cleaned",
    "Clip",
    "ClipDict",
    "ColorOverlay",
    "ColorOverlayDict",
    "Confirmation",
    "CorpusVisual",
    "CorpusVisualDict",
    "CreateAwsConnectionRequest",
    "CreateVimeoConnectionRequest",
    "CreatedTemplate",
    "Destination",
    "DestinationDict",
    "DestinationType",
    "EditVideoBrandCreated",
    "EditVideoBrandRequest",
    "EditVideoButton",
    "EditVideoButtonDict",
    "EditVideoButtons",
    "EditVideoButtonsDict",
    "EditVideoColors",
    "EditVideoColorsDict",
    "EditVideoFont",
    "EditVideoFontDict",
    "EditVideoShades",
    "EditVideoShadesDict",
    "Element",
    "ElementDict",
    "ElementPosition",
    "ElementSearchFilter",
    "ElementSearchFilterDict",
    "ElementSettings",
    "ElementSettingsDict",
    "ElementType",
    "ElevenlabsVoiceSettings",
    "ElevenlabsVoiceSettingsDict",
    "ExternalVoice",
    "ExternalVoiceDict",
    "FieldError",
    "Font",
    "FontStyle",
    "FontStyleDict",
    "FrameAspectRatio",
    "FutureWords",
    "GenerateImageRequest",
    "GenerateVideoRequest",
    "GeneratedImage",
    "GeneratedImagePage",
    "GeneratedVideo",
    "GeneratedVideoPage",
    "HighlightLanguage",
    "Highlights",
    "HighlightsRequest",
    "ImageAspectRatio",
    "ImageModel",
    "ImageStyle",
    "Job",
    "JobCleaned",
    "JobCreated",
    "JobFailure",
    "JobInProgress",
    "JobNotFound",
    "JobNotFoundReason",
    "JobPage",
    "JobReference",
    "KenBurnsView",
    "KenBurnsViewDict",
    "Language",
    "LegacyAiVoice",
    "LegacyAiVoiceDict",
    "LegacyAudio",
    "LegacyAudioDict",
    "LegacyFont",
    "LegacyFontStyle",
    "LegacyFontWeight",
    "LegacyJobCreated",
    "LegacyJobReference",
    "LegacyLogo",
    "LegacyLogoDict",
    "LegacyRenderAnimation",
    "LegacyRenderAnimationDict",
    "LegacyRenderAudio",
    "LegacyRenderAudioDict",
    "LegacyRenderBackground",
    "LegacyRenderBackgroundDict",
    "LegacyRenderChanges",
    "LegacyRenderChangesDict",
    "LegacyRenderFont",
    "LegacyRenderFontDict",
    "LegacyRenderLine",
    "LegacyRenderLineDict",
    "LegacyRenderLocation",
    "LegacyRenderLocationDict",
    "LegacyRenderMove",
    "LegacyRenderMoveDict",
    "LegacyRenderOutput",
    "LegacyRenderOutputDict",
    "LegacyRenderParams",
    "LegacyRenderParamsDict",
    "LegacyRenderScene",
    "LegacyRenderSceneDict",
    "LegacyRenderSettings",
    "LegacyRenderSettingsDict",
    "LegacyRenderSubScene",
    "LegacyRenderSubSceneDict",
    "LegacyRenderSubtitle",
    "LegacyRenderSubtitleDict",
    "LegacyRenderVisual",
    "LegacyRenderVisualDict",
    "LegacyScene",
    "LegacySceneContent",
    "LegacySceneContentDict",
    "LegacySceneDict",
    "LegacyStoryboard",
    "LegacyStoryboardRequest",
    "LegacyTemplateRequest",
    "LegacyTemplateScene",
    "LegacyTemplateSceneDict",
    "LegacyTextDecoration",
    "LegacyTextStyles",
    "LegacyTextStylesDict",
    "LegacyVerticalAlignment",
    "LegacyVideo",
    "LegacyVideoSettings",
    "LegacyVisualFilter",
    "LegacyVisualFilterDict",
    "ListedAvatar",
    "ListedAvatarLook",
    "ListedJob",
    "ListedProject",
    "ListedTemplate",
    "Logo",
    "LogoDict",
    "MediaInfo",
    "MotionGraphics",
    "MotionGraphicsDict",
    "MusicSearch",
    "MusicSort",
    "MusicTrack",
    "MusicTrackPage",
    "NewTemplateScene",
    "NewTemplateSceneDict",
    "NewVoiceoverTrack",
    "ObjectMode",
    "PauseSize",
    "Position",
    "PremiumVoiceSettings",
    "PremiumVoiceSettingsDict",
    "Project",
    "ProjectBackground",
    "ProjectBackgroundDict",
    "ProjectDict",
    "ProjectFile",
    "ProjectFileAudio",
    "ProjectFileFormat",
    "ProjectFileFormatDict",
    "ProjectFileLayer",
    "ProjectFileLayerDict",
    "ProjectFileLine",
    "ProjectFileLineDict",
    "ProjectFileScene",
    "ProjectFileSceneDict",
    "ProjectFileVisual",
    "ProjectFileVisualDict",
    "ProjectLine",
    "ProjectLineDict",
    "ProjectPage",
    "ProjectScene",
    "ProjectSceneDict",
    "ProjectSceneSettings",
    "ProjectSceneSettingsDict",
    "ProjectSceneSplitting",
    "ProjectSceneSplittingDict",
    "ProjectSentence",
    "ProjectSentenceDict",
    "ProjectTextStyle",
    "ProjectTextStyleDict",
    "ProjectUpdated",
    "ProjectVisual",
    "ProjectVisualDict",
    "ProjectVisualFilter",
    "ProjectVisualFilterDict",
    "Quota",
    "QuotaFigure",
    "RenderElement",
    "RenderElementDict",
    "RenderElementType",
    "RenderFormat",
    "RenderMediaType",
    "RenderOutput",
    "RenderOutputDict",
    "RenderParams",
    "RenderParamsDict",
    "RenderPreviewRequest",
    "RenderSubtitle",
    "RenderSubtitleDict",
    "RenderedVideo",
    "SavedLook",
    "Scene",
    "SceneAvatar",
    "SceneAvatarDict",
    "SceneBackgroundMusic",
    "SceneBackgroundMusicDict",
    "SceneDict",
    "SceneMarker",
    "SceneMarkerDict",
    "SceneTransition",
    "SearchFilter",
    "SearchFilterDict",
    "ServiceMessage",
    "ShapeName",
    "SmartLayout",
    "SmartLayouts",
    "SpokenMedium",
    "SsmlSupport",
    "StockLibrary",
    "StockMedia",
    "StockMediaFound",
    "StockMediaPage",
    "StockRendition",
    "StoryCoPilot",
    "StoryCoPilotDict",
    "StoryPlatform",
    "StoryTone",
    "StoryVideoType",
    "StoryboardPreview",
    "StoryboardRequest",
    "Template",
    "TemplateAudio",
    "TemplateBackground",
    "TemplateBackgroundDict",
    "TemplateLayer",
    "TemplateLayerDict",
    "TemplateList",
    "TemplateName",
    "TemplateScene",
    "TemplateSubtitle",
    "TemplateSubtitleDict",
    "TemplateVisual",
    "TemplateVisualDict",
    "TemplateVoice",
    "TextAlignment",
    "TextAnimation",
    "TextAnimationDict",
    "TextCase",
    "TextDecoration",
    "TextVariant",
    "TranscriptHighlight",
    "TranscriptHighlightDict",
    "TranscriptHighlightsRequest",
    "TranscriptItem",
    "TranscriptItemDict",
    "TranscriptPart",
    "TranscriptPartDict",
    "TranscriptSegment",
    "TranscriptWord",
    "TranscriptWordDict",
    "Transcription",
    "TranscriptionRequest",
    "Unauthorized",
    "UpdateAwsConnectionRequest",
    "UpdateTemplateRequest",
    "UpdateVimeoConnectionRequest",
    "UpdatedTemplate",
    "UploadTarget",
    "UploadUrl",
    "UploadUrlRequest",
    "ValidationCode",
    "ValidationError",
    "VideoAspectRatio",
    "VideoDuration",
    "VideoKenBurns",
    "VideoKenBurnsDict",
    "VideoModel",
    "VimeoConnection",
    "VimeoConnectionPage",
    "VimeoConnectionState",
    "VisualCategory",
    "VisualSelectionPreference",
    "VisualType",
    "VoiceEngine",
    "VoiceModel",
    "VoiceOver",
    "VoiceOverDict",
    "VoiceService",
    "VoiceoverTrack",
    "WritingStyle",
]

_HOMES = {
    "AccessToken": "access_token",
    "AccessTokenRequest": "access_token_request",
    "AiCreditSource": "ai_credit_source",
    "AiCreditTransaction": "ai_credit_transaction",
    "AiCreditType": "ai_credit_type",
    "AiImage": "ai_image",
    "AiVideo": "ai_video",
    "AiVisual": "ai_visual",
    "AiVisualDict": "ai_visual",
    "AiVoice": "ai_voice",
    "AiVoiceDict": "ai_voice",
    "AnimationDirection": "animation_direction",
    "AnimationName": "animation_name",
    "AnimationSpeed": "animation_speed",
    "AnimationType": "animation_type",
    "AudioLanguage": "audio_language",
    "Avatar": "avatar",
    "AvatarDict": "avatar",
    "AvatarGender": "avatar_gender",
    "AvatarLook": "avatar_look",
    "AvatarLookDict": "avatar_look",
    "AvatarPage": "avatar_page",
    "AwsConnection": "aws_connection",
    "AwsConnectionState": "aws_connection_state",
    "AwsConnections": "aws_connections",
    "Background": "background",
    "BackgroundBroll": "background_broll",
    "BackgroundBrollDict": "background_broll",
    "BackgroundDict": "background",
    "BackgroundMusic": "background_music",
    "BackgroundMusicDict": "background_music",
    "BackgroundSettings": "background_settings",
    "BackgroundSettingsDict": "background_settings",
    "Cleaned": "cleaned",
    "Clip": "clip",
    "ClipDict": "clip",
    "ColorOverlay": "color_overlay",
    "ColorOverlayDict": "color_overlay",
    "Confirmation": "confirmation",
    "CorpusVisual": "corpus_visual",
    "CorpusVisualDict": "corpus_visual",
    "CreateAwsConnectionRequest": "create_aws_connection_request",
    "CreateVimeoConnectionRequest": "create_vimeo_connection_request",
    "CreatedTemplate": "created_template",
    "Destination": "destination",
    "DestinationDict": "destination",
    "DestinationType": "destination_type",
    "EditVideoBrandCreated": "edit_video_brand_created",
    "EditVideoBrandRequest": "edit_video_brand_request",
    "EditVideoButton": "edit_video_button",
    "EditVideoButtonDict": "edit_video_button",
    "EditVideoButtons": "edit_video_buttons",
    "EditVideoButtonsDict": "edit_video_buttons",
    "EditVideoColors": "edit_video_colors",
    "EditVideoColorsDict": "edit_video_colors",
    "EditVideoFont": "edit_video_font",
    "EditVideoFontDict": "edit_video_font",
    "EditVideoShades": "edit_video_shades",
    "EditVideoShadesDict": "edit_video_shades",
    "Element": "element",
    "ElementDict": "element",
    "ElementPosition": "element_position",
    "ElementSearchFilter": "element_search_filter",
    "ElementSearchFilterDict": "element_search_filter",
    "ElementSettings": "element_settings",
    "ElementSettingsDict": "element_settings",
    "ElementType": "element_type",
    "ElevenlabsVoiceSettings": "elevenlabs_voice_settings",
    "ElevenlabsVoiceSettingsDict": "elevenlabs_voice_settings",
    "ExternalVoice": "external_voice",
    "ExternalVoiceDict": "external_voice",
    "FieldError": "field_error",
    "Font": "font",
    "FontStyle": "font_style",
    "FontStyleDict": "font_style",
    "FrameAspectRatio": "frame_aspect_ratio",
    "FutureWords": "future_words",
    "GenerateImageRequest": "generate_image_request",
    "GenerateVideoRequest": "generate_video_request",
    "GeneratedImage": "generated_image",
    "GeneratedImagePage": "generated_image_page",
    "GeneratedVideo": "generated_video",
    "GeneratedVideoPage": "generated_video_page",
    "HighlightLanguage": "highlight_language",
    "Highlights": "highlights",
    "HighlightsRequest": "highlights_request",
    "ImageAspectRatio": "image_aspect_ratio",
    "ImageModel": "image_model",
    "ImageStyle": "image_style",
    "Job": "job",
    "JobCleaned": "job_cleaned",
    "JobCreated": "job_created",
    "JobFailure": "job_failure",
    "JobInProgress": "job_in_progress",
    "JobNotFound": "job_not_found",
    "JobNotFoundReason": "job_not_found_reason",
    "JobPage": "job_page",
    "JobReference": "job_reference",
    "KenBurnsView": "ken_burns_view",
    "KenBurnsViewDict": "ken_burns_view",
    "Language": "language",
    "LegacyAiVoice": "legacy_ai_voice",
    "LegacyAiVoiceDict": "legacy_ai_voice",
    "LegacyAudio": "legacy_audio",
    "LegacyAudioDict": "legacy_audio",
    "LegacyFont": "legacy_font",
    "LegacyFontStyle": "legacy_font_style",
    "LegacyFontWeight": "legacy_font_weight",
    "LegacyJobCreated": "legacy_job_created",
    "LegacyJobReference": "legacy_job_reference",
    "LegacyLogo": "legacy_logo",
    "LegacyLogoDict": "legacy_logo",
    "LegacyRenderAnimation": "legacy_render_animation",
    "LegacyRenderAnimationDict": "legacy_render_animation",
    "LegacyRenderAudio": "legacy_render_audio",
    "LegacyRenderAudioDict": "legacy_render_audio",
    "LegacyRenderBackground": "legacy_render_background",
    "LegacyRenderBackgroundDict": "legacy_render_background",
    "LegacyRenderChanges": "legacy_render_changes",
    "LegacyRenderChangesDict": "legacy_render_changes",
    "LegacyRenderFont": "legacy_render_font",
    "LegacyRenderFontDict": "legacy_render_font",
    "LegacyRenderLine": "legacy_render_line",
    "LegacyRenderLineDict": "legacy_render_line",
    "LegacyRenderLocation": "legacy_render_location",
    "LegacyRenderLocationDict": "legacy_render_location",
    "LegacyRenderMove": "legacy_render_move",
    "LegacyRenderMoveDict": "legacy_render_move",
    "LegacyRenderOutput": "legacy_render_output",
    "LegacyRenderOutputDict": "legacy_render_output",
    "LegacyRenderParams": "legacy_render_params",
    "LegacyRenderParamsDict": "legacy_render_params",
    "LegacyRenderScene": "legacy_render_scene",
    "LegacyRenderSceneDict": "legacy_render_scene",
    "LegacyRenderSettings": "legacy_render_settings",
    "LegacyRenderSettingsDict": "legacy_render_settings",
    "LegacyRenderSubScene": "legacy_render_sub_scene",
    "LegacyRenderSubSceneDict": "legacy_render_sub_scene",
    "LegacyRenderSubtitle": "legacy_render_subtitle",
    "LegacyRenderSubtitleDict": "legacy_render_subtitle",
    "LegacyRenderVisual": "legacy_render_visual",
    "LegacyRenderVisualDict": "legacy_render_visual",
    "LegacyScene": "legacy_scene",
    "LegacySceneContent": "legacy_scene_content",
    "LegacySceneContentDict": "legacy_scene_content",
    "LegacySceneDict": "legacy_scene",
    "LegacyStoryboard": "legacy_storyboard",
    "LegacyStoryboardRequest": "legacy_storyboard_request",
    "LegacyTemplateRequest": "legacy_template_request",
    "LegacyTemplateScene": "legacy_template_scene",
    "LegacyTemplateSceneDict": "legacy_template_scene",
    "LegacyTextDecoration": "legacy_text_decoration",
    "LegacyTextStyles": "legacy_text_styles",
    "LegacyTextStylesDict": "legacy_text_styles",
    "LegacyVerticalAlignment": "legacy_vertical_alignment",
    "LegacyVideo": "legacy_video",
    "LegacyVideoSettings": "legacy_video_settings",
    "LegacyVisualFilter": "legacy_visual_filter",
    "LegacyVisualFilterDict": "legacy_visual_filter",
    "ListedAvatar": "listed_avatar",
    "ListedAvatarLook": "listed_avatar_look",
    "ListedJob": "listed_job",
    "ListedProject": "listed_project",
    "ListedTemplate": "listed_template",
    "Logo": "logo",
    "LogoDict": "logo",
    "MediaInfo": "media_info",
    "MotionGraphics": "motion_graphics",
    "MotionGraphicsDict": "motion_graphics",
    "MusicSearch": "music_search",
    "MusicSort": "music_sort",
    "MusicTrack": "music_track",
    "MusicTrackPage": "music_track_page",
    "NewTemplateScene": "new_template_scene",
    "NewTemplateSceneDict": "new_template_scene",
    "NewVoiceoverTrack": "new_voiceover_track",
    "ObjectMode": "object_mode",
    "PauseSize": "pause_size",
    "Position": "position",
    "PremiumVoiceSettings": "premium_voice_settings",
    "PremiumVoiceSettingsDict": "premium_voice_settings",
    "Project": "project",
    "ProjectBackground": "project_background",
    "ProjectBackgroundDict": "project_background",
    "ProjectDict": "project",
    "ProjectFile": "project_file",
    "ProjectFileAudio": "project_file_audio",
    "ProjectFileFormat": "project_file_format",
    "ProjectFileFormatDict": "project_file_format",
    "ProjectFileLayer": "project_file_layer",
    "ProjectFileLayerDict": "project_file_layer",
    "ProjectFileLine": "project_file_line",
    "ProjectFileLineDict": "project_file_line",
    "ProjectFileScene": "project_file_scene",
    "ProjectFileSceneDict": "project_file_scene",
    "ProjectFileVisual": "project_file_visual",
    "ProjectFileVisualDict": "project_file_visual",
    "ProjectLine": "project_line",
    "ProjectLineDict": "project_line",
    "ProjectPage": "project_page",
    "ProjectScene": "project_scene",
    "ProjectSceneDict": "project_scene",
    "ProjectSceneSettings": "project_scene_settings",
    "ProjectSceneSettingsDict": "project_scene_settings",
    "ProjectSceneSplitting": "project_scene_splitting",
    "ProjectSceneSplittingDict": "project_scene_splitting",
    "ProjectSentence": "project_sentence",
    "ProjectSentenceDict": "project_sentence",
    "ProjectTextStyle": "project_text_style",
    "ProjectTextStyleDict": "project_text_style",
    "ProjectUpdated": "project_updated",
    "ProjectVisual": "project_visual",
    "ProjectVisualDict": "project_visual",
    "ProjectVisualFilter": "project_visual_filter",
    "ProjectVisualFilterDict": "project_visual_filter",
    "Quota": "quota",
    "QuotaFigure": "quota_figure",
    "RenderElement": "render_element",
    "RenderElementDict": "render_element",
    "RenderElementType": "render_element_type",
    "RenderFormat": "render_format",
    "RenderMediaType": "render_media_type",
    "RenderOutput": "render_output",
    "RenderOutputDict": "render_output",
    "RenderParams": "render_params",
    "RenderParamsDict": "render_params",
    "RenderPreviewRequest": "render_preview_request",
    "RenderSubtitle": "render_subtitle",
    "RenderSubtitleDict": "render_subtitle",
    "RenderedVideo": "rendered_video",
    "SavedLook": "saved_look",
    "Scene": "scene",
    "SceneAvatar": "scene_avatar",
    "SceneAvatarDict": "scene_avatar",
    "SceneBackgroundMusic": "scene_background_music",
    "SceneBackgroundMusicDict": "scene_background_music",
    "SceneDict": "scene",
    "SceneMarker": "scene_marker",
    "SceneMarkerDict": "scene_marker",
    "SceneTransition": "scene_transition",
    "SearchFilter": "search_filter",
    "SearchFilterDict": "search_filter",
    "ServiceMessage": "service_message",
    "ShapeName": "shape_name",
    "SmartLayout": "smart_layout",
    "SmartLayouts": "smart_layouts",
    "SpokenMedium": "spoken_medium",
    "SsmlSupport": "ssml_support",
    "StockLibrary": "stock_library",
    "StockMedia": "stock_media",
    "StockMediaFound": "stock_media_found",
    "StockMediaPage": "stock_media_page",
    "StockRendition": "stock_rendition",
    "StoryCoPilot": "story_co_pilot",
    "StoryCoPilotDict": "story_co_pilot",
    "StoryPlatform": "story_platform",
    "StoryTone": "story_tone",
    "StoryVideoType": "story_video_type",
    "StoryboardPreview": "storyboard_preview",
    "StoryboardRequest": "storyboard_request",
    "Template": "template",
    "TemplateAudio": "template_audio",
    "TemplateBackground": "template_background",
    "TemplateBackgroundDict": "template_background",
    "TemplateLayer": "template_layer",
    "TemplateLayerDict": "template_layer",
    "TemplateList": "template_list",
    "TemplateName": "template_name",
    "TemplateScene": "template_scene",
    "TemplateSubtitle": "template_subtitle",
    "TemplateSubtitleDict": "template_subtitle",
    "TemplateVisual": "template_visual",
    "TemplateVisualDict": "template_visual",
    "TemplateVoice": "template_voice",
    "TextAlignment": "text_alignment",
    "TextAnimation": "text_animation",
    "TextAnimationDict": "text_animation",
    "TextCase": "text_case",
    "TextDecoration": "text_decoration",
    "TextVariant": "text_variant",
    "TranscriptHighlight": "transcript_highlight",
    "TranscriptHighlightDict": "transcript_highlight",
    "TranscriptHighlightsRequest": "transcript_highlights_request",
    "TranscriptItem": "transcript_item",
    "TranscriptItemDict": "transcript_item",
    "TranscriptPart": "transcript_part",
    "TranscriptPartDict": "transcript_part",
    "TranscriptSegment": "transcript_segment",
    "TranscriptWord": "transcript_word",
    "TranscriptWordDict": "transcript_word",
    "Transcription": "transcription",
    "TranscriptionRequest": "transcription_request",
    "Unauthorized": "unauthorized",
    "UpdateAwsConnectionRequest": "update_aws_connection_request",
    "UpdateTemplateRequest": "update_template_request",
    "UpdateVimeoConnectionRequest": "update_vimeo_connection_request",
    "UpdatedTemplate": "updated_template",
    "UploadTarget": "upload_target",
    "UploadUrl": "upload_url",
    "UploadUrlRequest": "upload_url_request",
    "ValidationCode": "validation_code",
    "ValidationError": "validation_error",
    "VideoAspectRatio": "video_aspect_ratio",
    "VideoDuration": "video_duration",
    "VideoKenBurns": "video_ken_burns",
    "VideoKenBurnsDict": "video_ken_burns",
    "VideoModel": "video_model",
    "VimeoConnection": "vimeo_connection",
    "VimeoConnectionPage": "vimeo_connection_page",
    "VimeoConnectionState": "vimeo_connection_state",
    "VisualCategory": "visual_category",
    "VisualSelectionPreference": "visual_selection_preference",
    "VisualType": "visual_type",
    "VoiceEngine": "voice_engine",
    "VoiceModel": "voice_model",
    "VoiceOver": "voice_over",
    "VoiceOverDict": "voice_over",
    "VoiceService": "voice_service",
    "VoiceoverTrack": "voiceover_track",
    "WritingStyle": "writing_style",
}

# Type checkers read the imports above; a `__getattr__` in their sight would accept any misspelt name.
if not TYPE_CHECKING:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
