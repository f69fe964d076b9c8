"""Updates of documents: whatever was changed last, and wherever, is what everything says from then on."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock import blueprints
from pictory_mock.contract.document import api
from pictory_mock.storyboards import projects
from pictory_mock.storyboards.projects import words
from pictory_mock.storyboards.recut import recut

Scene = dict[str, Any]

PARAMS: dict[str, Any] = {
    "output": {"width": 64, "height": 36, "format": "mp4", "name": "Tea.mp4", "title": "Tea"},
    "elements": [
        {"id": "SceneText_1", "elementType": "SceneText", "type": "text", "text": "Tea is ready.", "startTime": 0}
        | {"duration": 2, "sceneId": "scene_1", "keywords": ["Tea"]},
    ],
    "sceneMarkers": [{"startTime": 0, "duration": 2, "sceneId": "scene_1"}],
    "subtitles": [{"id": "s", "text": "Tea is ready.", "startTime": 0, "duration": 2, "sceneId": "scene_1"}],
}
SAID = st.lists(st.sampled_from(["Tea", "is", "ready.", "Mix", "rye", "a < b", "Q&A"]), min_size=1, max_size=3)
EDITS = st.lists(st.tuples(st.sampled_from(["text", "sentence", "html", "lines", "keywords"]), SAID), max_size=5)


ANYTHING = st.sampled_from([None, 5, True, "Tea", "a <b>x</b>", "decor-bold", ["Tea"], {"url": "a.jpg"}])
PIECES = st.lists(
    st.dictionaries(st.sampled_from(["text", "html", "highlight", "decoration", "case"]), ANYTHING), max_size=3
)
SCENES = st.fixed_dictionaries(
    {"sceneId": st.sampled_from([1, "a"])},
    optional={"text": ANYTHING, "sentence": PIECES | ANYTHING, "lines": PIECES, "keywords": ANYTHING}
    | {"image": ANYTHING, "background": st.fixed_dictionaries({}, optional={"elementData": ANYTHING})},
).filter(lambda scene: api().fits("ProjectFileScene", scene))
"""Scenes of files, of which the contract asks little."""


def edited(scene: Scene, where: str, new: list[str]) -> tuple[Scene, str]:
    """A scene in which one field says something else, and what it says then."""
    text, (first, *others) = " ".join(new), new
    if where == "keywords":
        return {**scene, "keywords": new}, words.said(scene) or ""
    values = {
        "text": ("text", text),
        "sentence": ("sentence", [{"text": first, "highlight": True}, *({"text": f" {each}"} for each in others)]),
        "html": ("sentence", words.with_html(text, [first])),
        "lines": ("lines", [{"text": each, "html": words.with_html(each, [])} for each in new]),
    }
    field, value = values[where]
    return {**scene, field: value}, text


def check_agrees(scene: Scene) -> None:
    """What a scene says, and what is highlighted in it, is the same in all its fields."""
    found = {" ".join(words.said_in(field, scene[field]).split()) for field in words.FIELDS if field in scene}
    assert len(found) == 1
    (text,) = found
    there = {word for mark in scene["keywords"] if mark in text for word in mark.split()}
    marks = words.marked_in("sentence", scene["sentence"])
    assert {word for mark in marks or () for word in mark.split()} == there


@given(EDITS)
def test_a_project_says_what_was_edited_last(edits: list[tuple[str, list[str]]]) -> None:
    """After each of any edits, saved one after the other: the document, a render, and a template of the document."""
    saved: dict[str, Any] = {"projectName": "Tea", "scenes": projects.scenes(PARAMS, "tea")}
    for where, new in edits:
        scene, text = edited(saved["scenes"][0], where, new)
        saved = projects.document({**saved, "scenes": [scene]}, saved)
        check_agrees(saved["scenes"][0])
        (shown,) = recut(projects.revised(PARAMS, saved, 100, None)).scenes
        assert [line.text for line in shown.lines] == [text]
        (filled,) = blueprints.read(saved).scenes
        assert " ".join(" ".join(filled.subtitles).split()) == text


@given(EDITS)
def test_a_template_says_what_was_edited_last(edits: list[tuple[str, list[str]]]) -> None:
    """After each of any edits of a scene that says itself three times; its layers stay."""
    layer = {"id": "a", "type": "text", "textHtml": "Noon"}
    scene: Scene = {"sceneId": 1, "text": "Tea is ready.", "sentence": "<strong>Tea</strong> is ready."}
    scene |= {"lines": [{"text": "Tea is ready.", "html": "Tea is ready.", "format": {"displayItems": [layer]}}]}
    scene["keywords"] = ["Tea"]
    for where, new in edits:
        if where == "lines":
            continue
        changed, text = edited(scene, where, new)
        scene = projects.agreed(changed, scene)
        check_agrees(scene)
        (filled,) = blueprints.read({"projectName": "Tea", "scenes": [scene]}).scenes
        assert " ".join(" ".join(filled.subtitles).split()) == text
        assert [drawn.text for drawn in filled.drawn] == ["Noon"]


@given(SCENES, SCENES)
def test_any_scene_of_a_file_can_be_put_over_any_other(scene: Scene, before: Scene) -> None:
    """What comes of it can be read as a template, and nothing more is to be agreed on."""
    told = projects.agreed(scene, before)
    assert projects.agreed(told, told) == told
    assert api().fits("ProjectFileScene", told)
    assert blueprints.read({"projectName": "Tea", "scenes": [told]}).scenes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            {"lines": [{"text": "Tea.", "html": "<strong>Tea.</strong>"}]},
            {"lines": [{"text": "Rye.", "html": "<strong>Tea.</strong>"}]},
            {"lines": [{"text": "Rye.", "html": "Rye."}]},
            id="the text of a line",
        ),
        pytest.param(
            {"lines": [{"text": "Tea.", "html": "Tea."}]},
            {"lines": [{"text": "Tea.", "html": "<strong>Rye.</strong>"}]},
            {"lines": [{"text": "Rye.", "html": "<strong>Rye.</strong>"}]},
            id="the HTML of a line",
        ),
        pytest.param(
            {"text": "Tea. Rye.", "lines": [{"text": "Tea."}, {"text": "Rye.", "time": 2}]},
            {"text": "Mix.", "lines": [{"text": "Tea."}, {"text": "Rye.", "time": 2}]},
            {"text": "Mix.", "lines": [{"text": "Mix."}, {"text": "", "time": 2}]},
            id="several lines",
        ),
        pytest.param(
            {"text": "Tea.", "sentence": [{"text": "Tea.", "decoration": "decor-bold", "case": "none"}]},
            {"text": "Rye.", "sentence": [{"text": "Tea.", "decoration": "decor-bold", "case": "none"}]},
            {"text": "Rye.", "sentence": [{"text": "Rye.", "decoration": "decor-bold", "case": "none"}]},
            id="how all of it looks",
        ),
        pytest.param(
            {"image": "a.jpg", "background": {"type": "image", "elementData": {"url": "a.jpg"}}},
            {"image": "a.jpg", "background": {"type": "video", "elementData": {"url": "b.mp4"}}},
            {"image": "b.mp4", "background": {"type": "video", "elementData": {"url": "b.mp4"}}},
            id="a background",
        ),
        pytest.param(
            {"image": "a.jpg", "background": {"type": "image", "elementData": {"url": "a.jpg"}}},
            {"image": "b.mp4", "background": {"type": "image", "elementData": {"url": "a.jpg"}}},
            {"image": "b.mp4", "background": {"elementData": {"url": "b.mp4"}}},
            id="a background of v2",
        ),
    ],
)
def test_what_was_changed_decides(before: Scene, after: Scene, expected: Scene) -> None:
    """Whatever says the same thing follows it; the rest stays."""
    assert projects.agreed(after, before) == expected
    assert projects.agreed(expected, expected) == expected


def test_scenes_are_told_in_their_order() -> None:
    """`sortOrder` decides, not the place in the list; what has no id of its own gets one that nothing else has."""
    scenes = [
        {"sceneId": "b", "sortOrder": 2},
        {"sceneId": "new_3", "sortOrder": 1},
        {"text": "Tea."},
        {"sceneId": "b"},
    ]
    told = projects.document({"projectName": "Tea", "scenes": scenes}, {"scenes": []})["scenes"]
    assert told == [
        {"sceneId": "new_3", "sortOrder": 1},
        {"sceneId": "b", "sortOrder": 2},
        {"sceneId": "new_4", "text": "Tea."},
        {"sceneId": "new_5"},
    ]
