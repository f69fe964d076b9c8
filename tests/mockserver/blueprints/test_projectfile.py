"""Project files: whatever they hold, they become a storyboard that the contract lets in."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock import blueprints
from pictory_mock.contract.document import api

Fields = dict[str, Any]

WELCOME: Fields = api().requests("/v1/templates", "post")[0]
LINE: Fields = {"text": "Tea for {{guest}}.", "html": "Tea for <strong>{{guest}}</strong>&nbsp;&amp; me."}
FORMAT: Fields = {
    "fontName": "Carter One",
    "fontSize": "24",
    "fontColor": "rgba(0,0,0,1)",
    "textBackgroundColor": "rgba(167,65,253,1)",
    "keywordColor": "rgba(88,190,2,1)",
    "textShadowWidthFr": 0.03,
    "textAlign": "center",
    "preset": "bottom-center",
    "paragraphWidth": "70%",
    "decoration": ["decor-bold"],
    "case": "case-none",
}
SETTINGS: Fields = {"voiceOver": False, "music": False, "muteClipAudio": True, "loopVideo": False, "imageZoomPan": True}
NEWER: Fields = {
    "sceneId": "20260301",
    "text": "Not this.",
    "sentence": [{"text": "Tea for "}, {"text": "{{guest}}", "highlight": True}, {"text": "."}],
    "styleData": {"fontName": "Lato", "fontSize": "36", "fontWeight": 700, "width": 0.75, "textAlign": "left"},
    "background": {"type": "video", "elementData": {"url": "https://videos.example.com/tea"}},
    "settings": {"hideText": True},
}

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 300)
    | st.sampled_from(["", "tea", "{{guest}}", "50%", "rgba(1,2,3,4)"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["url", "text", "html", "type", "start", "end", "segments"]), inner, max_size=2
        )
    ),
    max_leaves=6,
)


def read(*scenes: Fields, **fields: Any) -> blueprints.Blueprint:
    file = {"projectName": "Tea", "scenes": list(scenes), **fields}
    assert not list(api().errors("ProjectFile", file))
    return blueprints.read(file)


def request(found: blueprints.Blueprint) -> Fields:
    """The storyboard of a template as it is."""
    whole, _ = blueprints.fill(found, {"videoName": "Tea", "templateId": "t-1"})
    return whole


def one(scene: Fields, **fields: Any) -> Fields:
    first: Fields = request(read({"sceneId": 1, **scene}, **fields))["scenes"][0]
    return first


def test_a_scene_of_the_older_generation() -> None:
    """Its subtitles are one story, its look and its settings are those of a storyboard's scene."""
    scene = one(
        {"lines": [{**LINE, "format": FORMAT}, {"text": "Two."}], "settings": SETTINGS, "sentence": "Not this."}
    )
    assert scene["story"] == "Tea for <strong>GUEST</strong>\xa0& me. Two."
    assert scene["subtitleStyle"] == {
        "fontFamily": "Carter One",
        "fontSize": 24,
        "color": "rgba(0,0,0,1)",
        "backgroundColor": "rgba(167,65,253,1)",
        "keywordColor": "rgba(88,190,2,1)",
        "shadowWidth": "3%",
        "alignment": "center",
        "position": "bottom-center",
        "paragraphWidth": "70%",
        "decorations": ["bold"],
    }
    assert (scene["voiceOver"], scene["backgroundMusic"]) == ({"enabled": False}, {"enabled": False})


def test_a_scene_of_the_newer_generation() -> None:
    """Its pieces are the story, marked where they are highlighted; its picture is what its type says."""
    scene = request(read(NEWER))["scenes"][0]
    assert scene["story"] == "Tea for <strong>GUEST</strong>."
    assert scene["hideSubtitles"] is True
    assert scene["background"] == {"visualUrl": "https://videos.example.com/tea", "type": "video"}
    style = {
        "fontFamily": "Lato",
        "fontSize": 36,
        "paragraphWidth": "75%",
        "alignment": "left",
        "decorations": ["bold"],
    }
    assert scene["subtitleStyle"] == style


@pytest.mark.parametrize(
    ("scene", "background"),
    [
        ({"image": "https://v.example.com/a.mp4"}, {"visualUrl": "https://v.example.com/a.mp4", "type": "video"}),
        (
            {"image": "https://v.example.com/a", "imageMetadata": '{"media_type": "video"}'},
            {"visualUrl": "https://v.example.com/a", "type": "video"},
        ),
        (
            {"image": "https://v.example.com/a.png", "settings": SETTINGS},
            {
                "visualUrl": "https://v.example.com/a.png",
                "type": "image",
                "settings": {"mute": True, "loop": False, "zoomAndPan": True},
            },
        ),
        (
            {
                "image": "https://v.example.com/a.mp4",
                "settings": {"videoOptions": {"segments": [{"start": 0, "end": 0}, {"start": 1, "end": 2.5}]}},
            },
            {"visualUrl": "https://v.example.com/a.mp4", "type": "video", "clips": [{"start": 1, "end": 2.5}]},
        ),
        ({"background": {"type": "color", "color": "#abc"}}, {"color": "#abc"}),
        ({"image": None, "backColor": "rgba(1,2,3,1)"}, {"color": "rgba(1,2,3,1)"}),
    ],
)
def test_what_is_behind_a_scene(scene: Fields, background: Fields) -> None:
    """A video, a picture or a colour, and how it plays."""
    assert one({"text": "Tea.", **scene})["background"] == background


