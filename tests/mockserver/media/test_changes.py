"""What only changed render parameters ask for: a line with a look of its own, boxes that come and go, other sounds."""

from __future__ import annotations

from array import array
from pathlib import Path

import av
import pytest
from attrs import evolve

from pictory_mock import media
from pictory_mock.media.animatic.sound import blocks
from pictory_mock.media.subtitles import cues
from pictory_mock.storyboards.cut import Box, Line, Visual
from tests.mockserver.media.cuts import LOOK, NAVY, at, boxed, colour, cut, middle, near, pictures, plain, scene

RED, GREEN = (255, 0, 0, 1.0), (0, 200, 0, 1.0)
PLATE = Box("shape", 1.0, left=0.0, top=0.0, shape="rectangle", fill=RED)


def test_a_line_may_look_like_itself(tmp_path: Path) -> None:
    """Its own background is behind it, and not behind the next line; the page says the same."""
    first = Line("I", 0, 0.5, look=evolve(LOOK, background=RED, position="center-center"))
    made = cut(scene(lines=(first, Line("II", 0.5, 0.5))))
    found = pictures(made, tmp_path)
    red = [any(near(colour(at(found, t), x / 50, 0.5), RED, 40) for x in range(51)) for t in (0.2, 0.8)]
    assert red == [True, False]
    page = media.preview_page(made)
    assert page.count("rgb(255 0 0 / 1)") == 1
    assert page.count('class="line at center-center"') == 1


def test_a_line_that_is_not_shown_is_in_the_files(tmp_path: Path) -> None:
    """It is neither in the picture nor on the page's stage; what the files have in place of a line is in them."""
    loud = evolve(LOOK, background=RED)
    hidden = cut(scene(lines=(Line("Hidden", 0, 1.0, look=loud, shown=False),)))
    assert not any(near(colour(middle(hidden, tmp_path), x / 50, 0.8), RED, 40) for x in range(51))
    assert "rgb(255 0 0 / 1)" not in media.preview_page(hidden)
    assert [cue.text for cue in cues(hidden)] == ["Hidden"]
    assert [cue.text for cue in cues(cut(scene(lines=(Line("Shown", 0, 1.0, said="Said"),))))] == ["Said"]


def test_boxes_come_and_go(tmp_path: Path) -> None:
    """One with times of its own is seen from its begin to its end, in the video and on the page."""
    made = boxed(evolve(PLATE, start=0.25, seconds=0.5))
    found = pictures(made, tmp_path)
    seen = [near(colour(at(found, moment), 0.5, 0.2), RED) for moment in (0.1, 0.5, 0.9)]
    assert seen == [False, True, False]
    assert 'timed" data-start="0.25" data-end="0.75"' in media.preview_page(made)
    assert 'timed" data-start' not in media.preview_page(boxed(PLATE))


def test_what_is_contained_has_its_colour_around_it(tmp_path: Path) -> None:
    """A visual that is to be seen whole leaves room at both sides, in its colour; one that covers leaves none."""
    whole = Visual("url", "oven.jpg", color=GREEN, mode="contain")
    sides = [colour(middle(cut(scene(background=whole)), tmp_path), x, 0.3) for x in (0.01, 0.99)]
    assert all(near(each, GREEN) for each in sides)
    covering = middle(cut(scene(background=evolve(whole, mode="cover", color=None))), tmp_path)
    assert not near(colour(covering, 0.01, 0.3), GREEN)
    assert "your picture (contain)" in media.preview_page(cut(scene(background=whole)))


def test_the_file_says_what_it_is_called(tmp_path: Path) -> None:
    """Title and comment of the MP4 are the name of the video and that of its file."""
    path = tmp_path / "named.mp4"
    media.write_render(cut(file="rye.mp4"), path)
    with av.open(str(path)) as video:
        assert (video.metadata["title"], video.metadata["comment"]) == ("A test", "rye.mp4")


def loudest(made: bytes) -> float:
    return max(map(abs, array("f", made)))


@pytest.mark.parametrize("tune", ["drums.mp3", "harp.mp3"])
def test_another_tune_sounds_different(tune: str) -> None:
    """Music of another name is other music, as loud as the usual one."""
    usual = b"".join(blocks(cut(scene(), music=True)))
    other = b"".join(blocks(cut(scene(), music=True, tune=tune)))
    assert other != usual
    assert loudest(other) == pytest.approx(loudest(usual), rel=0.3)


def test_music_fades_out_unless_it_is_not_to() -> None:
    """The last picture is nearly silent, or as loud as those before."""
    scenes = [scene(n) for n in range(4)]
    last = {fade: loudest(list(blocks(cut(*scenes, music=True, fade=fade)))[-1]) for fade in (True, False)}
    assert last[True] < last[False] / 4


def test_volume_is_a_factor() -> None:
    """Half the volume is half as loud, and none is silence."""
    said = scene(text="Words are said here")
    whole, half, none = (b"".join(blocks(cut(said, volume=volume))) for volume in (1.0, 0.5, 0.0))
    assert loudest(half) == pytest.approx(loudest(whole) / 2)
    assert loudest(none) == 0


def test_the_foot_names_the_font() -> None:
    """The font that the words would have stands at the foot: the video cannot show it."""
    named = scene(text="Words", look=evolve(LOOK, family="Lato"), background=plain(NAVY))
    assert "font Lato" in media.preview_page(cut(named))
    assert "font" not in media.preview_page(cut(scene(text="Words"))).partition("<footer>")[2].partition("</footer>")[0]
