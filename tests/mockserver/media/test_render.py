"""A rendered video, decoded: its length and size, and scene by scene what was asked for, in its place."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import av
import pytest
from PIL import Image, ImageChops, ImageStat

from pictory_mock import media
from pictory_mock.media.animatic.slate import height_of
from pictory_mock.storyboards.cut import Box, Cutaway, Line, Rgba, View, Visual
from tests.mockserver.media.cuts import (
    LOOK,
    NAVY,
    WHITE,
    at,
    boxed,
    colour,
    cut,
    middle,
    near,
    pictures,
    plain,
    scene,
)

RED: Rgba = (220, 40, 40, 1.0)
GREEN: Rgba = (30, 160, 60, 1.0)


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, in levels of 0 to 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def written(image: Image.Image, *box: float) -> bool:
    """Whether something as light as letters is within a box: left, top, right, bottom, in parts of the picture."""
    wide, high = image.size
    part = image.convert("L").crop(
        (round(box[0] * wide), round(box[1] * high), round(box[2] * wide), round(box[3] * high))
    )
    return max(part.tobytes()) > 190


def length(stream: av.VideoStream | av.AudioStream) -> Fraction:
    """Seconds, exactly."""
    assert stream.duration is not None
    assert stream.time_base is not None
    return stream.duration * stream.time_base


@pytest.mark.parametrize(
    ("width", "height", "found"),
    [(160, 90, (160, 90)), (90, 160, (90, 160)), (101, 57, (102, 58)), (1, 1, (2, 2)), (8000, 40, (4096, 20))],
)
def test_a_video_has_the_length_of_its_scenes_and_a_size_that_plays(
    tmp_path: Path, width: int, height: int, found: tuple[int, int]
) -> None:
    """Container, pictures and sound last exactly as long as the scenes together, at every shape of frame."""
    made = cut(scene(0, "One"), attrs.evolve(scene(1, "Two"), seconds=1.625), width=width, height=height, music=True)
    path = tmp_path / "render.mp4"
    media.write_render(made, path)
    with av.open(str(path)) as video:
        picture, sound = video.streams.video[0], video.streams.audio[0]
        assert (picture.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        assert (picture.width, picture.height, picture.pix_fmt) == (*found, "yuv420p")
        assert video.duration == 2_625_000
        assert length(picture) == length(sound) == Fraction(21, 8)
        frames: list[Any] = list(video.decode(video=0))
        times = [frame.pts * frame.time_base for frame in frames]
    assert times[0] == 0
    assert max(after - before for before, after in pairwise(times)) <= 1


def test_equal_cuts_give_equal_files_and_another_seed_gives_another(tmp_path: Path) -> None:
    """A file depends on its cut and on nothing else."""
    made = cut(scene(0, "One", background=Visual("ai", "A crow", moving=True)), scene(1, "Two", transition="radial"))
    for writer in (media.write_render, media.write_sound, media.write_poster):
        for name, seed in (("first", 3), ("second", 3), ("other", 4)):
            writer(attrs.evolve(made, seed=seed), tmp_path / name)
        first, second, other = ((tmp_path / name).read_bytes() for name in ("first", "second", "other"))
        assert first == second
        assert (first == other) is (writer is media.write_sound)


def test_every_scene_looks_different_in_its_middle(tmp_path: Path) -> None:
    """A cut from one scene to the next is seen, and be it by its number alone."""
    kinds = [plain(), Visual("search", "boats"), Visual("url", "boats"), Visual("ai", "boats"), Visual("ai", "boats")]
    found = pictures(
        cut(*(scene(number, f"Words {number}", background=kind) for number, kind in enumerate(kinds))), tmp_path
    )
    middles = [at(found, number + 0.5) for number in range(len(kinds))]
    assert all(difference(before, after) > 3 for before, after in pairwise(middles))
    same = pictures(cut(scene(0), scene(1)), tmp_path)
    assert difference(at(same, 0.5), at(same, 1.5)) > 0.1


def test_a_background_has_its_colour_and_its_tint(tmp_path: Path) -> None:
    """A colour fills the frame above the strip at its foot; a tint lies over whatever is there."""
    found = pictures(
        cut(scene(0, background=plain(RED)), scene(1, background=attrs.evolve(plain(RED), tint=(*GREEN[:3], 0.5)))),
        tmp_path,
    )
    mixed = tuple((one + other) / 2 for one, other in zip(RED[:3], GREEN[:3], strict=True))
    for place in ((0.02, 0.02), (0.98, 0.02), (0.5, 0.5), (0.02, 0.88), (0.98, 0.88)):
        assert near(colour(at(found, 0.5), *place), RED)
        assert near(colour(at(found, 1.5), *place), mixed)


def test_a_moving_background_moves_and_a_picture_stands_still(tmp_path: Path) -> None:
    """A stand-in for a video glides, one for a picture does not."""
    for moving in (True, False):
        found = pictures(
            cut(scene(background=Visual("search", "hills", moving=moving)), width=320, height=180), tmp_path
        )
        early, late = (at(found, moment).crop((0, 0, 320, 60)) for moment in (0.1, 0.9))
        assert (difference(early, late) > 1) is moving


def test_a_picture_that_is_zoomed_moves(tmp_path: Path) -> None:
    """From one view to another; a view that stays the same is another picture and stands still."""
    still = Visual("url", "hills")
    found = {}
    for name, views in {"whole": None, "zoom": (View(), View(3, 0, 0)), "near": (View(3), View(3))}.items():
        shown = pictures(cut(scene(background=attrs.evolve(still, views=views)), width=320, height=180), tmp_path)
        found[name] = [at(shown, moment).crop((0, 0, 320, 60)) for moment in (0.1, 0.9)]
    assert difference(*found["zoom"]) > 1 > difference(*found["near"])
    assert difference(found["near"][0], found["whole"][0]) > 1


def test_the_parts_of_a_video_are_played(tmp_path: Path) -> None:
    """A part is another picture than the begin; when it is over it begins again, or its last picture stays."""
    film, found = Visual("url", "hills.mp4", moving=True), {}
    for name, loop in (("again", True), ("stays", False)):
        parts = attrs.evolve(film, clips=((3, 3.25), (5, 5.25)), loop=loop)
        shown = pictures(cut(attrs.evolve(scene(background=parts), seconds=1.5)), tmp_path)
        found[name] = [at(shown, moment + 0.1).crop((0, 0, 160, 30)) for moment in (0, 0.25, 0.5, 0.75, 1)]
    first, second, third, *_ = found["again"]
    assert difference(first, third) < 1 < difference(first, second)
    assert difference(*found["stays"][-2:]) < 1 < difference(found["stays"][2], found["stays"][0])


def test_motion_graphics_are_drawn_over_anything(tmp_path: Path) -> None:
    """Also over a colour, others for other words."""
    drawn = [
        middle(cut(scene(background=attrs.evolve(plain(), graphics=words))), tmp_path)
        for words in ("", "Steam", "Steam flat")
    ]
    assert all(difference(one, other) > 0.5 for one, other in pairwise(drawn))


def test_subtitles_are_shown_at_their_times_in_their_place(tmp_path: Path) -> None:
    """One line after the other, each in its time, and nowhere else than where the style puts them."""
    lines = Line("First words", 0.0, 0.5), Line("Other ones", 0.5, 0.25)
    for position, top in (("top-center", 0.02), ("center-center", 0.36), ("bottom-center", 0.68)):
        made = cut(
            attrs.evolve(scene(), lines=lines, look=attrs.evolve(LOOK, position=position)), width=320, height=180
        )
        found = pictures(made, tmp_path)
        first, second, none = (at(found, moment) for moment in (0.25, 0.625, 0.9))
        here = (0.2, top, 0.8, top + 0.26)
        assert [written(image, *here) for image in (first, second, none)] == [True, True, False]
        assert difference(first, second) > 0.4
        assert not any(written(first, 0.2, row, 0.8, row + 0.26) for row in (0.02, 0.36, 0.68) if row != top)


def test_lines_that_are_not_to_be_shown_are_not(tmp_path: Path) -> None:
    """Hidden subtitles leave the picture as it is without any."""
    shown, hidden, without = (
        middle(made, tmp_path)
        for made in (cut(scene(text="Words")), cut(scene(text="Words", shown=False)), cut(scene()))
    )
    assert difference(hidden, without) == 0 < difference(shown, hidden)


def test_letters_have_their_colour_their_background_and_their_side(tmp_path: Path) -> None:
    """White on red at the right: red behind the words and nothing of it at the left."""
    look = attrs.evolve(LOOK, background=RED, position="center-center", alignment="right", width=1.0)
    found = middle(cut(scene(text="Words", look=look), width=320, height=180), tmp_path)
    row = [colour(found, x / 100, 0.44) for x in range(100)]
    assert sum(near(each, RED, 30) for each in row[60:]) > 10
    assert all(near(each, NAVY, 30) for each in row[:50])
    assert written(found, 0.6, 0.3, 1.0, 0.6)


def test_boxes_are_where_they_were_put(tmp_path: Path) -> None:
    """By their place's name, a little off the edges, or by how far from the left and the top; as wide as asked."""
    for position, x, y in (("top-left", 0.08, 0.14), ("center-right", 0.92, 0.5), ("bottom-center", 0.5, 0.82)):
        found = middle(boxed(Box("shape", 0.1, position=position, shape="circle", fill=RED)), tmp_path)
        assert near(colour(found, x, y), RED, 30), position
        assert near(colour(found, 0.3, 0.3), NAVY)
    found = middle(boxed(Box("shape", 0.5, left=0.25, top=0.1, shape="rectangle", fill=GREEN)), tmp_path)
    inside, outside = ((0.27, 0.14), (0.73, 0.14), (0.5, 0.55)), ((0.23, 0.14), (0.77, 0.14), (0.5, 0.06), (0.5, 0.66))
    assert all(near(colour(found, *place), GREEN) for place in inside)
    assert all(near(colour(found, *place), NAVY) for place in outside)


