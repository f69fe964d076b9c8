"""What is seen: found, made or named; and what its address says."""

from __future__ import annotations

import itertools
from typing import Any
from urllib.parse import quote

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.storyboards import charging, visuals
from pictory_mock.storyboards.cut import View
from pictory_mock.storyboards.visuals import Chosen, Search
from tests.mockserver.storyboards.boards import FACTS, Fields, address, cut_from, told_back, understood

STORY = {"story": "The harbour wakes at five."}
LIBRARIES = FACTS["stock"]["libraries"]


def backgrounds(*scenes: Fields, **fields: Any) -> list[Chosen]:
    told = understood(*scenes, **fields)
    assert told.flaw is None, told.flaw
    return [shot.background for shot in told.shots]


@pytest.mark.parametrize(
    ("background", "label"),
    [
        ({"searchFilter": {"query": "Boats, at dawn!", "keywords": ["tea", "cup"]}}, "Boats at dawn tea cup"),
        ({"searchFilter": {"keywords": ["tea", "cup"], "category": "Nature/Weather"}}, "tea cup Weather"),
        ({"searchFilter": {"query": "boats", "category": "Nature"}}, "boats Nature"),
        (
            {"searchFilter": {"query": "boats " * 20, "keywords": ["rope " * 19], "category": "Nature/Weather"}},
            "boats boats boats boats rope rope rope rope rope Weather",
        ),
        ({"searchFilter": {"category": "Nature/Plants_and_Trees"}}, "Plants and Trees"),
        ({"searchFilter": {"category": "Medical"}}, "Medical"),
        ({"searchFilter": {}}, "harbour wakes five"),
        ({}, "harbour wakes five"),
        ({"searchFilter": {"query": "船 の 夜明け"}}, "船 の 夜明け"),
    ],
)
def test_a_search_finds_what_it_asks_for(background: Fields, label: str) -> None:
    """Query, keywords and category count together, however long; without any the longer words of the story."""
    (found,) = backgrounds({**STORY, "background": background})
    assert (found.visual.kind, found.visual.label, found.where) == ("search", label, "stock")


@pytest.mark.parametrize(
    "scene",
    [
        {"story": "!!!"},
        {"story": " \n"},
        {"story": "🦊"},
        {**STORY, "background": {"searchFilter": {"query": "—"}}},
        {**STORY, "background": {"searchFilter": {"query": "boats", "libraries": ["nowhere"]}}},
        {**STORY, "background": {"searchFilter": {"query": "boats", "libraries": []}, "type": "image"}},
        {**STORY, "background": {"color": "#000"}, "backgroundBrolls": [{"searchFilter": {"query": "?"}}]},
    ],
)
def test_a_search_without_words_or_without_a_library_finds_nothing(scene: Fields) -> None:
    """The job fails with the contract's words, which name the scene as it was given."""
    before = {"story": "One. Two.", "createSceneOnEndOfSentence": True}
    flaw = understood(before, STORY, scene).flaw
    if scene.get("background", {}).get("searchFilter", {}).get("libraries") == []:
        assert flaw is None  # no library named is any library
        return
    assert flaw is not None
    told = FACTS["no-visual"]
    assert (flaw.failure.code, flaw.failure.message) == (told["error_code"], told["error_message"].format(scene=3))


@pytest.mark.parametrize("library", LIBRARIES)
def test_only_the_libraries_that_are_named_are_searched(library: str) -> None:
    """What is found lies in one of them; where none is named, in any."""
    asked = [{"searchFilter": {"query": f"boat {number}", "libraries": ["x", library]}} for number in range(12)]
    assert {found.path.partition("/")[0] for found in backgrounds(*({**STORY, "background": it} for it in asked))} == {
        library
    }
    anywhere = backgrounds(*(STORY for _ in range(40)))
    assert {found.path.partition("/")[0] for found in anywhere} == set(LIBRARIES)
    assert {found.visual.moving for found in anywhere} == {True, False}


