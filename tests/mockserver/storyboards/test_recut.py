"""Render parameters read again: unchanged they give the cut that they were written from, and each change is in it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from pictory_mock.contract.document import api
from pictory_mock.making import render_params
from pictory_mock.storyboards import projects
from pictory_mock.storyboards.cut import Box, Cut, CutScene, Line, Look, View, Visual
from pictory_mock.storyboards.recut import changing, recut, respelling
from tests.mockserver.storyboards import boards
from tests.mockserver.storyboards.boards import Fields, cut_of, understood

VOICE, MUSIC = f"{boards.JOB}.mp3", "https://mock.example.com/media/stock/music/1-A-quiet-tune.mp3"
PICTURE = {"visualUrl": "https://images.example.com/flour.jpg", "type": "image"}
SCENES: list[Fields] = [
    {"story": "Mix the flour with water.", "background": {**PICTURE, "colorOverlay": {"color": "#123"}}},
    {
        "story": "Let it rest. Then bake it well.",
        "maxSubtitleLines": 1,
        "subtitleStyle": {"fontSize": 200},
        "background": {"visualUrl": "https://videos.example.com/oven.mp4", "type": "video"},
        "sceneTransition": "fade",
        "elements": [
            {"type": "text", "text": "Hot", "top": "8%", "left": "5%"},
            {"type": "shape", "name": "circle", "fill": "#f0c85a", "position": "top-right"},
            {"type": "image", "visualUrl": "https://images.example.com/oven.jpg", "position": "center-left"},
        ],
    },
]
VIDEO: dict[str, Any] = {"voiceOver": {"enabled": True}, "backgroundMusic": {"enabled": True}}

Params = dict[str, Any]
Edit = Callable[[Params], object]


def written(storyboard: Any) -> tuple[Cut, Params]:
    """The cut of a storyboard, and its render parameters."""
    cut = cut_of(storyboard)
    return cut, render_params.write(storyboard, cut, boards.address, {"voice": VOICE, "music": MUSIC})


def params_of() -> Params:
    """The render parameters of two scenes, to be changed."""
    return copy.deepcopy(written(understood(*SCENES, **VIDEO))[1])


def label_of(box: Box) -> str:
    """What a box shows, in words."""
    return box.visual.label if box.visual else ""


def one(params: Params, kind: str, number: int = 0) -> Params:
    """One of the elements of a kind."""
    found: Params = [each for each in params["elements"] if each["elementType"] == kind][number]
    return found


# ------------------------------------------------------------------------------------------------ what can be compared


def compared(cut: Cut) -> Cut:
    """A cut without what is neither seen nor heard, and its fractions rounded."""
    scenes = tuple(_scene(scene, music=cut.music) for scene in cut.scenes)
    return evolve(cut, scenes=scenes, tune=cut.tune if cut.music else "", fade=cut.fade if cut.music else True)


def _scene(scene: CutScene, *, music: bool) -> CutScene:
    shown = scene.shown and bool(scene.lines)
    return evolve(
        scene,
        background=_visual(scene.background),
        look=_look(scene.look) if shown else _look(Look(1, (0, 0, 0, 0), (0, 0, 0, 0), "", "", 1)),
        lines=tuple(_line(line, shown=shown) for line in scene.lines),
        shown=shown,
        boxes=tuple(map(_box, scene.boxes)),
        cutaways=tuple(evolve(each, visual=_visual(each.visual)) for each in scene.cutaways),
        speaker=scene.speaker if scene.spoken else None,
        music=scene.music and music,
        loudness=round(scene.loudness, 6),
    )


def _line(line: Line, *, shown: bool) -> Line:
    return evolve(line, start=round(line.start, 2), keywords=line.keywords if shown else ())


def _box(box: Box) -> Box:
    look = box.look and _look(evolve(box.look, position="", width=1))
    return evolve(
        box,
        look=look,
        visual=_visual(box.visual) if box.visual else None,
        fill=_rgba(box.fill),
        stroke=_rgba(box.stroke),
        stroke_width=box.stroke_width if box.stroke else 0,
        radius=round(box.radius, 3),
    )


def _look(look: Look) -> Look:
    colours = {name: _rgba(getattr(look, name)) for name in ("color", "background", "keyword", "shadow", "bullet")}
    return evolve(look, size=round(look.size, 4), **colours)


def _rgba(color: Any) -> Any:
    return color and (*color[:3], round(color[3], 4))


def _visual(visual: Visual) -> Visual:
    plain = visual.kind == "color"
    label, moving = "" if plain else visual.label, visual.moving and not plain
    return evolve(visual, label=label, color=_rgba(visual.color), tint=_rgba(visual.tint), moving=moving)


# ------------------------------------------------------------------------------------------------------------ the laws


@given(boards.storyboards)
def test_what_a_preview_tells_is_all_of_its_cut(board: Fields) -> None:
    """Any storyboard's render parameters fit the contract, and read again they are the same cut."""
    storyboard = understood(**board)
    if storyboard.flaw is None:
        cut, params = written(storyboard)
        assert not list(api().errors("RenderParams", params))
        assert compared(recut(params)) == compared(cut)