@pytest.mark.parametrize(
    ("fields", "ratio"),
    [
        ({"aspectRatioFractionValue": 1.78}, "16:9"),
        ({"aspectRatioFractionValue": 0.56}, "9:16"),
        ({"layout": "1:1"}, "1:1"),
    ],
)
def test_the_shape_of_the_video(fields: Fields, ratio: str) -> None:
    """The aspect ratio that is named, or the one nearest to the fraction."""
    assert request(read(NEWER, **fields))["aspectRatio"] == ratio


def test_layers_are_elements_in_their_places() -> None:
    """Texts and pictures have their places, in whole percent, and keep their ids."""
    told = {
        "fontSize": "66",
        "leftCoordinate": "3.35%",
        "topCoordinate": "3.10%",
        "paragraphWidth": "90%",
        "preset": None,
    }
    text = {"type": "text", "id": "a", "textHtml": "The <b>house</b>", "itemStyleData": told}
    logo = {"type": "visual", "id": "b", "visualData": {"url": "https://images.example.com/logo.png"}, "isLogo": True}
    logo["itemStyleData"] = {"paragraphWidth": "10%", "preset": "top-right"}
    line = {
        "text": "Tea.",
        "format": {"displayItems": [text, logo, {"type": "text", "textHtml": ""}, {"type": "visual"}]},
    }
    found = read({"sceneId": 1, "lines": [line]})
    assert [layer.id for layer in found.scenes[0].drawn] == ["a", "b"]
    assert request(found)["scenes"][0]["elements"] == [
        {"type": "text", "text": "The house", "width": "90%", "left": "3%", "top": "3%", "style": {"fontSize": 66}},
        {"type": "image", "visualUrl": "https://images.example.com/logo.png", "width": "10%", "position": "top-right"},
    ]


def test_a_scene_that_nobody_speaks_is_as_long_as_its_subtitles() -> None:
    """The sum of their times, however large these are; where there is a voice it takes as long as it takes."""
    lines = [{"text": "One.", "time": 2.5}, {"text": "Two.", "time": 3}]
    assert one({"lines": lines})["minimumDuration"] == 5.5
    assert "minimumDuration" not in one({"lines": lines}, audio={"selectedVoiceOverTrack": "Brian, male"})
    endless = request(read({"sceneId": 1, "lines": [{"text": "One.", "time": 1e308}] * 3}))
    assert not list(api().errors("StoryboardRequest", endless))


def test_scenes_are_told_apart() -> None:
    """Ids that are empty, or there twice, become others, so that no scene is lost and each can be changed."""
    found = read(*({"sceneId": name, "text": "Tea."} for name in (1, "1", "", 1, "1-2")))
    assert [scene.id for scene in found.scenes] == ["1", "1-2", "3", "1-3", "1-2-2"]
    assert len(request(found)["scenes"]) == 5


def test_names_of_variables() -> None:
    """What stands in double braces, without the spaces around it, once; empty braces and single ones are none."""
    texts = ["{{ first name }}{{x}}", "{{x}} {{}} {{ }} {y} {{{z}}}", "{{Größe-2}}"]
    assert blueprints.names(texts) == ["first name", "x", "z", "Größe-2"]


def odd(value: Any, path: tuple[Any, ...], other: Any) -> Any:
    """A file in which something else stands in one place."""
    changed = copy.deepcopy(value)
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = other
    return changed


PLACES = [
    *(
        ("scenes", 0, name)
        for name in ("settings", "styleData", "imageMetadata", "backColor", "image", "sentence", "text")
    ),
    *(("scenes", 0, "background", name) for name in ("type", "elementData", "url", "color")),
    *(("scenes", 0, "lines", 0, "format", name) for name in ("fontSize", "preset", "decoration", "case", "fontColor")),
    *(("scenes", 0, "lines", 0, "format", "displayItems", 0, name) for name in ("itemStyleData", "visualData", "type")),
    ("scenes", 0, "lines", 0, "html"),
    ("aspectRatioFractionValue",),
    ("audio", "selectedVoiceOverTrack"),
    ("audio", "selectedTrackUrl"),
    ("audio", "voiceOverTextSpeed"),
    ("scriptLanguage",),
    ("layout",),
]
WHOLE = {**WELCOME, "scenes": [{**WELCOME["scenes"][0], "background": {}, "settings": SETTINGS}]}


@settings(max_examples=150)
@given(st.sampled_from(PLACES), ANYTHING)
def test_a_file_with_odd_members_is_a_storyboard(path: tuple[Any, ...], other: Any) -> None:
    """Where the contract lets a file in, its template is a storyboard that the contract lets in."""
    file = odd(WHOLE, path, other)
    if api().fits("ProjectFile", file):
        whole = request(blueprints.read(file))
        assert not list(api().errors("StoryboardRequest", whole)), whole
