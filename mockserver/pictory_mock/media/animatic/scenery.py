"""What stands where the service would show a picture or a video: hills, a town, the sea, or a play of colours.

Drawn after a seed, so that each visual has its own look, and plainly a drawing: nobody is to take it for the footage.
"""

import colorsys
import hashlib
import math
from typing import TYPE_CHECKING

from pictory_mock.media.libraries import pillow
from pictory_mock.media.painter import blob, ground, palette
from pictory_mock.storyboards.cut import Rgba, Visual

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

Colour = tuple[int, int, int]

_LONGEST, _SOFT = 2048, 320
"""The longer side while it is drawn, px, of a picture with edges and of one without; enlarged afterwards."""
_HUES = (0.53, 0.56, 0.59, 0.63, 0.68, 0.75, 0.9, 0.97, 0.03, 0.07)
"""Of skies: from morning to night, not the green ones."""


def scenery(visual: Visual, width: int, height: int, seed: int) -> "Image":
    """The picture (RGB) of a visual, in this size."""
    image, image_draw, _ = pillow()
    if visual.kind == "color" or visual.color is not None:
        painted: Image = image.new("RGB", (width, height), (visual.color or (0, 0, 0, 1.0))[:3])
    else:
        scale = min(1.0, (_SOFT if visual.kind == "ai" else _LONGEST) / max(width, height))
        size = max(2, round(width * scale)), max(2, round(height * scale))
        chance = _Chance(f"{seed} {visual.kind} {visual.label}")
        if visual.kind == "ai":
            painted = _colours(size, chance)
        else:
            painted = _sky(size, chance)
            draw = image_draw.Draw(painted)
            (_hills, _town, _sea)[chance.below(3)](draw, size, chance)
        if size != (width, height):
            painted = painted.resize((width, height), image.Resampling.BILINEAR)
    return _tinted(painted, visual.tint) if visual.tint else painted


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


def _tinted(picture: "Image", tint: Rgba) -> "Image":
    image, _, _ = pillow()
    whole: Image = image.blend(picture, image.new("RGB", picture.size, tint[:3]), tint[3])
    return whole


def _sky(size: tuple[int, int], chance: _Chance) -> "Image":
    image, image_draw, _ = pillow()
    above, below = chance.colour(0, 0.55, 0.62), chance.colour(0.08, 0.22, 0.97)
    fade = image.linear_gradient("L").resize(size)
    sky: Image = image.composite(image.new("RGB", size, below), image.new("RGB", size, above), fade)
    x, y, reach = size[0] * (0.15 + 0.7 * chance.share()), size[1] * (0.16 + 0.2 * chance.share()), min(size) * 0.09
    image_draw.Draw(sky).ellipse((x - reach, y - reach, x + reach, y + reach), fill=chance.colour(0.1, 0.12, 1))
    return sky


def _hills(draw: "ImageDraw", size: tuple[int, int], chance: _Chance) -> None:
    wide, high = size
    for row in range(3):
        swing, turns, begin = high * (0.1 - 0.02 * row), 1.2 + 2 * chance.share() + row, math.tau * chance.share()
        middle = high * (0.5 + 0.16 * row)
        edge = []
        for step in range(81):
            at = math.tau * turns * step / 80
            edge.append((wide * step / 80, middle + swing * (math.sin(at + begin) + 0.35 * math.sin(2.7 * at))))
        draw.polygon([*edge, (wide, high), (0, high)], fill=chance.colour(0.33, 0.4 + 0.12 * row, 0.6 - 0.16 * row))


def _town(draw: "ImageDraw", size: tuple[int, int], chance: _Chance) -> None:
    wide, high = size
    window = max(1, min(size) // 60)
    for row in range(2):
        x, wall = -wide * 0.03, chance.colour(0.5, 0.35, 0.5 - 0.24 * row)
        while x < wide:
            broad = min(size) * (0.1 + 0.12 * chance.share())
            top = high * (0.34 + 0.22 * row + 0.2 * chance.share())
            draw.rectangle((x, top, x + broad, high), fill=wall)
            if row:
                _windows(draw, (x, top, broad, high - top), window, chance)
            x += broad * 1.04


def _windows(draw: "ImageDraw", house: tuple[float, float, float, float], window: int, chance: _Chance) -> None:
    x, top, broad, tall = house
    lit, dark = chance.colour(0.1, 0.35, 1), chance.colour(0.5, 0.4, 0.34)
    for floor in range(1, int(tall / (3.4 * window))):
        for number in range(1, int(broad / (2.6 * window))):
            left, upper = x + (number * 2.6 - 1.2) * window, top + (floor * 3.4 - 1.6) * window
            draw.rectangle((left, upper, left + window, upper + 1.4 * window), fill=lit if chance.below(3) else dark)


def _sea(draw: "ImageDraw", size: tuple[int, int], chance: _Chance) -> None:
    wide, high = size
    horizon = high * 0.56
    for row in range(9):
        top = horizon + (high - horizon) * (row / 9) ** 1.5
        draw.rectangle((0, top, wide, high), fill=chance.colour(-0.05, 0.5 + 0.03 * row, 0.62 - 0.045 * row))
    x, reach = wide * (0.25 + 0.5 * chance.share()), min(size) * 0.16
    hull = [
        (x - reach, horizon),
        (x + reach, horizon),
        (x + reach * 0.7, horizon + reach / 3),
        (x - reach * 0.7, horizon + reach / 3),
    ]
    draw.polygon(hull, fill=chance.colour(0.5, 0.5, 0.25))
    draw.polygon(
        [(x, horizon - reach * 1.5), (x, horizon - reach * 0.1), (x + reach * 0.9, horizon - reach * 0.1)],
        fill=(250, 250, 245),
    )


def _colours(size: tuple[int, int], chance: _Chance) -> "Image":
    """Spots of light, like those of the mock's AI pictures."""
    colours = palette(chance.below(255) * 255 + chance.below(255))
    painted = ground(size[0] * 12, size[1] * 12, colours)
    for number in range(6):
        reach = max(2, round(max(size) * (0.35 + 0.5 * chance.share())))
        corner = round(size[0] * chance.share() - reach / 2), round(size[1] * chance.share() - reach / 2)
        painted.paste(colours[number % 4], corner, blob(reach))
    return painted
