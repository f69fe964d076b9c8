"""Shapes by their names, as outlines: nobody publishes the vendor's drawings, so each family is drawn after its name.

Within a family the numbers differ in points, angle or manner, so that two shapes of one family can be told apart.
Coordinates are parts of the shape's width, x to the right and y down; the same outlines are drawn into the video and
into the preview page.
"""

import functools
import math
from collections.abc import Callable

from attrs import frozen

from pictory_mock.media.animatic.geometry import Point, Points, leaf, moved, plate, ring, rounded, star, turned, wave


@frozen
class Outline:
    """A shape one wide: areas, which are filled (where two overlap there is a hole), and strokes."""

    height: float
    """Of a width of 1."""
    areas: tuple[Points, ...] = ()
    strokes: tuple[Points, ...] = ()
    thickness: float = 0.05
    """Of the strokes."""
    name: str = ""
    """Written across a shape that nothing is known of but its name."""


@functools.lru_cache(256)
def outline(name: str) -> Outline:
    """The shape of this name; a name that is not known here is a plate with the name on it."""
    family, _, number = name.rpartition("-")
    if family in _FAMILIES and number.isascii() and number.isdigit() and len(number) < 4:
        return _FAMILIES[family](int(number))
    return _SINGLE[name]() if name in _SINGLE else Outline(0.5, (rounded(1, 0.5, 0.08),), name=name)


# ---------------------------------------------------------------------------------------------------------- families


def _badge(number: int) -> Outline:
    return Outline(1, (star(8 + 2 * number, 0.86 - 0.02 * number), ring(48, 0.33), ring(48, 0.30)))


def _quote(number: int) -> Outline:
    """Two commas, open on odd numbers and closed on even ones; larger numbers are bolder."""
    bold = 0.14 + 0.008 * number
    disc = [math.tau * -0.75 * step / 24 for step in range(25)]
    comma = (
        *((0.26 + bold * math.cos(step), 0.26 + bold * math.sin(step)) for step in disc),
        (0.26 - bold * 0.8, 0.26 + bold * 2.1),
    )
    pair = (comma, moved(comma, 0.46, 0))
    opened = tuple(moved(turned(each, 0.5), 0, -0.26) for each in pair)
    return Outline(0.74, opened if number % 2 else pair)


def _arrow(number: int) -> Outline:
    """To the right, then turned by an eighth each; heads and shafts get slimmer by the number."""
    shaft, head = 0.18 - 0.006 * number, 0.34 - 0.008 * number
    straight = (
        (0.04, 0.5 - shaft / 2), (0.56, 0.5 - shaft / 2), (0.56, 0.5 - head),
        (0.96, 0.5), (0.56, 0.5 + head), (0.56, 0.5 + shaft / 2), (0.04, 0.5 + shaft / 2),
    )  # fmt: skip
    return Outline(1, (turned(straight, (number - 1) % 8 / 8),))


def _geometry(number: int) -> Outline:
    return Outline(1, (ring(number + 2),))


def _doodle(number: int) -> Outline:
    return Outline(0.6, strokes=(wave(0.05, 0.95, 0.3, 0.06 + 0.016 * (number % 9), 1 + 0.5 * number),), thickness=0.04)


def _star_of(number: int) -> Outline:
    return Outline(1, (star(number + 4 if number > 1 else 5, 0.42 + 0.04 * number),))


def _cross(number: int) -> Outline:
    """Upright on odd numbers, as a letter X on even ones."""
    near, far = 0.39 - 0.012 * number, 0.61 + 0.012 * number
    plus = (
        (near, 0.02), (far, 0.02), (far, near), (0.98, near), (0.98, far), (far, far),
        (far, 0.98), (near, 0.98), (near, far), (0.02, far), (0.02, near), (near, near),
    )  # fmt: skip
    return Outline(1, (plus if number % 2 else turned(plus, 1 / 8),))