def test_nothing_is_found_twice() -> None:
    """Scenes that ask for the same get different visuals, also where one is named already."""
    taken = address(backgrounds(STORY)[0])
    told = backgrounds(STORY, {**STORY, "background": {"visualUrl": taken}}, STORY, STORY)
    addresses = [address(found) for found in told]
    assert len(set(addresses)) == 4
    assert addresses[1] == taken


@pytest.mark.parametrize(("background", "moving"), [({"type": "video"}, True), ({"type": "image"}, False)])
def test_the_kind_that_is_asked_for_is_found(background: Fields, moving: bool) -> None:
    """Where a type is told, or an effect that only pictures have, that is found."""
    assert {each.visual.moving for each in backgrounds(*({**STORY, "background": background} for _ in range(20)))} == {
        moving
    }
    still = {"settings": {"kenBurnsEffect": True}}
    assert not any(each.visual.moving for each in backgrounds(*({**STORY, "background": still} for _ in range(20))))


def test_ones_own_visuals_are_taken_in_turn_and_then_the_stock() -> None:
    """A scene without a wish takes the next visual that is offered, each once; then a search is made."""
    own = [{"visualUrl": f"https://images.example.com/{name}.jpg"} for name in "ab"]
    scene = {"story": "One. Two. Three.", "createSceneOnEndOfSentence": True, "backgroundCorpus": own}
    labels = [found.visual.label for found in backgrounds(scene)]
    assert labels == ["a.jpg", "b.jpg", "Three"]


@given(st.text(max_size=90))
def test_an_address_says_what_it_shows(words: str) -> None:
    """What the stock has for some words is known again by its address, quoted or not; odd words change nothing."""
    found = Search().find(words)
    if found is None:
        assert not visuals.labelled(words)
        return
    for url in (address(found), f"http://elsewhere:8080/media/stock/{quote(found.path, safe='/')}?x#y"):
        again = visuals.at(url)
        assert (again.visual, again.where, again.path) == (found.visual, "own", url)
    assert visuals.stock(found.path) == found.visual
    made = Search().make(words, moving=True, model="veo3.1")
    assert visuals.at(address(made)).visual == made.visual


@pytest.mark.parametrize(
    "path",
    [
        "getty/1-a--b.png",
        "getty/1-a.jpg",
        "getty/a-b.png",
        "nowhere/1-a.png",
        "getty/1-a b.png",
        "getty/1-.png",
        "x",
        "",
    ],
)
def test_the_stock_has_no_other_addresses(path: str) -> None:
    """An address that no search could give leads nowhere."""
    assert visuals.stock(path) is None


@pytest.mark.parametrize(
    ("url", "kind", "label", "moving"),
    [
        ("https://a.example/b/quay%20one.mp4?x=1", None, "quay one.mp4", True),
        ("https://a.example/b/quay.MOV", None, "quay.MOV", True),
        ("https://a.example/b/quay", "video", "quay", True),
        ("https://a.example/b/quay.mp4", "image", "quay.mp4", False),
        ("https://a.example", None, "https://a.example", False),
        ("https://a.example/" + "x" * 99, None, "x" * 60, False),
        ("http://[::1", None, "http://[::1", False),
    ],
)
def test_a_visual_of_ones_own_is_told_by_its_file(url: str, kind: str | None, label: str, moving: bool) -> None:
    """The label is the name of the file; it moves if it is said to, or else if its name says so."""
    found = visuals.at(url, kind)
    assert (found.visual.kind, found.visual.label, found.visual.moving) == ("url", label, moving)


def test_a_picture_of_an_element_that_is_not_found_is_left_out() -> None:
    """The scene has the other elements, also when the storyboard is told back; without any it has none."""
    lost = {"type": "image", "searchFilter": {"query": "?"}}
    told = understood({**STORY, "elements": [lost, {"type": "text", "text": "Hi"}]}, {**STORY, "elements": [lost]})
    first, second = told_back(told)["scenes"]
    assert [element["type"] for element in first["elements"]] == ["text"]
    assert "elements" not in second