def test_shapes_are_drawn_as_what_they_are(tmp_path: Path) -> None:
    """A circle has no corners, a line is thin, round corners are cut off, an outline has its own colour."""
    corner, heart = (0.205, 0.02), (0.5, 0.45)
    for shape, filled in (("rectangle", True), ("circle", False), ("star-1", False), ("heart-1", False)):
        box = Box("shape", 0.6, left=0.2, top=0.0, height=0.9, shape=shape, fill=RED)
        found = middle(boxed(box), tmp_path)
        assert near(colour(found, *corner), RED) is filled, shape
        assert near(colour(found, *heart), RED), shape
    line = middle(boxed(Box("shape", 0.5, left=0.25, top=0.5, shape="line", stroke=GREEN, stroke_width=4)), tmp_path)
    assert near(colour(line, 0.5, 0.52), GREEN, 30)
    assert near(colour(line, 0.5, 0.58), NAVY)
    outlined = Box(
        "shape", 0.5, left=0.25, top=0.1, shape="rectangle", fill=RED, stroke=WHITE, stroke_width=6, radius=20
    )
    found = middle(boxed(outlined), tmp_path)
    assert near(colour(found, 0.255, 0.115), NAVY, 30)
    assert near(colour(found, 0.5, 0.12), WHITE, 30)
    assert near(colour(found, 0.5, 0.4), RED)