def _checkmark(number: int) -> Outline:
    """Alone on odd numbers, in a disc on even ones; thinner by the number."""
    slim = 0.006 * number
    mark = (
        (0.06, 0.55), (0.18 - slim, 0.43), (0.38, 0.62 - slim), (0.82, 0.17 + slim), (0.94 - slim, 0.29), (0.38, 0.86),
    )  # fmt: skip
    return Outline(1, (mark,) if number % 2 else (ring(48), moved(mark, 0.2, 0.2, 0.6)))


def _device(number: int) -> Outline:
    """A screen on a foot on odd numbers, a telephone on even ones; both get slimmer by the number."""
    slim = 0.02 * (number % 9)
    if number % 2:
        screen = (rounded(1, 0.62, 0.05), moved(rounded(0.9, 0.5, 0.02), 0.05, 0.05))
        foot = ((0.38 + slim, 0.63), (0.62 - slim, 0.63), (0.72 - slim, 0.84), (0.28 + slim, 0.84))
        return Outline(0.85, (*screen, foot))
    wide = 0.56 - slim
    case, glass = rounded(wide, 1, 0.08), rounded(wide - 0.08, 0.78, 0.02)
    parts = (moved(case, 0.5 - wide / 2, 0), moved(glass, 0.54 - wide / 2, 0.08), ring(24, 0.035, 0, (0.5, 0.93)))
    return Outline(1, parts)


def _blob(number: int) -> Outline:
    """Round, with as many bulges as its number and one more."""
    swing = 0.05 + 0.008 * (number % 4)
    steps = [math.tau * step / 72 for step in range(72)]
    reach = [0.42 + swing * math.sin((number + 1) * step + number) for step in steps]
    return Outline(
        1,
        (tuple((0.5 + r * math.cos(step), 0.5 + r * math.sin(step)) for r, step in zip(reach, steps, strict=True)),),
    )


def _word(number: int) -> Outline:
    """A shouted word's burst."""
    burst = star(10 + number, 0.78)
    return Outline(0.62, (tuple((x, y * 0.62) for x, y in burst),), name=f"word {number}")


def _line(number: int) -> Outline:
    """Straight, dashed, waved, doubled, with a head, with dots, over and over and thinner by the number."""
    thin = 0.035 - 0.0015 * number
    whole: Points = ((0.02, 0.1), (0.98, 0.1))
    manners: tuple[tuple[Points, ...], ...] = (
        (whole,),
        tuple(((at / 10 + 0.02, 0.1), (at / 10 + 0.08, 0.1)) for at in range(10)),
        (wave(0.02, 0.98, 0.1, 0.05, 2 + number),),
        (((0.02, 0.06), (0.98, 0.06)), ((0.02, 0.14), (0.98, 0.14))),
        (whole, ((0.9, 0.04), (0.98, 0.1), (0.9, 0.16))),
        tuple(((at / 14 + 0.03, 0.1), (at / 14 + 0.035, 0.1)) for at in range(14)),
    )
    return Outline(0.2, strokes=manners[(number - 1) % len(manners)], thickness=thin)


def _bubble(number: int) -> Outline:
    """Round on even numbers, with corners on odd ones; its tail moves to the right by the number."""
    tail = 0.12 + 0.08 * number
    body = rounded(1, 0.62, 0.31 if number % 2 == 0 else 0.08)
    return Outline(0.85, (_united(body, ((tail, 0.5), (tail - 0.08, 0.85), (tail + 0.2, 0.5))),))


def _united(body: Points, tail: tuple[Point, Point, Point]) -> Points:
    """A body whose lower edge is left between the ends of the tail."""
    lower = [point for point in body if point[1] > 0.6]
    rest = [point for point in body if point[1] <= 0.6]
    edge = max(y for _, y in lower)
    turn = max(range(len(rest)), key=lambda at: (rest[at][1], rest[at][0]))  # the last one before the lower edge
    right = sorted((point for point in lower if point[0] >= 0.5), reverse=True)
    left = sorted((point for point in lower if point[0] < 0.5), reverse=True)
    begin, tip, end = tail
    return (*rest[: turn + 1], *right, (end[0], edge), tip, (begin[0], edge), *left, *rest[turn + 1 :])