def test_a_tint_lies_over_any_background() -> None:
    """An overlay has its own opacity, the contract's where none is told; that of its colour is ignored."""
    overlay = {"color": "#ff000080", "opacity": 0.25}
    usual = {"color": "rgba(0,255,0,1)"}
    url = {"visualUrl": "https://a.example/b.jpg"}
    first, second, third = cut_from(
        {**STORY, "background": {**url, "colorOverlay": overlay}},
        {**STORY, "background": {"colorOverlay": usual}},
        {**STORY, "background": {"color": "#123"}},
    ).scenes
    assert first.background.tint == (255, 0, 0, 0.25)
    assert second.background.tint == (0, 255, 0, 0.4)
    assert (third.background.tint, third.background.color) == (None, (17, 34, 51, 1.0))


GRAPHICS = {"enabled": True, "prompt": "Steam", "style": "flat"}


@pytest.mark.parametrize(
    "named",
    [
        {"color": "#123"},
        {"visualUrl": "https://a.example/b.jpg"},
        {"aiVisual": {"model": "flux-schnell"}, "type": "image"},
        {"searchFilter": {"query": "boats"}},
    ],
)
def test_motion_graphics_lie_over_what_is_named(named: Fields) -> None:
    """Beside anything that is named they are drawn over it, also when the storyboard is told back."""
    scene = {**STORY, "background": {**named, "motionGraphics": GRAPHICS}}
    told = understood(scene)
    (found,), (without,) = backgrounds(scene), backgrounds({**STORY, "background": named})
    assert (found.visual.graphics, evolve(found.visual, graphics="")) == ("Steam flat", without.visual)
    (again,) = backgrounds(*told_back(told)["scenes"])
    assert again.visual == found.visual
    (off,) = backgrounds({**STORY, "background": {**named, "motionGraphics": {**GRAPHICS, "enabled": False}}})
    assert off.visual == without.visual


def test_motion_graphics_alone_are_the_background() -> None:
    """They are a video of what they show, in their style, and told back as one."""
    scene = {**STORY, "background": {"motionGraphics": GRAPHICS}}
    (found,), told = backgrounds(scene), told_back(understood(scene))["scenes"][0]["background"]
    assert (found.visual.label, found.visual.graphics, found.visual.moving) == ("Steam flat", "", True)
    assert "motionGraphics" not in told
    (plain,) = backgrounds({**STORY, "background": {"motionGraphics": {"enabled": True, "style": "neon"}}})
    assert plain.visual.label == "harbour wakes five neon"


@pytest.mark.parametrize(
    ("settings", "views"),
    [
        ({"kenBurnsEffect": True}, (View(), View(1.3))),
        ({"zoomAndPan": True}, (View(1.2, 0.4), View(1.3, 0.6))),
        ({"videoKenBurns": {"start": {"zoom": 2, "centerY": 1}}, "zoomAndPan": True}, (View(2, 0.5, 1), View())),
        ({"videoKenBurns": {}}, None),
        ({"zoomAndPan": False}, None),
    ],
)
def test_a_background_moves_as_its_settings_say(settings: Fields, views: Any) -> None:
    """One's own path comes before those that only have a name; what is left out of it is the whole picture."""
    own = {"visualUrl": "https://a.example/b.jpg", "type": "image", "settings": settings}
    assert backgrounds({**STORY, "background": own})[0].visual.views == views


def test_a_part_that_ends_before_it_begins_is_left_out() -> None:
    """Of a video and of the music; what is left over is played, or else all of it."""
    own = {"visualUrl": "https://a.example/b.mp4", "type": "video", "settings": {"loop": False}}
    clips = [{"start": 5, "end": 2}, {"start": 1, "end": 1}]
    scenes = [{**STORY, "background": {**own, "clips": each}} for each in (clips, [*clips, {"start": 3, "end": 4}])]
    found = cut_from(*scenes, backgroundMusic={"enabled": True, "clips": clips})
    assert [(scene.background.clips, scene.background.loop) for scene in found.scenes] == [
        ((), True),
        (((3, 4),), False),
    ]
    assert found.music_clips == ()


