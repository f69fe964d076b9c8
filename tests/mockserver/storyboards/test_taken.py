"""Fields that are taken and change nothing in the video: the page about the mock tells which."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from pictory_mock.making import render_params
from pictory_mock.storyboards import charging
from pictory_mock.storyboards.visuals import Chosen
from tests.mockserver.storyboards.boards import Fields, cut_of, told_back, understood

URL = "https://files.example.com/tea"
PICTURE = {"visualUrl": f"{URL}.jpg", "type": "image"}
STYLE = {"subtitleStyle": {"shadowColor": "#123", "showBullet": True, "fontFamily": "Lato"}}
ANIMATION = {"name": "fade", "type": "entry"}
STORY = {"story": "Tea is ready."}

Place = tuple[str, ...]


def drawn(model: str, kind: str) -> Fields:
    return {"background": {"aiVisual": {"model": model}, "type": kind}}


IN_THE_VIDEO: dict[str, tuple[Fields, Place, Any]] = {
    "storyboardVersion": ({}, (), "v2"),
    "projectMetadata": ({}, (), {"team": "tea"}),
    "premiumVoiceSettings": ({"voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Brian"}]}}, ("voiceOver",), {}),
    "autoMusic": ({"backgroundMusic": {"enabled": True}}, ("backgroundMusic",), True),
}
"""What the video has to hold for the field, where the field then is, and its value; of a voice, in the first one."""
OTHERS = {"prefer", "mediaRepurposeSettings"}
IN_A_SCENE: dict[str, tuple[Fields, Place, Any]] = {
    "fontUrl": (STYLE, ("subtitleStyle",), f"{URL}.ttf"),
    "shadowWidth": (STYLE, ("subtitleStyle",), "9%"),
    "bulletSize": (STYLE, ("subtitleStyle",), 9),
    "animations": (STYLE, ("subtitleStyle",), [ANIMATION]),
    "visualContinuity": (drawn("flux-schnell", "image"), ("background", "aiVisual"), True),
    "referenceImageUrl": (drawn("seedream3.0", "image"), ("background", "aiVisual"), URL),
    "referenceImageUrls": (drawn("veo3.1", "video"), ("background", "aiVisual"), [URL]),
    "firstFrameImageUrl": (drawn("veo3.1", "video"), ("background", "aiVisual"), URL),
    "platform": ({"storyCoPilot": {"prompt": "Tea"}}, ("storyCoPilot",), "TikTok"),
    "audioLanguage": ({}, (), "en-GB"),
}


def made(scene: Fields, video: Fields) -> tuple[Any, ...]:
    """All that comes of a storyboard but the storyboard itself."""
    told, cut = understood(scene, STORY, **video), cut_of(understood(scene, STORY, **video))

    def address(chosen: Chosen) -> str:
        return chosen.path

    params = render_params.write(told, cut, address, {"voice": "", "music": ""})
    return cut, params, charging.visuals(told), charging.presenter(told)


def added(fields: Fields, place: Place, name: str, value: Any) -> Fields:
    """The fields with one more in this place."""
    if not place:
        return {**fields, name: value}
    inner = fields[place[0]]
    if "aiVoices" in inner:
        return {**fields, place[0]: {**inner, "aiVoices": [{**inner["aiVoices"][0], name: value}]}}
    return {**fields, place[0]: added(inner, place[1:], name, value)}


@pytest.mark.parametrize("name", IN_THE_VIDEO)
def test_a_field_of_the_video_that_changes_nothing(name: str) -> None:
    """The same is seen, heard and paid with it; that changes, and the page has to change too."""
    fields, place, value = IN_THE_VIDEO[name]
    assert made(STORY, added(fields, place, name, value)) == made(STORY, fields)


@pytest.mark.parametrize("name", IN_A_SCENE)
def test_a_field_of_a_scene_that_changes_nothing(name: str) -> None:
    """The same is seen, heard and paid with it; that changes, and the page has to change too."""
    fields, place, value = IN_A_SCENE[name]
    scene = fields if "storyCoPilot" in fields else STORY | fields
    assert made(added(scene, place, name, value), {}) == made(scene, {})


def test_a_visual_of_ones_own_is_taken_in_order_whatever_is_preferred() -> None:
    """`prefer`, whose values nobody knows, changes nothing."""
    own = [PICTURE, {**PICTURE, "visualUrl": f"{URL}2.jpg"}]
    preferring = [own[0], {**own[1], "prefer": True}]
    one, other = (made({**STORY, "backgroundCorpus": corpus}, {}) for corpus in (own, preferring))
    assert one == other


TALK: Fields = {"audioUrl": f"{URL}.mp3", "audioLanguage": "en-GB"}
WORD: Fields = {"uid": "a", "word": "Tea", "start_time": 0, "end_time": 1, "speakerId": 1, "sentence_index": 0}
PAUSE: Fields = {**WORD, "uid": "b", "word": "", "start_time": 1, "end_time": 2, "is_pause": True}
IN_A_TRANSCRIPT: Fields = {"uid": "c", "state": "active", "highlight": True, "pause_size": "large"}


@pytest.mark.parametrize("name", IN_A_TRANSCRIPT)
def test_what_a_transcript_says_of_its_words_beside_what_and_when(name: str) -> None:
    """Words, times, pauses, sentences and speakers make the video; the rest is told back."""

    def said(**more: Any) -> Fields:
        return {**TALK, "transcript": [{"uid": "s", "speakerId": 1, "words": [{**WORD, **more}, {**PAUSE, **more}]}]}

    assert made(said(**{name: IN_A_TRANSCRIPT[name]}), {}) == made(said(), {})


def test_settings_of_a_recording_are_kept_and_change_nothing() -> None:
    """Nobody knows their members: the video is the same, and they are told back."""
    set_up = {**TALK, "mediaRepurposeSettings": {"keep": "all"}}
    assert made(set_up, {}) == made(TALK, {})
    told = told_back(understood(set_up))["scenes"]
    assert all(scene["mediaRepurposeSettings"] == {"keep": "all"} for scene in told)


def test_the_page_about_the_mock_lists_them() -> None:
    """A reader who asks why a field does nothing finds it there, and none that does something."""
    page = (Path(__file__).parents[3] / "docs" / "mock.md").read_text(encoding="utf-8")
    paragraph = page.split("**Taken, and without effect**")[1].split("\n\n")[0]
    assert set(re.findall("`(\\w+)`", paragraph)) == {*IN_THE_VIDEO, *IN_A_SCENE, *IN_A_TRANSCRIPT, *OTHERS}
