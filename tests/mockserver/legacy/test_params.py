"""Render parameters of v1: made of a storyboard, changed as people change them, and cut again."""

from __future__ import annotations

import copy
import math
from typing import Any

import pytest
from attrs import evolve

from pictory_mock import legacy
from pictory_mock.contract.defaults import with_defaults
from pictory_mock.contract.document import api
from pictory_mock.making import render_params
from pictory_mock.storyboards.cut import Cut
from pictory_mock.storyboards.cutting import cut
from pictory_mock.storyboards.recut import recut
from pictory_mock.storyboards.understanding import understand
from pictory_mock.storyboards.visuals import Chosen, quoted

Fields = dict[str, Any]

JOB = "https://mock.example.com/media/renders/user/7d2f6c1e-3b0a-4d55-9c43-2f1f0b8a9e11/2e8c5d90-41b7-4f3a-8c6d-7b9a0e1f2d35"
SOUND = {"voice": f"{JOB}.mp3", "music": "https://mock.example.com/media/stock/music/1-A-quiet-tune.mp3"}
STORYBOARD: Fields = {
    "videoName": "Bread",
    "videoWidth": 640,
    "videoHeight": 360,
    "brandLogo": {"url": "https://images.example.com/logo.png", "verticalAlignment": "top"},
    "audio": {"autoBackgroundMusic": True, "aiVoiceOver": {"speaker": "Jackson", "speed": 100}},
    "textStyles": {"fontFamily": "Roboto", "fontSize": 36, "textColor": "#7000FD", "horizontalAlignment": "left"},
    "scenes": [
        {
            "text": "Mix flour, <strong>water</strong> and salt. Let it rest.",
            "voiceOver": True,
            "splitTextOnPeriod": True,
        },
        {"text": "Bake it.", "backgroundUri": "https://videos.example.com/oven.mp4", "voiceOver": False},
        {"backgroundUri": "https://images.example.com/bread.jpg", "minimumDuration": 2},
        {"text": "Nobody sees this.", "subtitle": False, "voiceOver": True},
    ],
}
LINES = ["Mix flour, water and salt.", "Let it rest.", "Bake it.", "Nobody sees this."]


def address(chosen: Chosen) -> str:
    return chosen.path if chosen.where == "own" else f"https://mock.example.com/media/stock/{quoted(chosen.path)}"


def made(body: Fields = STORYBOARD) -> tuple[Cut, Fields]:
    """The cut of a v1 storyboard, and its parameters."""
    told = with_defaults(api(), "LegacyStoryboardRequest", body)
    request = with_defaults(api(), "StoryboardRequest", legacy.storyboard(told))
    understood = understand(request)
    assert understood.flaw is None
    found = cut(understood, (640, 360))
    newer = render_params.write(understood, found, address, SOUND)
    return found, legacy.older(newer, description="", session="s")


def again(params: Fields) -> Cut:
    assert not list(api().errors("LegacyRenderParams", params))
    newer = legacy.newer(params)
    assert not list(api().errors("RenderParams", newer))
    return recut(newer)


def said(found: Cut) -> list[str]:
    return [line.said or line.text for scene in found.scenes for line in scene.lines]


def test_parameters_that_nobody_changed_give_the_same_cut() -> None:
    """Lengths, words, looks, backgrounds and boxes are those of the storyboard; only who speaks is not told in v1."""
    first, params = made()
    second = again(params)
    assert (second.name, second.width, second.height, second.music) == (first.name, 640, 360, True)
    for old, new in zip(first.scenes, second.scenes, strict=True):
        assert (new.start, new.seconds, new.background, new.boxes) == (
            old.start,
            old.seconds,
            old.background,
            old.boxes,
        )
        assert (new.spoken, new.shown, new.music) == (old.spoken, old.shown and bool(old.lines), old.music)
        assert [(line.text, line.start) for line in new.lines] == [(line.text, line.start) for line in old.lines]
        if new.shown:
            assert evolve(new.look, shadow=None) == evolve(old.look, shadow=None)
    assert said(second) == said(first) == LINES


def test_the_parameters_have_the_shape_of_v1() -> None:
    """Scenes hold their texts, each part of a split text is one, colours count their opacity to 255."""
    _, params = made()
    assert [scene["subtitles"][0]["text"] for scene in params["scenes"] if scene["subtitles"]] == LINES
    assert [scene["tts"] for scene in params["scenes"]] == [True, True, False, False, True]
    assert [scene["subtitle"] for scene in params["scenes"]] == [True, True, True, False, False]
    first = params["scenes"][0]["sub_scenes"][0]
    assert first["text_lines"][0]["text"] == "Mix flour, <strong>water</strong> and salt."
    assert (first["font"]["color"], first["font"]["name"]) == ("rgba(112,0,253,255)", "Roboto.ttf")
    assert params["output"] == {
        "name": "Bread.mp4",
        "description": "",
        "format": "mp4",
        "title": "Bread",
        "height": 360,
        "width": 640,
    }


def test_how_a_background_plays_and_how_loud_one_speaks_is_kept() -> None:
    """v1 has no words for it, and it is rendered as it was asked for all the same; odd values are passed over."""
    audio = {**STORYBOARD["audio"], "aiVoiceOver": {"speaker": "Jackson", "speed": 100, "amplifyLevel": -0.5}}
    parts = {"backgroundType": "video", "backgroundVideoSegments": [{"start": 3, "end": 4}], "voiceOver": True}
    first, params = made({**STORYBOARD, "audio": audio, "scenes": [{**STORYBOARD["scenes"][1], **parts}]})
    (scene,) = again(params).scenes
    assert (scene.loudness, scene.background.clips) == (0.5, ((3, 4),))
    assert scene.background == first.scenes[0].background
    params["scenes"][0]["sub_scenes"][0]["displayItems"][0] |= {"clips": 5, "amplificationLevel": "loud"}
    (scene,) = again(params).scenes
    assert (scene.loudness, scene.background.clips) == (1, ())