_LISTS = ("elements", "sceneMarkers", "subtitles")
EDITS: dict[str, tuple[Edit, Callable[[Cut], Any], Any]] = {
    "title": (lambda it: it["output"].update(title="Rye"), lambda cut: cut.name, "Rye"),
    "file name": (lambda it: it["output"].update(name="rye.mp4"), lambda cut: cut.file, "rye.mp4"),
    "size": (lambda it: it["output"].update(width=640, height=360), lambda cut: (cut.width, cut.height), (640, 360)),
    "text": (lambda it: one(it, "SceneText").update(text="Rye."), lambda cut: cut.scenes[0].lines[0].text, "Rye."),
    "text in the files": (
        lambda it: it["subtitles"][0].update(text="Rye."),
        lambda cut: (cut.scenes[0].lines[0].text, cut.scenes[0].lines[0].said),
        ("Rye.", None),
    ),
    "keyword": (
        lambda it: one(it, "SceneText").update(text="Only <strong>rye</strong>."),
        lambda cut: (cut.scenes[0].lines[0].text, cut.scenes[0].lines[0].keywords),
        ("Only rye.", ("rye",)),
    ),
    "font": (lambda it: one(it, "SceneText").update(fontFamily="Lato"), lambda cut: cut.scenes[0].look.family, "Lato"),
    "letters": (
        lambda it: one(it, "SceneText").update(fontSize=108),
        lambda cut: round(cut.scenes[0].look.size, 4),
        0.1,
    ),
    "colour of letters": (
        lambda it: one(it, "SceneText").update(fontColor="#ff0000"),
        lambda cut: cut.scenes[0].look.color,
        (255, 0, 0, 1.0),
    ),
    "one line's colour": (
        lambda it: one(it, "SceneText", 2).update(fontColor="#ff0000"),
        lambda cut: [line.look and line.look.color[0:3] for line in cut.scenes[1].lines][:2],
        [None, (255, 0, 0)],
    ),
    "a text taken out": (
        lambda it: it["elements"].remove(one(it, "SceneText", 1)),
        lambda cut: [line.shown for line in cut.scenes[1].lines][:2],
        [False, True],
    ),
    "picture": (
        lambda it: one(it, "backgroundElement").update(url="https://images.example.com/rye.jpg"),
        lambda cut: cut.scenes[0].background.label,
        "rye.jpg",
    ),
    "fit": (
        lambda it: one(it, "backgroundElement").update(objectMode="contain", backgroundColor="#102030"),
        lambda cut: (cut.scenes[0].background.mode, cut.scenes[0].background.color),
        ("contain", (16, 32, 48, 1.0)),
    ),
    "tint": (
        lambda it: one(it, "backgroundElement").update(colorOverlay={"color": "#ffffff", "opacity": 0.5}),
        lambda cut: cut.scenes[0].background.tint,
        (255, 255, 255, 0.5),
    ),
    "length of a background": (
        lambda it: one(it, "backgroundElement").update(duration=9),
        lambda cut: (cut.scenes[0].seconds, cut.scenes[1].start),
        (9, 9),
    ),
    "shorter background": (
        lambda it: one(it, "backgroundElement").update(duration=1),
        lambda cut: (cut.scenes[0].seconds, cut.scenes[0].lines[0].seconds),
        (1, 1),
    ),
    "length of a marker": (lambda it: it["sceneMarkers"][1].update(duration=9), lambda cut: cut.scenes[1].seconds, 9),
    "begin of a marker": (lambda it: it["sceneMarkers"][1].update(startTime=8), lambda cut: cut.scenes[0].seconds, 8),
    "length of a text": (lambda it: one(it, "SceneText").update(duration=9), lambda cut: cut.scenes[0].seconds, 9),
    "transition": (
        lambda it: it["sceneMarkers"][1].update(sceneTransition="wipeup"),
        lambda cut: cut.scenes[1].transition,
        "wipeup",
    ),
    "speaker": (lambda it: it["sceneMarkers"][0].update(speaker="Tim"), lambda cut: cut.scenes[0].speaker, "Tim"),
    "voice": (
        lambda it: one(it, "audioElement").update(url="https://audio.example.com/mine.mp3"),
        lambda cut: [scene.speaker for scene in cut.scenes],
        ["mine.mp3", "mine.mp3"],
    ),
    "voice taken out": (
        lambda it: it["elements"].remove(one(it, "audioElement")),
        lambda cut: [scene.spoken for scene in cut.scenes],
        [False, False],
    ),
    "voice of the first scene": (
        lambda it: one(it, "audioElement").update(duration=1.5),
        lambda cut: [scene.spoken for scene in cut.scenes],
        [True, False],
    ),
    "music": (
        lambda it: one(it, "audioElement", 1).update(url="https://audio.example.com/drums.mp3"),
        lambda cut: cut.tune,
        "drums.mp3",
    ),
    "loudness of the voice": (
        lambda it: one(it, "audioElement").update(volume=0.5),
        lambda cut: [scene.loudness for scene in cut.scenes],
        [0.5, 0.5],
    ),
    "loudness of who speaks": (
        lambda it: it["sceneMarkers"][0].update(amplificationLevel=-1),
        lambda cut: [scene.loudness for scene in cut.scenes],
        [0, 1],
    ),
    "loudness of the music": (
        lambda it: one(it, "audioElement", 1).update(volume=0.5),
        lambda cut: cut.music_volume,
        0.5,
    ),
    "parts of the music": (
        lambda it: one(it, "audioElement", 1).update(clips=[{"start": 1, "end": 2}, {"start": 3, "end": 3}]),
        lambda cut: cut.music_clips,
        ((1, 2),),
    ),
    "parts of a video": (
        lambda it: one(it, "backgroundElement", 1).update(clips=[{"start": 1, "end": 2}], loop=False),
        lambda cut: (cut.scenes[1].background.clips, cut.scenes[1].background.loop),
        (((1, 2),), False),
    ),
    "zoom": (
        lambda it: one(it, "backgroundElement").update(videoKenBurns={"end": {"zoom": 3, "centerX": 0}}),
        lambda cut: cut.scenes[0].background.views,
        (View(), View(3, 0, 0.5)),
    ),
    "motion graphics": (
        lambda it: one(it, "backgroundElement").update(motionGraphics={"enabled": True, "prompt": "Steam"}),
        lambda cut: cut.scenes[0].background.graphics,
        "Steam",
    ),
    "music that stops": (lambda it: one(it, "audioElement", 1).update(fade=False), lambda cut: cut.fade, False),
    "music of a scene": (
        lambda it: it["sceneMarkers"][0].update(backgroundMusic=False),
        lambda cut: [scene.music for scene in cut.scenes],
        [False, True],
    ),
    "layer's text": (
        lambda it: one(it, "layerItem").update(text="Cold"),
        lambda cut: cut.scenes[1].boxes[0].text,
        "Cold",
    ),
    "layer's place": (
        lambda it: one(it, "layerItem").update(top="50%", left="50%"),
        lambda cut: (cut.scenes[1].boxes[0].top, cut.scenes[1].boxes[0].left),
        (0.5, 0.5),
    ),
    "shape": (
        lambda it: one(it, "layerItem", 1).update(name="star-1"),
        lambda cut: cut.scenes[1].boxes[1].shape,
        "star-1",
    ),
    "layer's picture": (
        lambda it: one(it, "layerItem", 2).update(url="https://images.example.com/rye.jpg"),
        lambda cut: label_of(cut.scenes[1].boxes[2]),
        "rye.jpg",
    ),
    "layer that goes": (
        lambda it: one(it, "layerItem").update(duration=1),
        lambda cut: cut.scenes[1].boxes[0].seconds,
        1,
    ),
    "layer taken out": (
        lambda it: it["elements"].remove(one(it, "layerItem")),
        lambda cut: [box.kind for box in cut.scenes[1].boxes],
        ["shape", "image"],
    ),
    "scene taken out": (
        lambda it: [it[name].__setitem__(slice(None), _without_first(it[name])) for name in _LISTS],
        lambda cut: [scene.background.label for scene in cut.scenes],
        ["oven.mp4"],
    ),
}