def test_later_boxes_lie_over_earlier_ones_and_over_subtitles(tmp_path: Path) -> None:
    """Elements are drawn in their order, on top of background and subtitles."""
    covers = Box("shape", 1.0, height=0.9, shape="rectangle", fill=RED)
    found = middle(boxed(covers, Box("shape", 0.2, left=0.4, top=0.3, shape="rectangle", fill=GREEN)), tmp_path)
    assert near(colour(found, 0.5, 0.4), GREEN)
    assert near(colour(found, 0.1, 0.4), RED)
    hidden = cut(scene(text="Words", boxes=(covers,)))
    assert difference(middle(hidden, tmp_path), middle(boxed(covers), tmp_path)) < 0.1


def test_subtitles_are_written_over_the_presenter(tmp_path: Path) -> None:
    """Wherever a presenter stands, what is said can be read."""
    look = attrs.evolve(LOOK, background=(255, 255, 255, 1.0), position="center-center")
    box = Box("avatar", 0.5, position="center-center", fill=RED)
    with_words = middle(cut(scene(text="Words words", look=look, boxes=(box,))), tmp_path)
    assert near(colour(with_words, 0.3, 0.43), WHITE)
    assert difference(with_words, middle(cut(scene(text="Words words", look=look)), tmp_path)) > 5