def _square(number: int) -> Outline:
    """Plain, round, hollow, on its corner, and hollow on its corner."""
    plain, hole = plate(0.04, 0.04, 0.96, 0.96), plate(0.16, 0.16, 0.84, 0.84)
    standing = ring(4)
    forms = ((plain,), (rounded(1, 1, 0.2),), (plain, hole), (standing,), (standing, ring(4, 0.36)))
    return Outline(1, forms[(number - 1) % len(forms)])


def _heart(number: int) -> Outline:
    """Full, hollow, and lying aslant."""
    steps = [math.tau * step / 60 for step in range(60)]
    curve = tuple(
        (
            0.5 + 0.03 * 16 * math.sin(t) ** 3,
            0.46 - 0.03 * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)),
        )
        for t in steps
    )
    inner = moved(curve, 0.14, 0.13, 0.72)
    return Outline(1, ((curve,), (curve, inner), (moved(turned(curve, 0.06), 0, 0.05, 0.95),))[(number - 1) % 3])


_FAMILIES: dict[str, Callable[[int], Outline]] = {
    "badge": _badge, "quote": _quote, "arrow": _arrow, "geometry": _geometry, "doodle": _doodle, "star": _star_of,
    "cross": _cross, "checkmark": _checkmark, "data-device": _device, "blob": _blob, "word": _word, "line": _line,
    "speech-bubble": _bubble, "square": _square, "heart": _heart,
}  # fmt: skip


# ------------------------------------------------------------------------------------------------------------ singles


def _thumb() -> Outline:
    hand = (
        (0.34, 0.44), (0.5, 0.34), (0.56, 0.08), (0.62, 0.03), (0.7, 0.08), (0.7, 0.26), (0.66, 0.4), (0.92, 0.4),
        (0.97, 0.47), (0.92, 0.86), (0.84, 0.94), (0.44, 0.94), (0.34, 0.88),
    )  # fmt: skip
    return Outline(1, (hand, ((0.05, 0.44), (0.27, 0.44), (0.27, 0.95), (0.05, 0.95))))


def _gift() -> Outline:
    ribbons = ((0.48, 0.2), (0.2, 0.02), (0.16, 0.18)), ((0.52, 0.2), (0.8, 0.02), (0.84, 0.18))
    lid = plate(0.04, 0.22, 0.44, 0.42), plate(0.56, 0.22, 0.96, 0.42)
    body = plate(0.08, 0.48, 0.44, 0.97), plate(0.56, 0.48, 0.92, 0.97)
    return Outline(1, (*ribbons, *lid, *body))


def _leaves() -> Outline:
    foot = (0.5, 0.96)
    side = leaf((0.06, 0.4), (0.44, 0.9), 0.22), leaf((0.94, 0.4), (0.56, 0.9), 0.22)
    return Outline(1, (leaf((0.5, 0.03), foot, 0.2), *side))


def _plane() -> Outline:
    wings = ((0.02, 0.52), (0.98, 0.04), (0.72, 0.86), (0.46, 0.66), (0.86, 0.18), (0.34, 0.6))
    return Outline(1, (wings, ((0.38, 0.7), (0.5, 0.8), (0.38, 0.94))))


def _bulb() -> Outline:
    glass = (*ring(40, 0.34, 0.37, (0.5, 0.38))[:31], (0.62, 0.74), (0.38, 0.74))
    foot = [plate(0.38, y, 0.62, y + 0.06) for y in (0.78, 0.88)]
    return Outline(1, (glass, *foot))


_SINGLE: dict[str, Callable[[], Outline]] = {
    "rectangle": lambda: Outline(9 / 16, (plate(0, 0, 1, 9 / 16),)),
    "circle": lambda: Outline(1, (ring(96),)),
    "line": lambda: Outline(0.02, (plate(0, 0, 1, 0.02),)),
    "pill": lambda: Outline(0.4, (rounded(1, 0.4, 0.2),)),
    "thumbs-up": _thumb, "gift": _gift, "leaves": _leaves, "paperplane": _plane, "idea-bulb": _bulb,
}  # fmt: skip