def _without_first(things: list[Params]) -> list[Params]:
    return [each for each in things if "_1_" not in each.get("sceneId", "")]


@pytest.mark.parametrize("edit", EDITS)
def test_each_change_is_in_the_cut(edit: str) -> None:
    """What is changed in render parameters is changed in the cut, and is not what was there before."""
    change, seen, expected = EDITS[edit]
    before, after = params_of(), params_of()
    change(after)
    assert seen(recut(after)) == expected
    assert compared(recut(after)) != compared(recut(before))


def test_everything_later_is_a_scene_of_its_own_time() -> None:
    """Whoever moves all that follows along with a longer scene gets the same as who makes only the scene longer."""
    short, all_moved = params_of(), params_of()
    one(short, "backgroundElement")["duration"] = 9
    more = 9 - all_moved["sceneMarkers"][0]["duration"]
    for name in _LISTS:
        for each in all_moved[name]:
            if "_2_" in each.get("sceneId", ""):
                each["startTime"] += more
            else:
                each["duration"] += more
    assert compared(recut(short)) == compared(recut(all_moved))


def test_parameters_of_a_stranger_are_scenes_too() -> None:
    """Elements that name no scenes make scenes by their times: one for each background, with what begins in it."""
    pictures = [
        {"id": f"b{n}", "elementType": "backgroundElement", "type": "image", "startTime": 2 * n, "duration": 2}
        for n in range(3)
    ]
    words = [
        {"id": f"t{n}", "elementType": "SceneText", "type": "text", "startTime": 2 * n, "duration": 2, "text": f"{n}."}
        for n in range(3)
    ]
    output = {"width": 64, "height": 36, "format": "mp4", "name": "t.mp4", "title": "t"}
    cut = recut({"output": output, "elements": [*pictures, *words]})
    assert [(scene.start, scene.seconds, scene.lines[0].text) for scene in cut.scenes] == [
        (0, 2, "0."),
        (2, 2, "1."),
        (4, 2, "2."),
    ]