def test_texts_have_their_own_sizes(tmp_path: Path) -> None:
    """A heading is written larger than a body, in its place."""
    found = []
    for size in (0.3, 0.1):
        text = Box("text", 0.9, left=0.05, top=0.1, text="Words", look=attrs.evolve(LOOK, size=size, alignment="left"))
        found.append(middle(boxed(text), tmp_path).convert("L").point([255 * (level > 150) for level in range(256)]))
    boxes = [image.crop((0, 0, 160, 80)).getbbox() for image in found]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0][3] - boxes[0][1] > 2 * (boxes[1][3] - boxes[1][1])
    assert boxes[0][0] < 24


@pytest.mark.parametrize("kind", ["image", "video", "avatar", "logo"])
def test_stand_ins_are_drawn_in_their_place(tmp_path: Path, kind: Any) -> None:
    """Pictures, videos, the presenter and the logo are something to see, where they belong, and nothing beside it."""
    box = Box(kind, 0.5, left=0.25, top=0.1, fill=RED, visual=Visual("search", "boats"))
    white = plain((250, 250, 250, 1.0))
    both = boxed(box, background=white), boxed(background=white)
    found, without = (middle(each, tmp_path).crop((0, 0, 160, 80)) for each in both)
    changed = ImageChops.difference(found, without).convert("L").point([255 * (level > 40) for level in range(256)])
    left, top, right, bottom = changed.getbbox() or (0, 0, 0, 0)
    assert abs(left - 40) <= 4 >= abs(right - 120)
    assert abs(top - 9) <= 4
    assert bottom - top > 20
    assert len(set(found.crop((44, 12, 116, 30)).convert("L").tobytes())) > 8


def test_the_presenter_stays_the_same_person(tmp_path: Path) -> None:
    """In the next scene it is still them; a picture is another one."""
    kinds: list[tuple[Any, bool]] = [("avatar", True), ("logo", True), ("image", False)]
    for kind, same in kinds:
        box = Box(kind, 0.3, position="top-left", fill=RED, visual=Visual("ai", "A crow"))
        found = pictures(cut(scene(0, boxes=(box,)), scene(1, boxes=(box,))), tmp_path)
        one, other = (at(found, moment).crop((6, 6, 46, 28)) for moment in (0.5, 1.5))
        assert (difference(one, other) < 10) is same


def test_what_would_be_seen_is_told_where_nothing_else_is() -> None:
    """Subtitles and boxes in the middle push the words that tell what is behind them to another row, if one is left."""
    heading = Box("text", 0.8, position="center-center", text="Heading", look=LOOK)
    corner = Box("shape", 0.1, position="top-left", shape="circle")
    below = Box("text", 0.3, left=0.4, top=0.7, text="Below", look=LOOK)
    rows = [
        height_of(scene(text=text, boxes=boxes, look=attrs.evolve(LOOK, position=position)))
        for text, position, boxes in (
            ("", "top-center", ()),
            ("Words", "bottom-center", (corner,)),
            ("Words", "center-left", ()),
            ("Words", "bottom-center", (heading,)),
            ("Words", "top-center", (heading,)),
            ("Words", "top-center", (heading, below)),
        )
    ]
    assert rows == [0.44, 0.44, 0.18, 0.18, 0.74, 0.44]


