"""Shapes: every name that the contract knows is drawn as something of its own."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pictory_spec
from pictory_mock.media.animatic.outlines import Outline, outline

NAMES: list[str] = pictory_spec.document()["components"]["schemas"]["ShapeName"]["enum"]


def area(points: tuple[tuple[float, float], ...]) -> float:
    """The area of a polygon."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


def filled(shape: Outline) -> float:
    """How much of its box a shape fills, holes counted as filled."""
    return max((area(points) for points in shape.areas), default=0) / shape.height


@pytest.mark.parametrize("name", NAMES)
def test_every_shape_of_the_contract_is_drawn_inside_its_box(name: str) -> None:
    """There is something to see, it stays within its width and height, and nothing is left over of a bare name."""
    shape = outline(name)
    points = [point for part in (*shape.areas, *shape.strokes) for point in part]
    assert len(points) >= 2
    assert all(-0.01 <= x <= 1.01 and -0.01 <= y <= shape.height + 0.01 for x, y in points)
    assert not shape.name or name.startswith("word-")


def test_no_two_shapes_of_a_family_are_the_same() -> None:
    """Within a family, too, a shape can be told by its drawing."""
    alike = [
        (one, other)
        for one, other in combinations(NAMES, 2)
        if one.rpartition("-")[0] == other.rpartition("-")[0] and outline(one) == outline(other)
    ]
    assert alike == []


def test_only_plates_are_rectangles() -> None:
    """A rectangle fills its box; what is called a star, a heart, an arrow does not."""
    full = {name for name in NAMES if filled(outline(name)) > 0.93}
    assert full == {"rectangle", "line", "square-2"}
    for name in ("star-1", "heart-1", "arrow-1", "checkmark-1", "cross-1", "speech-bubble-2", "circle", "blob-3"):
        assert filled(outline(name)) < 0.85, name


@given(name=st.text(max_size=40) | st.sampled_from(["star-0", "arrow-99999999999", "star-٣", "-", "heart-"]))
def test_a_name_that_nobody_knows_is_a_plate_with_the_name_on_it(name: str) -> None:
    """The list of shapes is open: another name is shown as what it is."""
    shape = outline(name)
    known = name in NAMES or (name.rpartition("-")[2].isascii() and name.rpartition("-")[2].isdigit())
    assert known or shape.name == name
    assert shape.areas