@pytest.mark.parametrize(
    "elements", [[], [{"id": "a", "elementType": "SceneText", "type": "text", "startTime": 0, "duration": 0}]]
)
def test_what_never_lasts_is_no_scene(elements: list[Params]) -> None:
    """Nothing that lasts, no scene; and no error."""
    output = {"width": 1, "height": 1, "format": "mp4", "name": "t", "title": "t"}
    assert recut({"output": output, "elements": elements}).scenes == ()


def test_changes_add_up() -> None:
    """Properties that were changed one after the other are all changed; those left out stay; subtitles follow."""
    params = params_of()
    known = {each["id"]: each for each in params["elements"]}
    text = one(params, "SceneText")
    first = changing.merged({}, [{"id": text["id"], "text": "Rye."}, {"id": "nobody's", "text": "No."}], known)
    both = changing.merged(first, [{"id": text["id"], "fontColor": "#ff0000"}], known)
    changed = changing.changed(params, both)
    assert one(changed, "SceneText") == {**text, "text": "Rye.", "fontColor": "#ff0000"}
    assert changed["subtitles"][0]["text"] == "Rye."
    assert len(changed["elements"]) == len(params["elements"])


PUTS: dict[str, list[tuple[str, int, Params]]] = {
    "longer": [("backgroundElement", 0, {"duration": 4})],
    "shorter": [("backgroundElement", 1, {"duration": 1})],
    "a text stays longer": [("SceneText", 0, {"duration": 3})],
    "a scene begins later": [("backgroundElement", 1, {"startTime": 5.0})],
    "one after the other": [("backgroundElement", 0, {"duration": 1}), ("backgroundElement", 1, {"duration": 4})],
    "and back": [("backgroundElement", 0, {"duration": 4}), ("backgroundElement", 0, {"duration": 1.625})],
    "then words": [("backgroundElement", 1, {"duration": 1}), ("SceneText", 1, {"text": "Rest."})],
    "with the words": [("backgroundElement", 0, {"duration": 1}), ("SceneText", 0, {"duration": 0.5})],
    "the voice of one scene": [("audioElement", 0, {"duration": 1.5}), ("backgroundElement", 0, {"duration": 4})],
}


