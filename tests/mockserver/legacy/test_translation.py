"""Storyboards of v1 in the words of the newer API: no field is passed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pictory_mock import legacy
from pictory_mock.contract.checking import check_body
from pictory_mock.contract.document import api

Fields = dict[str, Any]

URL = "https://files.example.com/tea"
TEXT: Fields = {"text": "Tea is ready."}
VOICE: Fields = {"speaker": "Jackson", "speed": 100, "amplifyLevel": 1}
SPOKEN: Fields = {"speaker": "Jackson", "speed": 100, "amplificationLevel": 1}
PARTS = [{"start": 0, "end": 5}, {"start": 5, "end": 12.5}]


def storyboard(*scenes: Fields, **fields: Any) -> Fields:
    """What becomes of a body that the contract lets in."""
    body = {"videoName": "Tea", "scenes": list(scenes) or [TEXT], **fields}
    return legacy.storyboard(check_body(api(), "LegacyStoryboardRequest", body, strict=True).value)


def scene(told: Fields, **fields: Any) -> Fields:
    first: Fields = storyboard(told, **fields)["scenes"][0]
    return first


def from_template(*scenes: Fields, name: str = "Welcome", **fields: Any) -> Fields:
    body = {"templateId": "t-1", **({"scenes": list(scenes)} if scenes else {}), **fields}
    return legacy.from_template(check_body(api(), "LegacyTemplateRequest", body, strict=True).value, name)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"language": "fr"}, {"language": "fr"}),
        ({"webhook": URL}, {"webhook": URL}),
        ({"videoDescription": "About tea"}, {"videoDescription": "About tea"}),
        ({"videoWidth": "640", "videoHeight": 360}, {"videoWidth": 640, "videoHeight": 360}),
        ({"videoWidth": 640}, {"videoWidth": 640, "videoHeight": 360}),
        ({"videoHeight": "90"}, {"videoWidth": 160, "videoHeight": 90}),
        (
            {"brandLogo": {"url": URL, "verticalAlignment": "top", "horizontalAlignment": "left"}},
            {"logo": {"url": URL, "position": "top-left"}},
        ),
        ({"brandLogo": {"url": URL}}, {"logo": {"url": URL}}),
        ({"audio": {"aiVoiceOver": VOICE}}, {"voiceOver": {"enabled": True, "aiVoices": [SPOKEN]}}),
        (
            {"audio": {"voiceOverUri": URL, "autoSyncVoiceOver": True, "aiVoiceOver": VOICE}},
            {"voiceOver": {"enabled": True, "externalVoice": {"voiceUrl": URL, "syncVoice": True}}},
        ),
        (
            {"audio": {"autoBackgroundMusic": "true", "backGroundMusicVolume": 0.5}},
            {"backgroundMusic": {"enabled": True, "autoMusic": True, "volume": 0.5}},
        ),
        (
            {"audio": {"autoBackgroundMusic": True, "backGroundMusicUri": URL}},
            {"backgroundMusic": {"enabled": True, "musicUrl": URL, "volume": 0.1}},
        ),
        (
            {"textStyles": {"fontFamily": "Roboto", "fontSize": 20, "fontStyle": "italic", "fontWeight": "bold"}},
            {"subtitleStyle": {"fontFamily": "Roboto", "fontSize": 20, "decorations": ["bold", "italics"]}},
        ),
        (
            {"textStyles": {"fontName": "Lato", "textDecoration": "underline", "verticalAlignment": "top"}},
            {"subtitleStyle": {"fontFamily": "Lato", "decorations": ["underline"], "position": "top-center"}},
        ),
        (
            {"textStyles": {"textColor": "#FFFF00", "textBackgroundColor": "#000", "keywordColor": "#e2e2aad9"}},
            {"subtitleStyle": {"color": "#FFFF00", "backgroundColor": "#000", "keywordColor": "#e2e2aad9"}},
        ),
    ],
    ids=lambda value: ",".join(value),
)
def test_what_holds_for_the_video(fields: Fields, expected: Fields) -> None:
    """Each field of a v1 storyboard is in its request, under its newer name."""
    request = storyboard(**fields)
    assert {name: request[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (TEXT, {"story": "Tea is ready."}),
        ({"text": "Tea<break time='1s'/> is ready."}, {"isSSMLStory": True}),
        ({"articleUrl": URL}, {"blogUrl": URL}),
        ({"article_url": URL}, {"blogUrl": URL}),
        ({"pptUrl": URL}, {"pptUrl": URL}),
        (TEXT | {"splitTextOnNewLine": True, "splitTextOnPeriod": True}, {"createSceneOnNewLine": True}),
        (TEXT | {"splitTextOnPeriod": True}, {"createSceneOnEndOfSentence": True, "createSceneOnNewLine": False}),
        (TEXT | {"caption": "Thé", "captionLanguage": "fr"}, {"caption": "Thé", "captionLanguage": "fr"}),
        (TEXT | {"subtitle": False}, {"hideSubtitles": True}),
        (TEXT | {"subtitles": False}, {"hideSubtitles": True}),
        (TEXT | {"voiceOver": True, "aiVoiceOvers": [VOICE]}, {"voiceOver": {"enabled": True, "aiVoices": [SPOKEN]}}),
        (
            TEXT | {"voiceOver": True, "voiceOverUri": URL},
            {"voiceOver": {"enabled": True, "externalVoice": {"voiceUrl": URL, "syncVoice": False}}},
        ),
        (TEXT, {"voiceOver": {"enabled": False}}),
        (TEXT | {"minimumDuration": 2.5}, {"minimumDuration": 2.5}),
        (TEXT | {"minDuration": 3}, {"minimumDuration": 3}),
        (TEXT | {"voiceOverSegment": {"start": 2, "end": 6.5}}, {"minimumDuration": 4.5}),
        ({"backgroundUri": URL, "backgroundType": "image"}, {"background": {"visualUrl": URL, "type": "image"}}),
        (
            {"backgroundUri": URL, "backgroundVideoSegments": PARTS},
            {"background": {"visualUrl": URL, "type": "video", "clips": PARTS}},
        ),
        (
            {"backgroundUri": URL, "loopBackgroundVideo": False, "muteBackgroundVideo": True},
            {"background": {"visualUrl": URL, "settings": {"loop": False, "mute": True}}},
        ),
        (
            TEXT | {"mediaSearchQuery": "tea", "backgroundVisualFilter": {"category": "Technology"}},
            {"background": {"searchFilter": {"query": "tea", "category": "Technology"}}},
        ),
        (TEXT | {"backgroundType": "video"}, {"background": {"type": "video"}}),
        (TEXT | {"textColor": "#00FF00", "fontSize": 32}, {"subtitleStyle": {"color": "#00FF00", "fontSize": 32}}),
        (TEXT | {"fontFamily": "Serif"}, {"story": "Tea is ready."}),
    ],
    ids=lambda value: ",".join(value),
)
def test_what_a_scene_says(told: Fields, expected: Fields) -> None:
    """Each field of a v1 scene is in its scene, under its newer name."""
    found = scene(told)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize("made", [storyboard, from_template])
def test_documented_defaults_that_are_null_mean_nothing(made: Callable[..., Fields]) -> None:
    """Programs that send all defaults ask for the same as those that send none."""
    nulls = {"backGroundMusicUri": None, "aiVoiceOver": None, "voiceOverUri": None}
    for audio in ({}, {"autoBackgroundMusic": True, "voiceOverSegments": PARTS}):
        assert made(TEXT, audio={**audio, **nulls}) == made(TEXT, audio=audio)


def test_what_the_storyboard_says_of_its_scenes() -> None:
    """A scene that says nothing of voice and splitting does as the storyboard says; keywords stand out, or nowhere."""
    found = scene(TEXT, voiceOver=True, splitTextOnPeriod=True, autoHighlightKeywords=False)
    assert ("voiceOver" in found, found["createSceneOnEndOfSentence"], found["highlightKeywords"]) == (
        False,
        True,
        False,
    )
    assert scene(TEXT | {"voiceOver": False}, voiceOver=True)["voiceOver"] == {"enabled": False}


def test_parts_of_a_recording_are_those_of_the_scenes() -> None:
    """The n-th part of the recording is as long as the n-th scene at least."""
    audio = {"voiceOverUri": URL, "voiceOverSegments": PARTS}
    scenes = storyboard(TEXT, TEXT, TEXT, audio=audio)["scenes"]
    assert [each.get("minimumDuration") for each in scenes] == [5, 7.5, None]


def test_a_connection_of_a_scene_is_that_of_the_video() -> None:
    """The newer request has one for all scenes."""
    assert storyboard(TEXT | {"awsConnectionId": "aws-1"})["awsConnectionId"] == "aws-1"


def test_blank_texts_make_no_scenes() -> None:
    """What is left over when a program splits a text at its full stops is passed over, or is black if it is all."""
    scenes = storyboard({"text": " "}, TEXT, {"text": "", "voiceOver": True, "fontSize": 32})["scenes"]
    assert [each.get("story") for each in scenes] == [TEXT["text"]]
    assert storyboard({"text": " "}, {"text": "\n"})["scenes"] == [{"background": {"color": "#000000"}}]


def test_every_body_of_the_contract_becomes_a_storyboard() -> None:
    """Whatever the contract shows as valid is a valid request of the newer API."""
    bodies = api().requests("/v1/video/storyboard", "post")
    bodies += [each["value"] for each in api().schema("LegacyStoryboardRequest")["x-valid-examples"]]
    for body in bodies:
        request = legacy.storyboard(check_body(api(), "LegacyStoryboardRequest", body).value)
        assert not list(api().errors("StoryboardRequest", {**request, "videoName": "Tea"})), request


def test_a_template_keeps_what_is_not_told() -> None:
    """Without a name the video is called after its template; voice and language are the template's."""
    assert from_template(name="Été / (1)") == {"videoName": "t 1", "templateId": "t-1"}
    assert from_template(name="!")["videoName"] == "Video"
    assert from_template(videoName="Tea", variables={"a": "b"}) == {
        "videoName": "Tea",
        "templateId": "t-1",
        "variables": {"a": "b"},
    }


def test_a_scene_of_a_template_is_changed_or_added() -> None:
    """Ids are texts from here on; a scene that is changed goes on speaking, one that is added speaks if it says so."""
    visual = {"visualUrl": URL, "type": "image"}
    changed, added = from_template(
        {"sceneId": 1, "subtitles": [{"text": "Hi"}], "backgroundVisual": visual, "loopBackgroundVideo": False},
        {"insertBeforeSceneId": 2, "text": "Hello.", "voiceOver": True, "splitTextOnPeriod": True},
    )["scenes"]
    assert (changed["sceneId"], changed["subtitles"]) == ("1", [{"text": "Hi"}])
    assert changed["background"] == visual | {"settings": {"loop": False}}
    assert (added["insertBeforeSceneId"], added["story"], "voiceOver" in added) == ("2", "Hello.", False)
