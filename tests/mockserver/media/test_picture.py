"""Generated pictures: real PNGs that show what was asked for."""

from itertools import combinations
from pathlib import Path

import attrs
import pytest
from PIL import Image, ImageChops, ImageStat

from pictory_mock import media

PICTURE = media.Picture(320, 180, "A lighthouse on a cliff before a storm", ("a model", "16:9", "vintage"), seed=7)


def drawn(picture: media.Picture, folder: Path) -> Image.Image:
    path = folder / "picture.png"
    media.write_picture(picture, path)
    with Image.open(path) as found:
        found.load()
        return found


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, in levels of 0 to 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (720, 1280), (333, 77), (1, 1)])
def test_a_picture_is_a_png_of_exactly_its_size(tmp_path: Path, width: int, height: int) -> None:
    """Whatever size is asked for, the file is a PNG of that size in full colours."""
    found = drawn(attrs.evolve(PICTURE, width=width, height=height), tmp_path)
    assert (found.format, found.mode, found.size) == ("PNG", "RGB", (width, height))


def test_equal_pictures_are_equal_files(tmp_path: Path) -> None:
    """A file depends on its picture and on nothing else."""
    for name in ("first", "second"):
        media.write_picture(PICTURE, tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_other_prompts_and_styles_look_different(tmp_path: Path) -> None:
    """Two pictures that differ in prompt, style or seed can be told apart at a glance."""
    facts = [("a model", style) for style in ("vintage", "cartoon", "minimalist")]
    pictures = [attrs.evolve(PICTURE, facts=each) for each in facts]
    pictures += [attrs.evolve(PICTURE, prompt="A crow on a fence"), attrs.evolve(PICTURE, seed=8)]
    images = [drawn(each, tmp_path) for each in pictures]
    assert all(difference(one, other) > 8 for one, other in combinations(images, 2))


def sharpest(image: Image.Image, *box: int) -> float:
    """The largest difference of two pixels beside each other, within a box."""
    left, top, right, bottom = box
    parts = [image.convert("L").crop((left + step, top, right + step, bottom)) for step in (0, 1)]
    return float(ImageStat.Stat(ImageChops.difference(*parts)).extrema[0][1])


def test_prompt_and_facts_are_written_on_it(tmp_path: Path) -> None:
    """In the middle and at the foot there are the edges of letters, which a picture without words does not have."""
    large = attrs.evolve(PICTURE, width=640, height=360)
    written, bare = drawn(large, tmp_path), drawn(attrs.evolve(large, prompt="", facts=()), tmp_path)
    middle, foot = (20, 120, 600, 240), (180, 320, 600, 350)  # at the foot the size comes first where nothing else does
    assert sharpest(bare, *middle) < 10 < 60 < sharpest(written, *middle)
    assert sharpest(bare, *foot) < 10 < 60 < sharpest(written, *foot)


def test_a_picture_needs_no_words(tmp_path: Path) -> None:
    """Text that cannot be drawn leaves the picture as it is."""
    assert drawn(attrs.evolve(PICTURE, prompt="\ud800\x00", facts=("\u200b",)), tmp_path).size == (320, 180)