@pytest.mark.parametrize("puts", PUTS)
def test_changed_elements_leave_one_timeline(puts: str) -> None:
    """Whatever was changed, all that is told says the same: it shows what the changes show, and any more is seen."""
    now, changes = params_of(), changing.merged({}, [], {})
    for kind, number, new in PUTS[puts]:
        known, after = {each["id"]: each for each in now["elements"]}, copy.deepcopy(now)
        one(after, kind, number).update(new)
        changes = changing.merged(changes, [copy.deepcopy(one(after, kind, number))], known)
        shown, now = recut(after), changing.changed(params_of(), changes)
        assert [(scene.start, scene.seconds, scene.spoken, scene.music) for scene in recut(now).scenes] == [
            (scene.start, scene.seconds, scene.spoken, scene.music) for scene in shown.scenes
        ]
    cut = recut(now)
    times = [(scene.start, scene.seconds) for scene in cut.scenes]
    assert [(each["startTime"], each["duration"]) for each in now["sceneMarkers"]] == times
    behind = [each for each in now["elements"] if each["elementType"] == "backgroundElement"]
    assert [(each["startTime"], each["duration"]) for each in behind] == times
    said = [(line.start, line.start + line.seconds) for scene in cut.scenes for line in scene.lines]
    for things in (now["subtitles"], [each for each in now["elements"] if each["elementType"] == "SceneText"]):
        told = [(each["startTime"], each["startTime"] + each["duration"]) for each in things]
        assert sum(told, ()) == pytest.approx(sum(said, ()), abs=0.002)
    assert one(now, "audioElement", 1)["duration"] == cut.seconds
    for number, length in ((0, 9), (1, 1.25), (0, 1.625)):
        edited = copy.deepcopy(now)
        edited["sceneMarkers"][number]["duration"] = length
        assert recut(edited).scenes[number].seconds == length


def test_a_scene_that_lasts_no_time_is_told_so_and_can_last_again() -> None:
    """Its marker, its words and what is heard say so as the scenes do; it comes back with what was in it."""
    now, changes = params_of(), changing.merged({}, [], {})
    texts = [scene.lines[0].text for scene in recut(now).scenes]
    for length in (0, 3):
        known = {each["id"]: each for each in now["elements"]}
        changes = changing.merged(changes, [{**one(now, "backgroundElement"), "duration": length}], known)
        now = changing.changed(params_of(), changes)
        cut = recut(now)
        assert [scene.lines[0].text for scene in cut.scenes] == (texts if length else texts[1:])
        assert [each["duration"] for each in now["sceneMarkers"]] == [length, cut.scenes[-1].seconds]
        assert all(
            each["startTime"] + each["duration"] <= cut.seconds for each in (*now["elements"], *now["subtitles"])
        )
        assert one(now, "SceneText")["duration"] == now["subtitles"][0]["duration"] == length


