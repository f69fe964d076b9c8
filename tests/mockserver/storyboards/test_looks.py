"""How text looks and where things are."""

from __future__ import annotations

import pytest

from pictory_mock.catalogue import looks
from pictory_mock.contract.document import api
from pictory_mock.storyboards.cut import Box
from pictory_mock.storyboards.looks import css, rgba
from tests.mockserver.storyboards.boards import FACTS, Fields, cut_from, understood

ELEMENTS = FACTS["elements"]
STORY = {"story": "The harbour wakes at five."}
ON = {"enabled": True}


def box(element: Fields, **fields: object) -> Box:
    ((found,),) = (scene.boxes for scene in cut_from({**STORY, "elements": [element]}, **fields).scenes)
    return found


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#abc", (170, 187, 204, 1.0)),
        ("#A1b2C3", (161, 178, 195, 1.0)),
        ("#0000007f", (0, 0, 0, 127 / 255)),
        ("rgb( 7, 99, 100 )", (7, 99, 100, 1.0)),
        ("rgba(255,249,200,.25)", (255, 249, 200, 0.25)),
        ("rgba(0,0,0,0)", (0, 0, 0, 0.0)),
        ("rgba(1,2,3, 1.5 )", (1, 2, 3, 1.0)),
    ],
)
def test_colours_are_read_as_the_contract_lets_them_be_written(text: str, color: tuple[int, int, int, float]) -> None:
    """Hex with three, six or eight digits, rgb() and rgba(); no opacity is more than whole."""
    assert rgba(text) == color
    assert rgba(css(color)) == pytest.approx(color, abs=1e-5)


def test_the_style_of_a_scene_lies_over_that_of_the_video() -> None:
    """A field of the scene's style counts, then of the scene's saved style, the video's, the video's saved style."""
    plain = cut_from(STORY).scenes[0].look
    video = {"subtitleStyle": {"fontSize": 108, "color": "#010203", "position": "top-left"}}
    scene = {**STORY, "subtitleStyle": {"color": "#040506", "alignment": "right", "decorations": ["bold"]}}
    look = cut_from(scene, **video).scenes[0].look
    assert (look.size, look.color, look.position) == (0.1, (4, 5, 6, 1.0), "top-left")
    assert (look.alignment, look.decorations, look.width) == ("right", ("bold",), plain.width)
    saved = cut_from({**STORY, "subtitleStyleName": "Sleek"}, **video).scenes[0].look
    assert saved.color != (1, 2, 3, 1.0)
    assert saved.size == 0.1


@pytest.mark.parametrize(
    ("kind", "field"), [("styles", "subtitleStyle"), ("layouts", "smartLayout"), ("brands", "brand")]
)
def test_saved_looks_differ(kind: looks.Kind, field: str) -> None:
    """Each saved look looks otherwise than none, its id means the same as its name, and most differ."""
    saved = looks.all_of(kind)
    seen = [cut_from(STORY, **{f"{field}Name": each.name}).scenes[0].look for each in saved]
    assert seen == [cut_from(STORY, **{f"{field}Id": each.id}).scenes[0].look for each in saved]
    assert len(set(seen)) > len(seen) * 0.8
    assert cut_from(STORY).scenes[0].look not in seen[:2]


@pytest.mark.parametrize("field", ["subtitleStyle", "smartLayout"])
def test_a_saved_look_of_a_scene_is_like_that_of_the_video(field: str) -> None:
    """It is the same in both places; where both name one, that of the scene counts."""
    first, second = (each.name for each in looks.all_of("styles" if field == "subtitleStyle" else "layouts")[1:3])
    scene = cut_from({**STORY, f"{field}Name": first}).scenes[0].look
    assert scene == cut_from(STORY, **{f"{field}Name": first}).scenes[0].look
    assert scene == cut_from({**STORY, f"{field}Name": first}, **{f"{field}Name": second}).scenes[0].look