@pytest.mark.parametrize(("animation", "moves"), [("pan-right", True), ("zoom-in", True), ("none", False)])
def test_the_move_of_a_background_is_the_one_that_v1_names(animation: str, moves: bool) -> None:
    """Those that were seen; another name moves nothing, and how the storyboard had it is stronger."""
    _, params = made()
    scene = params["scenes"][3]
    scene["background"]["bg_animation"] = {"animation": animation}
    assert (again(params).scenes[3].background.views is not None) == moves
    zoomed = {"start": {"zoom": 2}, "end": {"zoom": 2}}
    scene["sub_scenes"][0]["displayItems"].append({"elementType": "backgroundElement", "videoKenBurns": zoomed})
    views = again(params).scenes[3].background.views
    assert views is not None
    assert [view.zoom for view in views] == [2, 2]


def test_captions_have_the_words_alone() -> None:
    """The vendor's own parameters mark words in captions as in texts; a player would show the tags."""
    _, params = made()
    params["scenes"][0]["subtitles"] = [{"text": "Mix <strong>flour</strong> and water.", "time": 2}]
    assert again(params).scenes[0].lines[0].said == "Mix flour and water."


def test_a_changed_text_is_shown_and_said() -> None:
    """Lines of a scene are what is shown, its subtitles what the files have."""
    _, params = made()
    scene = params["scenes"][0]
    scene["sub_scenes"][0]["text_lines"] = [{"text": "Mix <strong>flour</strong>"}, {"text": "and water."}]
    scene["subtitles"] = [{"text": "Mix flour and water.", "time": scene["time"]}]
    line = again(params).scenes[0].lines[0]
    assert (line.text, line.said, line.keywords) == ("Mix flour\nand water.", "Mix flour and water.", ("flour",))


def test_a_changed_length_moves_what_follows() -> None:
    """The text fills the scene, however long it is now."""
    _, params = made()
    params["scenes"][0]["time"] = 10
    first, second, *_ = again(params).scenes
    assert (first.seconds, first.lines[0].seconds, second.start) == (10, 10, 10)


def test_several_texts_share_a_scene() -> None:
    """Each is shown for its part of the time, in proportion."""
    _, params = made()
    scene = params["scenes"][0]
    parts = [{**copy.deepcopy(scene["sub_scenes"][0]), "time": seconds} for seconds in (1, 3)]
    parts[1]["text_lines"] = [{"text": "Then salt."}]
    scene |= {"time": 8, "sub_scenes": parts, "subtitles": []}
    lines = again(params).scenes[0].lines
    assert [(line.text, line.start, line.seconds) for line in lines] == [(LINES[0], 0, 2), ("Then salt.", 2, 6)]


def test_looks_backgrounds_and_sounds_are_changed() -> None:
    """Font, place, picture, colour, voice and music follow what the parameters say now."""
    _, params = made()
    scene = params["scenes"][0]
    font = {"size": 72, "color": "rgba(1,2,3,128)", "preset": "top-right", "textAlign": "right", "case": "uppercase"}
    scene["sub_scenes"][0]["font"] |= font
    scene["background"]["src"][0] |= {"url": "https://videos.example.com/mill.mp4", "type": "video", "mode": "fit"}
    params["scenes"][1] |= {"background": {"src": [], "color": "rgba(9,8,7,255)"}, "music": False, "tts": False}
    params["audio"]["track_volume"] = 0.5
    assert again(params).music_volume == 0.5
    first, second, *_ = again(params).scenes
    assert (first.look.color[:3], first.look.position, first.look.case) == ((1, 2, 3), "top-right", "uppercase")
    assert first.look.color[3] == pytest.approx(0.5, abs=0.01)
    assert (first.background.moving, first.background.label, first.background.mode) == (True, "mill.mp4", "contain")
    assert (second.background.color, second.music, second.spoken) == ((9, 8, 7, 1.0), False, False)
    params["audio"] = {}
    silent = again(params)
    assert (silent.music, any(scene.spoken for scene in silent.scenes)) == (False, False)


def test_layers_of_others_are_drawn_as_well_as_it_goes() -> None:
    """A text and a picture among the displayed things are boxes; what is neither is left out."""
    _, params = made()
    items = [{"text": "Step 1", "color": 5}, {"url": "https://images.example.com/hat.png"}, {"kind": "spark"}]
    params["scenes"][2]["sub_scenes"][0]["displayItems"] = items
    assert [(box.kind, box.text) for box in again(params).scenes[2].boxes] == [("text", "Step 1"), ("image", "")]


@pytest.mark.parametrize("body", [each["value"] for each in api().schema("LegacyRenderParams")["x-valid-examples"]])
def test_whatever_the_contract_lets_in_is_cut(body: Fields) -> None:
    """Nulls, colours that are none and scenes of no length give a cut, if an empty one."""
    body = {**body, "output": {**body["output"], "width": 16, "height": 16}}
    assert again(body).seconds == sum(scene["time"] for scene in body["scenes"])


def test_lengths_that_nobody_means_give_a_cut() -> None:
    """Times whose sum no float can hold are too long for a video, and nothing worse."""
    _, params = made()
    for scene in params["scenes"]:
        parts = [{**part, "time": 1e308} for part in (*scene["sub_scenes"], *scene["sub_scenes"])]
        scene |= {"time": 1e308, "sub_scenes": parts}
    assert 3600 < again(params).seconds < math.inf
