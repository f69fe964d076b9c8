"""Whatever a request leads to, there is a video of it: odd sizes, odd numbers, odd letters."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import av
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pictory_spec
from pictory_mock import media
from pictory_mock.media.animatic.sound import blocks
from pictory_mock.storyboards.cut import Box, Cut, Cutaway, CutScene, Line, Look, Visual

SCHEMAS = pictory_spec.document()["components"]["schemas"]
PLACES: list[str] = SCHEMAS["Position"]["enum"]
TRANSITIONS: list[str] = SCHEMAS["SceneTransition"]["enum"]

parts = st.sampled_from([0.0, 0.01, 0.5, 1.0]) | st.floats(0, 1)
bytes_of = st.integers(0, 255)
colours = st.tuples(bytes_of, bytes_of, bytes_of, parts)
texts = st.text(max_size=30) | st.sampled_from(["word " * 200, "日本", "\ud800", "a-->b <i>&", "\n\n"])
pixels = st.sampled_from([0.0, 0.4, 3.0, 9999.0]) | st.floats(0, 200)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


looks = st.builds(
    Look,
    size=st.floats(0.0001, 3),
    color=colours,
    background=colours,
    position=st.sampled_from(PLACES),
    alignment=st.sampled_from(SCHEMAS["TextAlignment"]["enum"]),
    width=parts,
    case=maybe(st.sampled_from(SCHEMAS["TextCase"]["enum"])),
    decorations=st.lists(st.sampled_from(SCHEMAS["TextDecoration"]["enum"]), max_size=4).map(tuple),
    family=maybe(texts),
    keyword=maybe(colours),
    shadow=maybe(colours),
    bullet=maybe(colours),
)
visuals = st.builds(
    Visual,
    kind=st.sampled_from(["color", "url", "search", "ai"]),
    label=texts,
    color=maybe(colours),
    tint=maybe(colours),
    moving=st.booleans(),
)
boxes = st.builds(
    Box,
    kind=st.sampled_from(["text", "shape", "image", "video", "avatar", "logo"]),
    width=parts,
    position=maybe(st.sampled_from(PLACES)),
    left=parts,
    top=parts,
    height=maybe(parts),
    text=texts,
    look=maybe(looks),
    shape=maybe(st.sampled_from(SCHEMAS["ShapeName"]["enum"]) | texts),
    fill=maybe(colours),
    stroke=maybe(colours),
    stroke_width=pixels,
    radius=pixels,
    visual=maybe(visuals),
)


@st.composite
def scenes(draw: st.DrawFn, start: float) -> CutScene:
    """A scene that begins at `start`, up to two seconds long, with lines that need not keep to it."""
    seconds = draw(st.integers(1, 16)) / 8
    begins, lengths = st.floats(0, 3).map(lambda at: start + at), st.floats(0.001, 3)
    lines = st.builds(Line, texts, begins, lengths, st.just(("word",)))
    cutaways = st.builds(Cutaway, visuals, begins, lengths)
    return CutScene(
        start,
        seconds,
        draw(visuals),
        tuple(draw(st.lists(lines, max_size=2))),
        draw(looks),
        shown=draw(st.booleans()),
        spoken=draw(st.booleans()),
        boxes=tuple(draw(st.lists(boxes, max_size=3))),
        transition=draw(st.sampled_from(TRANSITIONS)),
        speaker=draw(maybe(texts)),
        cutaways=tuple(draw(st.lists(cutaways, max_size=2))),
    )


@st.composite
def cuts(draw: st.DrawFn) -> Cut:
    """A video of up to three scenes, of any shape that is quickly drawn."""
    side = st.integers(1, 200)
    made: list[CutScene] = []
    for _ in range(draw(st.integers(1, 3))):
        made.append(draw(scenes(sum(scene.seconds for scene in made))))
    return Cut(draw(texts), draw(side), draw(side), tuple(made), draw(st.integers(0, 2**40)), draw(st.booleans()))


@given(made=cuts())
@settings(max_examples=20, deadline=None)
def test_there_is_a_video_a_sound_and_a_page_of_any_cut(made: Cut, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing that a cut holds stops its files from being made, and they last as long as its scenes."""
    folder = tmp_path_factory.mktemp("any")
    media.write_render(made, folder / "a.mp4")
    with av.open(str(folder / "a.mp4")) as video:
        assert video.duration is not None
        assert Fraction(video.duration, 1_000_000) == Fraction(made.seconds)
        picture = video.streams.video[0]
        assert (picture.width, picture.height) == media.frame_size(made.width, made.height)
        assert sum(1 for _ in video.decode(video=0)) == picture.frames
    media.write_poster(made, folder / "a.jpg")
    assert sum(len(block) for block in blocks(made)) == made.seconds * 16_000 * 4
    assert media.preview_page(made).encode("utf-8")


@pytest.mark.parametrize(("width", "edged"), [(0.5, True), (1e-300, False), (0.0, False)])
def test_a_shape_without_width_has_no_edge(width: float, edged: bool) -> None:
    """The edge of a shape is drawn in parts of its width, so there has to be one."""
    red = (255, 0, 0, 1.0)
    shape = Box("shape", width, shape="circle", fill=red, stroke=red, stroke_width=3.0)
    gray = Visual("color", "", None, None)
    look = Look(0.05, red, red, "center-center", "center", 1.0)
    scene = CutScene(0.0, 1.0, gray, (), look, shown=True, spoken=False, boxes=(shape,))
    made = Cut("A shape", 160, 90, (scene,), 0, False)
    assert ("stroke-width" in media.preview_page(made).partition('class="shape"')[2]) == edged