def test_styles_lie_over_layouts_and_layouts_over_brands() -> None:
    """Where several saved looks say something of the same, the one that is about less counts."""
    fields = {"brandName": "Teahouse", "smartLayoutName": "Kinetic", "subtitleStyleName": "Headliner"}
    alone = {name: cut_from(STORY, **{name: value}).scenes[0].look for name, value in fields.items()}
    look = cut_from(STORY, **fields).scenes[0].look
    assert (look.family, look.color) == (alone["subtitleStyleName"].family, alone["subtitleStyleName"].color)
    assert look.size == alone["smartLayoutName"].size
    assert look.keyword == alone["brandName"].keyword


@pytest.mark.parametrize(
    ("video", "scene", "field", "thing", "value"),
    [
        ({"brandName": "teahouse"}, {}, "brandName", "brand", "teahouse"),
        ({"brandId": "6d3f0b82-94e1-4c7a-a5d8-000000000000"}, {}, "brandId", "brand", None),
        ({"smartLayoutId": "Kinetic"}, {}, "smartLayoutId", "smart layout", "Kinetic"),
        ({}, {"smartLayoutName": "sl-2"}, "scenes[1].smartLayoutName", "smart layout", "sl-2"),
        ({"subtitleStyleName": "Sleek "}, {}, "subtitleStyleName", "text style", "Sleek "),
        ({}, {"subtitleStyleName": "{value}"}, "scenes[1].subtitleStyleName", "text style", "{value}"),
        ({"avatar": {"avatarId": "Ann"}, "voiceOver": ON}, {}, "avatar.avatarId", "avatar", "Ann"),
    ],
)
def test_what_is_not_there_fails_the_job_and_is_named(
    video: Fields, scene: Fields, field: str, thing: str, value: str | None
) -> None:
    """Names and ids in their own case, neither taken for the other; the message has the contract's words."""
    flaw = understood(STORY, {**STORY, **scene}, **video).flaw
    told = FACTS["unknown-look"]
    assert flaw is not None
    assert flaw.failure.code == told["error_code"]
    words = told["error_message"].replace("{thing}", thing).replace("{field}", field)
    assert flaw.failure.message == words.replace("{value}", value or video["brandId"], 1)


def test_sizes_are_those_of_a_frame_of_a_known_size() -> None:
    """Letters take the same part of the frame's shorter side, whatever its size."""
    wide, high, small = (
        cut_from(STORY, subtitleStyle={"fontSize": 54}, **frame).scenes[0].look.size
        for frame in ({"aspectRatio": "16:9"}, {"aspectRatio": "9:16"}, {"videoWidth": 320, "videoHeight": 180})
    )
    assert (wide, high, small) == pytest.approx((0.05, 0.05 * 9 / 16, 0.05))


def test_a_box_behind_the_text_can_be_switched_off() -> None:
    """Without it nothing is behind the text; a bullet has its colour, or that of the text."""
    style = {"backgroundColor": "#fff", "showBoxBackground": False, "showBullet": True, "color": "#00f"}
    look = cut_from({**STORY, "subtitleStyle": style}).scenes[0].look
    assert (look.background[3], look.bullet) == (0, (0, 0, 255, 1.0))
    look = cut_from({**STORY, "subtitleStyle": {**style, "bulletFillColor": "#0f0"}}).scenes[0].look
    assert look.bullet == (0, 255, 0, 1.0)


@pytest.mark.parametrize("variant", [None, *api().schema("TextVariant")["enum"]])
def test_a_text_has_the_size_and_the_place_of_its_variant(variant: str | None) -> None:
    """What an element does not say its variant does; what its style says counts."""
    chosen = {} if variant is None else {"textVariant": variant}
    facts = ELEMENTS["text"][variant or ELEMENTS["variant"]]
    found = box({"type": "text", "text": "Hi", **chosen})
    assert found.look is not None
    assert (found.kind, found.text, found.position) == ("text", "Hi", facts["position"])
    assert found.width == pytest.approx(int(facts["width"][:-1]) / 100)
    assert found.look.size == pytest.approx(facts["font-size"] / 1080)
    styled = box({"type": "text", "text": "Hi", **chosen, "width": "11%", "style": {"fontSize": 108}})
    assert styled.look is not None
    assert (styled.look.size, styled.width) == (0.1, 0.11)


