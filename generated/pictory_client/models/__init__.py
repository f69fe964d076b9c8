"""The models of the contract, and the TypedDicts and literals that go with them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from .avatar_look import AvatarLook, AvatarLookDict
    from .background import Background, BackgroundDict
    from .background_broll import BackgroundBroll, BackgroundBrollDict
    from .background_music import BackgroundMusic, BackgroundMusicDict
    from .background_settings import BackgroundSettings, BackgroundSettingsDict
    from .cleaned import Cleaned
    from .clip import Clip, ClipDict
    from .color_overlay import ColorOverlay, ColorOverlayDict
    from .corpus_visual import CorpusVisual, CorpusVisualDict
    from .destination import Destination, DestinationDict
    from .destination_type import DestinationType
    from .element import Element, ElementDict
    from .element_search_filter import ElementSearchFilter, ElementSearchFilterDict
    from .element_settings import ElementSettings, ElementSettingsDict
    from .element_type import ElementType
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
    from .listed_job import ListedJob
    from .logo import Logo, LogoDict
    from .motion_graphics import MotionGraphics, MotionGraphicsDict
    from .object_mode import ObjectMode
    from .position import Position
    from .premium_voice_settings import PremiumVoiceSettings, PremiumVoiceSettingsDict
    from .quota import Quota
    from .quota_figure import QuotaFigure
    from .render_element import RenderElement
    from .render_element_type import RenderElementType
    from .render_media_type import RenderMediaType
    from .render_output import RenderOutput
    from .render_params import RenderParams
    from .render_subtitle import RenderSubtitle
    from .rendered_video import RenderedVideo
    from .scene import Scene, SceneDict
    from .scene_avatar import SceneAvatar, SceneAvatarDict
    from .scene_background_music import SceneBackgroundMusic, SceneBackgroundMusicDict
    from .scene_marker import SceneMarker
    from .scene_transition import SceneTransition
    from .search_filter import SearchFilter, SearchFilterDict
    from .service_message import ServiceMessage
    from .shape_name import ShapeName
    from .story_co_pilot import StoryCoPilot, StoryCoPilotDict
    from .story_platform import StoryPlatform
    from .story_tone import StoryTone
    from .story_video_type import StoryVideoType
    from .storyboard_preview import StoryboardPreview
    from .storyboard_request import StoryboardRequest
    from .template_layer import TemplateLayer, TemplateLayerDict
    from .template_subtitle import TemplateSubtitle, TemplateSubtitleDict
    from .template_visual import TemplateVisual, TemplateVisualDict
    from .text_alignment import TextAlignment
    from .text_animation import TextAnimation, TextAnimationDict
    from .text_case import TextCase
    from .text_decoration import TextDecoration
    from .text_variant import TextVariant
    from .unauthorized import Unauthorized
    from .validation_code import ValidationCode
    from .validation_error import ValidationError
    from .video_aspect_ratio import VideoAspectRatio
    from .video_duration import VideoDuration
    from .video_ken_burns import VideoKenBurns, VideoKenBurnsDict
    from .video_model import VideoModel
    from .visual_category import VisualCategory
    from .visual_selection_preference import VisualSelectionPreference
    from .visual_type import VisualType
    from .voice_model import VoiceModel
    from .voice_over import VoiceOver, VoiceOverDict
    from .writing_style import WritingStyle

__all__ = [
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
    "AvatarLook",
    "AvatarLookDict",
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
    "CorpusVisual",
    "CorpusVisualDict",
    "Destination",
    "DestinationDict",
    "DestinationType",
    "Element",
    "ElementDict",
    "ElementSearchFilter",
    "ElementSearchFilterDict",
    "ElementSettings",
    "ElementSettingsDict",
    "ElementType",
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
    "ListedJob",
    "Logo",
    "LogoDict",
    "MotionGraphics",
    "MotionGraphicsDict",
    "ObjectMode",
    "Position",
    "PremiumVoiceSettings",
    "PremiumVoiceSettingsDict",
    "Quota",
    "QuotaFigure",
    "RenderElement",
    "RenderElementType",
    "RenderMediaType",
    "RenderOutput",
    "RenderParams",
    "RenderSubtitle",
    "RenderedVideo",
    "Scene",
    "SceneAvatar",
    "SceneAvatarDict",
    "SceneBackgroundMusic",
    "SceneBackgroundMusicDict",
    "SceneDict",
    "SceneMarker",
    "SceneTransition",
    "SearchFilter",
    "SearchFilterDict",
    "ServiceMessage",
    "ShapeName",
    "StoryCoPilot",
    "StoryCoPilotDict",
    "StoryPlatform",
    "StoryTone",
    "StoryVideoType",
    "StoryboardPreview",
    "StoryboardRequest",
    "TemplateLayer",
    "TemplateLayerDict",
    "TemplateSubtitle",
    "TemplateSubtitleDict",
    "TemplateVisual",
    "TemplateVisualDict",
    "TextAlignment",
    "TextAnimation",
    "TextAnimationDict",
    "TextCase",
    "TextDecoration",
    "TextVariant",
    "Unauthorized",
    "ValidationCode",
    "ValidationError",
    "VideoAspectRatio",
    "VideoDuration",
    "VideoKenBurns",
    "VideoKenBurnsDict",
    "VideoModel",
    "VisualCategory",
    "VisualSelectionPreference",
    "VisualType",
    "VoiceModel",
    "VoiceOver",
    "VoiceOverDict",
    "WritingStyle",
]

_HOMES = {
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
    "AvatarLook": "avatar_look",
    "AvatarLookDict": "avatar_look",
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
    "CorpusVisual": "corpus_visual",
    "CorpusVisualDict": "corpus_visual",
    "Destination": "destination",
    "DestinationDict": "destination",
    "DestinationType": "destination_type",
    "Element": "element",
    "ElementDict": "element",
    "ElementSearchFilter": "element_search_filter",
    "ElementSearchFilterDict": "element_search_filter",
    "ElementSettings": "element_settings",
    "ElementSettingsDict": "element_settings",
    "ElementType": "element_type",
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
    "ListedJob": "listed_job",
    "Logo": "logo",
    "LogoDict": "logo",
    "MotionGraphics": "motion_graphics",
    "MotionGraphicsDict": "motion_graphics",
    "ObjectMode": "object_mode",
    "Position": "position",
    "PremiumVoiceSettings": "premium_voice_settings",
    "PremiumVoiceSettingsDict": "premium_voice_settings",
    "Quota": "quota",
    "QuotaFigure": "quota_figure",
    "RenderElement": "render_element",
    "RenderElementType": "render_element_type",
    "RenderMediaType": "render_media_type",
    "RenderOutput": "render_output",
    "RenderParams": "render_params",
    "RenderSubtitle": "render_subtitle",
    "RenderedVideo": "rendered_video",
    "Scene": "scene",
    "SceneAvatar": "scene_avatar",
    "SceneAvatarDict": "scene_avatar",
    "SceneBackgroundMusic": "scene_background_music",
    "SceneBackgroundMusicDict": "scene_background_music",
    "SceneDict": "scene",
    "SceneMarker": "scene_marker",
    "SceneTransition": "scene_transition",
    "SearchFilter": "search_filter",
    "SearchFilterDict": "search_filter",
    "ServiceMessage": "service_message",
    "ShapeName": "shape_name",
    "StoryCoPilot": "story_co_pilot",
    "StoryCoPilotDict": "story_co_pilot",
    "StoryPlatform": "story_platform",
    "StoryTone": "story_tone",
    "StoryVideoType": "story_video_type",
    "StoryboardPreview": "storyboard_preview",
    "StoryboardRequest": "storyboard_request",
    "TemplateLayer": "template_layer",
    "TemplateLayerDict": "template_layer",
    "TemplateSubtitle": "template_subtitle",
    "TemplateSubtitleDict": "template_subtitle",
    "TemplateVisual": "template_visual",
    "TemplateVisualDict": "template_visual",
    "TextAlignment": "text_alignment",
    "TextAnimation": "text_animation",
    "TextAnimationDict": "text_animation",
    "TextCase": "text_case",
    "TextDecoration": "text_decoration",
    "TextVariant": "text_variant",
    "Unauthorized": "unauthorized",
    "ValidationCode": "validation_code",
    "ValidationError": "validation_error",
    "VideoAspectRatio": "video_aspect_ratio",
    "VideoDuration": "video_duration",
    "VideoKenBurns": "video_ken_burns",
    "VideoKenBurnsDict": "video_ken_burns",
    "VideoModel": "video_model",
    "VisualCategory": "visual_category",
    "VisualSelectionPreference": "visual_selection_preference",
    "VisualType": "visual_type",
    "VoiceModel": "voice_model",
    "VoiceOver": "voice_over",
    "VoiceOverDict": "voice_over",
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