def test_texts_that_change_places_take_their_subtitles_along() -> None:
    """What the subtitles tell is what the files have, and a subtitle that is changed is still that of its text."""
    params = params_of()
    first, second = (one(params, "SceneText", number) for number in (1, 2))
    swapped = [{**text, "startTime": start} for text, start in ((first, 3.2), (second, 2.0))]
    changes = changing.merged({}, swapped, {each["id"]: each for each in (first, second)})
    now = changing.changed(params, changes)

    def said() -> list[tuple[str, float]]:
        return [(line.said or line.text, line.start) for line in recut(now).scenes[1].lines]

    told = sorted(((each["text"], each["startTime"]) for each in now["subtitles"][1:]), key=lambda each: each[1])
    assert said() == told
    assert [text for text, _ in told][:2] == [second["text"].replace("\n", " "), first["text"].replace("\n", " ")]
    now["subtitles"][1]["text"] = "Rye."
    assert said()[:2] == [told[0], ("Rye.", 3.2)]


@pytest.mark.parametrize(("said", "told"), [("url", "visualUrl"), ("visualUrl", "url"), ("type", "visualType")])
def test_what_says_the_same_is_changed_alike(said: str, told: str) -> None:
    """Of two properties that say the same, the one that is changed says it for both."""
    params = params_of()
    behind = one(params, "backgroundElement")
    value = "video" if said == "type" else "https://images.example.com/rye.jpg"
    changes = changing.merged({}, [{**behind, said: value}], {behind["id"]: behind})
    assert one(changing.changed(params, changes), "backgroundElement")[told] == value


def test_another_video_of_a_project_is_not_cut_as_the_first_one_was() -> None:
    """Parts of a video stay as long as the video does."""
    params = params_of()
    one(params, "backgroundElement", 1)["clips"] = [{"start": 1, "end": 2}]
    document: Fields = {"projectName": "Test", "scenes": projects.scenes(params, "p")}
    same = recut(projects.revised(params, document, 100, None)).scenes[1].background
    document["scenes"][1]["background"]["elementData"]["url"] = "https://videos.example.com/mill.mp4"
    other = recut(projects.revised(params, document, 100, None)).scenes[1].background
    assert [(each.label, each.clips) for each in (same, other)] == [("oven.mp4", ((1, 2),)), ("mill.mp4", ())]


def test_a_storyboard_tells_the_changes_too() -> None:
    """What was changed stands in the storyboard as a storyboard says it, and as the contract allows it."""
    storyboard = understood(*SCENES, **VIDEO)
    before = params_of()
    after = params_of()
    one(after, "SceneText").update(text="Rye.", fontColor="#ff0000", fontFamily="No such font")
    one(after, "backgroundElement").update(url="https://images.example.com/rye.jpg", duration=9)
    one(after, "layerItem").update(text="Cold", position="top-left")
    graphics, music = {"enabled": True, "prompt": "Steam"}, {"volume": 0.5, "clips": [{"start": 1, "end": 2}]}
    one(after, "backgroundElement").update(zoomAndPan=True, motionGraphics=graphics)
    one(after, "audioElement", 1).update(url="https://audio.example.com/drums.mp3", **music)
    told = respelling.respelt(boards.told_back(storyboard), before, after)
    first, second = told["scenes"]
    assert not list(api().errors("StoryboardRequest", told))
    assert first["story"] == "Rye."
    assert first["subtitleStyle"] == {"color": "#ff0000"}
    assert first["background"]["visualUrl"] == "https://images.example.com/rye.jpg"
    assert first["minimumDuration"] == 9
    assert (second["elements"][0]["text"], second["story"]) == ("Cold", SCENES[1]["story"])
    assert first["background"]["motionGraphics"] == graphics
    assert first["background"]["settings"]["zoomAndPan"] is True
    assert told["backgroundMusic"] == {"enabled": True, "musicUrl": "https://audio.example.com/drums.mp3", **music}
    again = cut_of(understood(*told.pop("scenes"), **told))
    assert [(line.text, line.start) for scene in again.scenes for line in scene.lines][:2] == [
        ("Rye.", 0),
        ("Let it rest.", 9),
    ]
