"""What stands where the service would show a picture or a video: hills, a town, the sea, or a play of colours.

Made up after a seed, so that each visual has its own look, and plainly a drawing: nobody is to take it for the footage.
Coordinates are parts of the picture's width and height; the same art is drawn into the video and the preview page.
"""

import colorsys
import hashlib
import math
from collections.abc import Iterator

from attrs import frozen

from pictory_mock.media.animatic.geometry import Points, plate, ring
from pictory_mock.storyboards.cut import Visual

Colour = tuple[int, int, int]

_HUES = (0.53, 0.56, 0.59, 0.63, 0.68, 0.75, 0.9, 0.97, 0.03, 0.07)
"""Of skies: from morning to night, not the green ones."""
_SPOTS = 6
_HOUSES = 40


@frozen
class Spot:
    """A light that is brightest in its middle; `reach` is of the longer side."""

    x: float
    y: float
    reach: float
    colour: Colour


@frozen
class Art:
    """A picture: a ground that goes from one colour at the top to another, lights in it, and figures before it."""

    above: Colour
    below: Colour
    spots: tuple[Spot, ...] = ()
    figures: tuple[tuple[Colour, tuple[Points, ...]], ...] = ()
    """Areas by colours, the farthest first."""


def art(visual: Visual, shape: float, seed: int) -> Art:
    """The picture of a visual, `shape` times as wide as high."""
    if visual.kind == "color" or visual.color is not None:
        colour = (visual.color or (0, 0, 0, 1.0))[:3]
        return Art(colour, colour)
    chance = _Chance(f"{seed} {visual.kind} {visual.label}")
    if visual.kind == "ai":
        return _lights(chance)
    sun = ring(40, 0.09 * min(1.0, shape), centre=(0, 0))
    x, y = 0.15 + 0.7 * chance.share(), 0.16 + 0.2 * chance.share()
    disc = tuple((x + right / shape, y + down) for right, down in sun)
    figures = (_hills, _town, _sea)[chance.below(3)](shape, chance)
    return Art(
        chance.colour(0, 0.55, 0.62),
        chance.colour(0.08, 0.22, 0.97),
        figures=((chance.colour(0.1, 0.12, 1), (disc,)), *figures),
    )


class _Chance:
    """Numbers that follow from a text."""

    def __init__(self, text: str) -> None:
        self._left = hashlib.shake_256(text.encode("utf-8", "replace")).digest(512)
        self._at = 0
        self._hue = _HUES[self.below(len(_HUES))] + 0.03 * self.share()

    def share(self) -> float:
        """From 0 to 1."""
        self._at = (self._at + 1) % len(self._left)
        return self._left[self._at] / 255

    def below(self, count: int) -> int:
        return min(count - 1, int(self.share() * count))

    def colour(self, turn: float, full: float, light: float) -> Colour:
        """Of the picture's own hue, turned."""
        red, green, blue = colorsys.hsv_to_rgb((self._hue + turn) % 1, full, light)
        return round(red * 255), round(green * 255), round(blue * 255)


def _lights(chance: _Chance) -> Art:
    turn = chance.share()
    spots = tuple(
        Spot(
            chance.share(), chance.share(), 0.35 + 0.4 * chance.share(), chance.colour(turn + 0.17 * number, 0.7, 0.75)
        )
        for number in range(_SPOTS)
    )
    return Art(chance.colour(turn, 0.6, 0.32), chance.colour(turn + 0.2, 0.7, 0.16), spots)


def _hills(_: float, chance: _Chance) -> Iterator[tuple[Colour, tuple[Points, ...]]]:
    for row in range(3):
        swing, turns, begin = 0.1 - 0.02 * row, 1.2 + 2 * chance.share() + row, math.tau * chance.share()
        middle = 0.5 + 0.16 * row
        steps = [(number / 80, math.tau * turns * number / 80) for number in range(81)]
        edge = tuple((x, middle + swing * (math.sin(turn + begin) + 0.35 * math.sin(2.7 * turn))) for x, turn in steps)
        yield chance.colour(0.33, 0.4 + 0.12 * row, 0.6 - 0.16 * row), ((*edge, (1, 1), (0, 1)),)


def _town(shape: float, chance: _Chance) -> Iterator[tuple[Colour, tuple[Points, ...]]]:
    """Two rows of houses, windows in the nearer one."""
    scale = max(min(1.0, shape) / shape, 1 / _HOUSES)
    for row in range(2):
        houses: list[tuple[float, float, float]] = []
        x = -0.03
        while x < 1:
            houses.append((x, 0.34 + 0.22 * row + 0.2 * chance.share(), scale * (0.1 + 0.12 * chance.share())))
            x += houses[-1][2] * 1.04
        walls = tuple(plate(left, top, left + broad, 1) for left, top, broad in houses)
        yield chance.colour(0.5, 0.35, 0.5 - 0.24 * row), walls
    windows = [window for left, top, broad in houses for window in _windows(left, top, broad, scale)]
    lit = [chance.below(3) > 0 for _ in windows]
    for wanted, colour in ((True, chance.colour(0.1, 0.35, 1)), (False, chance.colour(0.5, 0.4, 0.34))):
        yield colour, tuple(window for window, on in zip(windows, lit, strict=True) if on is wanted)


def _windows(left: float, top: float, broad: float, scale: float) -> Iterator[Points]:
    wide, high = 0.02 * scale, 0.024
    for floor in range(int((1 - top) / (2.6 * high))):
        for number in range(int(broad / (2.4 * wide))):
            x, y = left + (number * 2.4 + 0.8) * wide, top + (floor * 2.6 + 1.2) * high
            yield plate(x, y, x + wide, y + high)


def _sea(shape: float, chance: _Chance) -> Iterator[tuple[Colour, tuple[Points, ...]]]:
    """Water and a boat with one sail."""
    horizon = 0.56
    for row in range(9):
        top = horizon + (1 - horizon) * (row / 9) ** 1.5
        yield chance.colour(-0.05, 0.5 + 0.03 * row, 0.62 - 0.045 * row), (plate(0, top, 1, 1),)
    x, reach = 0.25 + 0.5 * chance.share(), 0.16 * min(1.0, shape)
    wide = reach / shape
    hull = ((x - wide, horizon), (x + wide, horizon), (x + wide * 0.7, horizon + reach / 3))
    yield chance.colour(0.5, 0.5, 0.25), ((*hull, (x - wide * 0.7, horizon + reach / 3)),)
    foot = horizon - reach * 0.1
    yield (250, 250, 245), (((x, horizon - reach * 1.5), (x, foot), (x + wide * 0.9, foot)),)