def test_a_shape_has_its_fill_stroke_and_round_corners() -> None:
    """What is not told is the contract's; an outline with a colour has a width."""
    facts = ELEMENTS["shape"]
    plain = box({"type": "shape", "name": "heart-1"})
    assert (plain.shape, plain.fill, plain.position) == ("heart-1", rgba(facts["fill"]), facts["position"])
    assert (plain.stroke, plain.stroke_width, plain.radius) == (None, 0, 0)
    drawn = box({"type": "shape", "name": "rectangle", "stroke": "#f00", "borderRadius": 12, "top": "8%"})
    assert (drawn.stroke, drawn.stroke_width, drawn.radius) == ((255, 0, 0, 1.0), 1, 12)
    assert (drawn.position, drawn.top, drawn.left) == (None, 0.08, 0)


@pytest.mark.parametrize(
    "element",
    [
        {"type": "text", "text": "Hi"},
        {"type": "shape", "name": "star-1"},
        *({"type": kind, "visualUrl": "https://a.example/b"} for kind in ("image", "video")),
    ],
)
def test_an_element_in_the_center_is_in_the_middle_of_the_frame(element: Fields) -> None:
    """Elements have two words for that place, which is told by the one that everything else has too."""
    assert box({**element, "position": "center"}) == box({**element, "position": "center-center"})
    assert box({**element, "position": "center"}).position in api().schema("Position")["enum"]


def test_elements_lie_over_the_presenter_and_below_the_logo() -> None:
    """The boxes come in the order in which they are drawn."""
    url = {"visualUrl": "https://a.example/b.mp4"}
    elements = [{"type": "video", **url}, {"type": "text", "text": "Hi"}, {"type": "shape", "name": "pill"}]
    fields = {"avatar": {"avatarId": "ann"}, "voiceOver": ON, "logo": {"url": "https://a.example/logo.png"}}
    (scene,) = cut_from({**STORY, "elements": elements}, **fields).scenes
    assert [each.kind for each in scene.boxes] == ["avatar", "video", "text", "shape", "logo"]
    assert scene.boxes[1].visual is not None
    assert (scene.boxes[1].visual.label, scene.boxes[1].visual.moving) == ("b.mp4", True)
    assert scene.boxes[-1].visual is not None
    assert (scene.boxes[-1].visual.label, scene.boxes[-1].width) == ("logo.png", 0.12)


@pytest.mark.parametrize(
    ("scene", "place"),
    [
        ({}, ("top-left", 0, 0)),
        ({"top": "40%"}, (None, 0.4, 0)),
        ({"position": "center-right"}, ("center-right", 0, 0)),
        ({"width": "30%"}, ("top-left", 0, 0)),
    ],
)
def test_a_scene_may_move_the_presenter(scene: Fields, place: tuple[str | None, float, float]) -> None:
    """A place of the scene's own counts; everything else is as for the video."""
    avatar = {"avatarId": "ann", "position": "top-left", "borderColor": "#0f0", "borderThickness": "3px"}
    (told,) = cut_from({**STORY, "avatar": scene}, avatar=avatar, voiceOver=ON).scenes
    (found,) = told.boxes
    assert (found.position, found.top, found.left) == place
    assert (found.text, found.stroke, found.stroke_width) == ("ann", (0, 255, 0, 1.0), 3)


@pytest.mark.parametrize(("border", "pixels"), [(2, 2), ("2px", 2), ("thin", 0), ("1.2.3", 0)])
def test_a_border_of_no_known_unit_is_no_crash(border: float | str, pixels: float) -> None:
    """The number in it is taken for pixels; without one there is no border."""
    avatar = {"avatarId": "ann", "borderThickness": border, "borderRadius": "50%"}
    (told,) = cut_from(STORY, avatar=avatar, voiceOver=ON).scenes
    assert told.boxes[0].stroke_width == pixels
    assert told.boxes[0].radius == pytest.approx(0.5 * told.boxes[0].width * 1920)


def test_a_hidden_presenter_is_not_drawn() -> None:
    """Hidden for the video it can be shown in a scene, and the other way round."""
    shown, hidden = {**STORY, "avatar": {"hide": False}}, {**STORY, "avatar": {"hide": True}}
    scenes = cut_from(STORY, shown, hidden, avatar={"avatarId": "ann", "hide": True}, voiceOver=ON).scenes
    assert [len(scene.boxes) for scene in scenes] == [0, 1, 0]