def test_a_still_scene_changes_at_its_foot_alone(tmp_path: Path) -> None:
    """As the seconds go by the strip at the foot tells the time, and all above it stays."""
    made = cut(attrs.evolve(scene(background=Visual("url", "boats")), seconds=4.0), width=640, height=360)
    found = pictures(made, tmp_path)
    assert [time for time, _ in found] == [0, 1, 2, 3]
    for (_, before), (_, after) in pairwise(found[1:]):  # the first is coarser: it is what players seek to
        assert difference(before.crop((0, 0, 640, 340)), after.crop((0, 0, 640, 340))) < 0.5
        assert difference(before.crop((560, 344, 640, 356)), after.crop((560, 344, 640, 356))) > 1
        assert difference(before.crop((160, 344, 400, 356)), after.crop((160, 344, 400, 356))) < 0.5


def test_a_scene_cuts_away_and_comes_back(tmp_path: Path) -> None:
    """Another visual is seen in its time, under the same words."""
    away = Cutaway(plain(RED), 0.25, 0.5)
    found = pictures(cut(scene(cutaways=(away,))), tmp_path)
    seen = [colour(at(found, moment), 0.5, 0.3) for moment in (0.1, 0.4, 0.7, 0.9)]
    assert [near(each, RED) for each in seen] == [False, True, True, False]


@pytest.mark.parametrize(
    ("kind", "new", "old"),
    [
        ("none", [(0.2, 0.3), (0.8, 0.3)], []),
        ("wipeleft", [(0.95, 0.1), (0.95, 0.8)], [(0.5, 0.1), (0.2, 0.8)]),
        ("wiperight", [(0.05, 0.1), (0.05, 0.8)], [(0.5, 0.1), (0.8, 0.8)]),
        ("wipeup", [(0.2, 0.9), (0.8, 0.9)], [(0.2, 0.1), (0.8, 0.5)]),
        ("wipedown", [(0.2, 0.05), (0.8, 0.05)], [(0.2, 0.5), (0.8, 0.8)]),
        ("radial", [(0.55, 0.05)], [(0.45, 0.05), (0.2, 0.8)]),
    ],
)
def test_a_transition_gives_way_from_its_side(
    tmp_path: Path, kind: str, new: list[tuple[float, float]], old: list[tuple[float, float]]
) -> None:
    """Early in a transition the next scene is seen on the side where it begins, and the old one elsewhere."""
    made = cut(scene(0, background=plain(RED)), scene(1, background=plain(GREEN), transition=kind))
    seen = at(pictures(made, tmp_path), 1.0)
    assert [near(colour(seen, *place), GREEN, 30) for place in new] == [True] * len(new)
    assert [near(colour(seen, *place), RED, 30) for place in old] == [True] * len(old)


@pytest.mark.parametrize("kind", ["fade", "smoothleft", "smoothup", "circlecrop", "hblur"])
def test_a_transition_is_something_between_and_ends(tmp_path: Path, kind: str) -> None:
    """On its way it shows neither scene as it is; after half a second the next scene is there alone."""
    made = cut(scene(0, background=plain(RED)), scene(1, background=plain(GREEN), transition=kind))
    found = pictures(made, tmp_path)
    before, between, after = (at(found, moment).crop((0, 0, 160, 80)) for moment in (0.9, 1.125, 1.5))
    assert difference(before, between) > 8 < difference(between, after)
    assert near(colour(after, 0.5, 0.5), GREEN)


def test_the_small_picture_is_the_middle_of_the_first_scene(tmp_path: Path) -> None:
    """A JPEG in the shape of the video, at most 640 px a side, that shows something."""
    made = cut(scene(text="Words", background=plain(RED)), scene(1), width=1280, height=720)
    media.write_poster(made, tmp_path / "poster.jpg")
    with Image.open(tmp_path / "poster.jpg") as poster:
        assert (poster.format, poster.size) == ("JPEG", (640, 360))
        assert near(colour(poster, 0.1, 0.1), RED)
        assert written(poster, 0.2, 0.6, 0.8, 0.94)
