"""A v1 scene as a scene of a storyboard."""

from __future__ import annotations

import re
from typing import Any

from . import styles

Fields = dict[str, Any]

_VISUAL = {"backgroundUri": "visualUrl", "backgroundType": "type"}
_SSML = re.compile(r"<\s*(speak|break|emphasis|phoneme|prosody|say-as)\b", re.IGNORECASE)
"""The tags that the older documentation lists: a text with one of them is SSML."""
_NAMING = ("insertBeforeSceneId", "insertAfterSceneId", "sceneId")


def scene(body: Fields, told: Fields, number: int) -> Fields:
    """The scene of this number, from 0, in a v1 storyboard."""
    return _text(body, told) | _voice(body, told) | _seen(told) | _length(body, told, number)


def template_scene(body: Fields, told: Fields, number: int) -> Fields:
    """A change of a template's scene, or a scene that is added to it."""
    fields: Fields = {name: str(told[name]) for name in _NAMING if name in told}
    visual = told.get("backgroundVisual", {})
    # The other word for a background of one's own: what else is said of backgrounds holds for it too.
    told = {**told, **{old: visual[new] for old, new in _VISUAL.items() if new in visual}}
    if isinstance(told.get("subtitles"), list):
        fields["subtitles"] = told["subtitles"]
    if "sceneId" in told and not {"voiceOver", "text"} & set(told):
        # The scene goes on speaking as it does.
        return fields | _text(body, told) | _seen(told) | _length(body, told, number)
    return fields | scene(body, told, number)


def _text(body: Fields, told: Fields) -> Fields:
    fields: Fields = {}
    article = told.get("articleUrl") or told.get("article_url")
    if told.get("text"):
        fields["story"] = told["text"]
        if _SSML.search(told["text"]):
            fields["isSSMLStory"] = True
    elif article:
        fields["blogUrl"] = article
    elif "pptUrl" in told:
        fields["pptUrl"] = told["pptUrl"]
    if told.get("caption") and "story" in fields:
        return (
            fields | {name: told[name] for name in ("caption", "captionLanguage") if name in told} | _shown(body, told)
        )
    splits = {"createSceneOnNewLine": "splitTextOnNewLine", "createSceneOnEndOfSentence": "splitTextOnPeriod"}
    if fields:
        fields |= {new: told.get(old, body.get(old, False)) for new, old in splits.items()}
    return fields | _shown(body, told)


def _shown(body: Fields, told: Fields) -> Fields:
    """Whether the text is shown, how it looks, and whether its keywords stand out."""
    fields: Fields = {}
    if told.get("subtitle") is False or told.get("subtitles") is False:
        fields["hideSubtitles"] = True
    if body.get("autoHighlightKeywords") is False:
        fields["highlightKeywords"] = False
    style = styles.style(told)
    if style:
        fields["subtitleStyle"] = style
    return fields


def _voice(body: Fields, told: Fields) -> Fields:
    """Whether the scene is spoken, and by whom, if by somebody else than the others."""
    if not told.get("voiceOver", body.get("voiceOver", False)):
        return {"voiceOver": {"enabled": False}}
    if "voiceOverUri" in told:
        sync = body.get("audio", {}).get("autoSyncVoiceOver", False)
        return {"voiceOver": {"enabled": True, "externalVoice": {"voiceUrl": told["voiceOverUri"], "syncVoice": sync}}}
    if told.get("aiVoiceOvers"):
        return {"voiceOver": {"enabled": True, "aiVoices": [styles.voice(told["aiVoiceOvers"][0])]}}
    return {}


def _seen(told: Fields) -> Fields:
    """What is behind the scene: one's own, or what is found."""
    settings = {"loop": told.get("loopBackgroundVideo"), "mute": told.get("muteBackgroundVideo")}
    settings = {name: value for name, value in settings.items() if value is not None}
    background: Fields = {"settings": settings} if settings else {}
    if "backgroundUri" in told:
        background |= {"visualUrl": told["backgroundUri"]}
        background |= {"type": told["backgroundType"]} if "backgroundType" in told else {}
        if told.get("backgroundVideoSegments") and told.get("backgroundType") != "image":
            background |= {"type": "video", "clips": told["backgroundVideoSegments"]}
        return {"background": background}
    search = {"query": told.get("mediaSearchQuery"), "category": told.get("backgroundVisualFilter", {}).get("category")}
    search = {name: value for name, value in search.items() if value}
    background |= {"searchFilter": search} if search else {}
    background |= {"type": told["backgroundType"]} if "backgroundType" in told else {}
    return {"background": background} if background else {}


def _length(body: Fields, told: Fields, number: int) -> Fields:
    """How long the scene is at least: as told, and as long as its part of a recording."""
    part = told.get("voiceOverSegment")
    parts = body.get("audio", {}).get("voiceOverSegments", [])
    if part is None and number < len(parts) and "voiceOverUri" in body.get("audio", {}):
        part = parts[number]
    spoken = max(part["end"] - part["start"], 0) if part else 0
    seconds = max(told.get("minimumDuration", 0), told.get("minDuration", 0), spoken)
    return {"minimumDuration": seconds} if seconds else {}