# ------------------------------------------------------------------------------------------------------------ charges


def charged(*scenes: Fields, **fields: Any) -> list[tuple[int, str, str]]:
    told = understood(*scenes, **fields)
    every = [*charging.visuals(told), *charging.presenter(told)]
    return [(each.tenths, each.source, each.purpose) for each in every]


def ai(model: str, kind: str, **order: Any) -> Fields:
    return {"background": {"aiVisual": {"model": model, **order}, "type": kind}}


@pytest.mark.parametrize(
    ("scene", "charges"),
    [
        (STORY, []),
        ({**STORY, **ai("flux-schnell", "image")}, [(6, "Text-to-Image", "Text-to-Image, flux-schnell")]),
        (
            {**STORY, **ai("nanobanana-pro", "image", mediaStyle="vintage")},
            [(140, "Text-to-Image", "Text-to-Image, nanobanana-pro, vintage")],
        ),
        ({**STORY, **ai("veo3.1", "video")}, [(800, "Text-to-Video", "Text-to-Video, veo3.1, 4s")]),
        (
            {**STORY, **ai("pixverse5.5", "video", videoDuration="10s")},
            [(160, "Text-to-Video", "Text-to-Video, pixverse5.5, 10s")],
        ),
        (
            {"story": "One. Two. Three.", "createSceneOnEndOfSentence": True, **ai("seedream3.0", "image")},
            [(20, "Text-to-Image", "Text-to-Image, seedream3.0")] * 3,
        ),
        ({**STORY, "background": {"motionGraphics": {"enabled": True}}}, []),
    ],
)
def test_what_is_made_is_charged_by_the_table(scene: Fields, charges: list[tuple[int, str, str]]) -> None:
    """A picture costs its price, a video its price for each second, one for each scene that a story is split into."""
    assert charged(scene) == charges


def test_every_visual_of_a_scene_is_charged() -> None:
    """Behind it, cut to and over it: each costs."""
    order = {"model": "flux-schnell"}
    element = {"type": "image", "aiVisual": order}
    scene = {**STORY, **ai("flux-schnell", "image"), "elements": [element, element]}
    assert len(charged({**scene, "backgroundBrolls": [{"aiVisual": order, "type": "image"}]})) == 4


@pytest.mark.parametrize(("seconds", "parts"), [(29.9, 1), (30, 1), (30.1, 2), (90, 3)])
def test_a_presenter_costs_for_each_begun_half_minute(seconds: float, parts: int) -> None:
    """So much for each part of the video that the contract tells, the last one in full."""
    told, scene = FACTS["avatar-credits"], {"background": {"color": "#000"}, "minimumDuration": seconds}
    (charge,) = charged(scene, avatar={"avatarId": "ann"}, voiceOver={"enabled": True})
    assert charge[:2] == (parts * told["credits"] * 10, told["source"])


def test_a_presenter_that_is_never_seen_costs_nothing() -> None:
    """One that is hidden in some scenes costs what it costs; in all of them, nothing."""
    shown, hidden = STORY, {**STORY, "avatar": {"hide": True}}
    fields = {"avatar": {"avatarId": "ann"}, "voiceOver": {"enabled": True}}
    assert len(charged(shown, hidden, **fields)) == 1
    assert charged(hidden, hidden, **fields) == []
    assert charged(shown, avatar={"avatarId": "ann", "hide": True}, voiceOver={"enabled": True}) == []


def test_labels_of_split_scenes_differ() -> None:
    """Where a story is split, the prompt is the direction for all scenes, and each scene adds its own words."""
    scene = {"story": "Bread rises. Ovens glow.", "createSceneOnEndOfSentence": True}
    first, second = backgrounds({**scene, **ai("flux-schnell", "image", prompt="In ink")})
    assert (first.visual.label, second.visual.label) == ("Bread rises In ink", "Ovens glow In ink")
    assert len({found.path for found in itertools.chain(backgrounds(scene), [first, second])}) == 4
