"""The elements of a scene in their places: texts, shapes, pictures, the presenter and the logo."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from pictory_mock.media.animatic.layers import Layer
from pictory_mock.media.animatic.lettering import block, solid, tinted
from pictory_mock.media.animatic.outlines import Outline, outline
from pictory_mock.media.animatic.scenery import scenery
from pictory_mock.media.libraries import chops, pillow
from pictory_mock.storyboards.cut import Box, Look, Rgba, Visual

if TYPE_CHECKING:
    from PIL.Image import Image

WIDER = 1.25
"""How much wider than what is seen a moving picture is drawn."""
GRAY: Rgba = (150, 150, 155, 1.0)
"""The fill of a shape that has none of its own; documented as a neutral gray."""
_WHITE: Rgba = (255, 255, 255, 1.0)
_CLEAR: Rgba = (0, 0, 0, 0.0)
PLAIN = Look(0.03, _WHITE, _CLEAR, "center-center", "left", 1)
"""How a text looks of which nothing is said."""
_FINE = 3
"""Shapes are drawn so many times larger, for smooth edges, where that is not too large."""
_LARGEST = 3000
NEAR = 0.04
"""How far a named place is from the edges, of the shorter side."""


@frozen
class Frame:
    """The picture that is drawn on: its size in px, how much of its foot is taken, and the scale of px asked for."""

    width: int
    height: int
    foot: int = 0
    scale: float = 1.0

    @property
    def unit(self) -> int:
        """The shorter side."""
        return min(self.width, self.height)

    def place(self, position: str, width: int, height: int) -> tuple[int, int]:
        """The upper left corner of something of this size in one of the nine places."""
        row, _, column = position.partition("-")
        near = round(self.unit * NEAR)
        right, bottom = self.width - width - near, self.height - height - near - self.foot
        x = {"left": near, "right": right}.get(column, (self.width - width) // 2)
        y = {"top": near, "bottom": bottom}.get(row, (self.height - height) // 2)
        return x, y


def drawn(box: Box, frame: Frame, seed: int) -> Iterator[Layer]:
    """The layers of a box, the lowest first."""
    if box.kind == "text":
        yield _text(box, frame)
    elif box.kind in ("image", "video"):
        yield from _picture(box, frame, seed)
    else:
        painters = {"shape": _shape, "avatar": _avatar, "logo": _logo}
        image = painters[box.kind](box, frame, seed)
        yield Layer(image, *_corner(box, frame, *image.size))


def _corner(box: Box, frame: Frame, width: int, height: int) -> tuple[int, int]:
    if box.position is not None:
        return frame.place(box.position, width, height)
    return round(box.left * frame.width), round(box.top * frame.height)


def _size(box: Box, frame: Frame, tall: float) -> tuple[int, int]:
    """Width and height of a box that is `tall` times as high as wide; smaller where it would not fit into the frame."""
    width = box.width * frame.width
    height = width * tall if box.height is None else box.height * frame.height
    shrink = min(1.0, frame.height / max(1.0, height))
    return max(1, round(width * shrink)), max(1, round(height * shrink))


def _text(box: Box, frame: Frame) -> Layer:
    look = box.look or PLAIN
    width = round(box.width * frame.width)
    text = block(box.text, look, frame.height, width, round(frame.height * 0.9))
    x, y = _corner(box, frame, width, text.image.height)
    return Layer(text.image, x + text.indent, y)


# ------------------------------------------------------------------------------------------------------------- shapes


def _shape(box: Box, frame: Frame, _seed: int) -> "Image":
    found = outline(box.shape or "rectangle")
    fill, edge = box.fill or GRAY, round(box.stroke_width * frame.scale)
    if box.shape == "line":
        width, height = round(box.width * frame.width), max(1, edge or round(frame.unit / 180))
        return tinted(pillow()[0].new("L", (max(1, width), height), 255), box.stroke or fill)
    size, plate = _size(box, frame, found.height), box.shape == "rectangle"
    radius = round(box.radius * frame.scale)
    mask = rounded(size, radius) if plate else _mask(found, size)
    picture = tinted(mask, fill)
    inner = size[0] - 2 * edge, size[1] - 2 * edge
    if box.stroke and edge and min(inner) > 0:
        mask.paste(0, (edge, edge), rounded(inner, radius - edge) if plate else _mask(found, inner))
        picture.alpha_composite(tinted(mask, box.stroke))
    if found.name:
        look = Look(size[1] * 0.3 / frame.height, _WHITE, _CLEAR, "center-center", "center", 1, decorations=("bold",))
        name = block(found.name, look, frame.height, size[0], size[1])
        _over(picture, name.image)
    return picture


def _mask(shape: Outline, size: tuple[int, int]) -> "Image":
    """Where a shape is, in this size."""
    image, image_draw, _ = pillow()
    fine = _FINE if max(size) * _FINE <= _LARGEST else 1
    wide, high = size[0] * fine, size[1] * fine
    tall = high / shape.height

    def scaled(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
        return [(x * wide, y * tall) for x, y in points]

    mask: Image = image.new("L", (wide, high), 0)
    for area in shape.areas:
        one: Image = image.new("L", mask.size, 0)
        image_draw.Draw(one).polygon(scaled(area), fill=255)
        mask = chops().difference(mask, one)
    for stroke in shape.strokes:
        image_draw.Draw(mask).line(scaled(stroke), fill=255, width=max(1, round(shape.thickness * wide)), joint="curve")
    return mask.reduce(fine) if fine > 1 else mask


def rounded(size: tuple[int, int], radius: int) -> "Image":
    """Where a rectangle with round corners is (L)."""
    image, image_draw, _ = pillow()
    fine = _FINE if radius > 0 and max(size) * _FINE <= _LARGEST else 1
    mask: Image = image.new("L", (size[0] * fine, size[1] * fine), 0)
    box = (0, 0, mask.width - 1, mask.height - 1)
    image_draw.Draw(mask).rounded_rectangle(box, max(0, min(radius * fine, min(mask.size) // 2)), fill=255)
    return mask.reduce(fine) if fine > 1 else mask


def _over(picture: "Image", image: "Image", down: float = 0.5) -> None:
    """Draw one picture over the middle of another, `down` of the spare height from its top."""
    x, y = (picture.width - image.width) // 2, round((picture.height - image.height) * down)
    left, top = max(0, -x), max(0, -y)
    part = image.crop((left, top, min(image.width, picture.width + left), min(image.height, picture.height + top)))
    picture.alpha_composite(part, (max(0, x), max(0, y)))


# ----------------------------------------------------------------------------------------------------------- pictures


def _picture(box: Box, frame: Frame, seed: int) -> Iterator[Layer]:
    """A stand-in with a thin white edge, what it shows written at its foot, a sign to play if it is a video."""
    visual = box.visual or Visual("url", "")
    width, height = _size(box, frame, 9 / 16)
    x, y = _corner(box, frame, width, height)
    moving = visual.moving or box.kind == "video"
    wide = round(width * WIDER) if moving else width
    seen = scenery(visual, wide, height, seed)
    yield Layer(seen, x, y, width) if wide > width else Layer(seen.convert("RGBA"), x, y)
    image, image_draw, _ = pillow()
    front: Image = image.new("RGBA", (width, height), (255, 255, 255, 0))
    draw = image_draw.Draw(front)
    draw.rectangle((0, 0, width - 1, height - 1), outline=solid(_WHITE), width=max(1, frame.unit // 240))
    if moving:
        middle, reach = (width / 2, height * 0.42), height * 0.14
        draw.ellipse((middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach), fill=(0, 0, 0, 140))
        draw.regular_polygon((middle[0], middle[1], reach * 0.62), 3, rotation=-90, fill=solid(_WHITE))
    if visual.label:
        look = Look(max(0.022, height / frame.height * 0.09), _WHITE, (0, 0, 0, 0.55), "bottom-center", "center", 1)
        _over(front, block(visual.label, look, frame.height, round(width * 0.94), round(height * 0.5)).image, 0.94)
    yield Layer(front, x, y)


def _avatar(box: Box, frame: Frame, seed: int) -> "Image":
    """Head and shoulders of somebody."""
    image, image_draw, _ = pillow()
    size = _size(box, frame, 1)
    side = min(size)
    skin = ((241, 204, 170), (222, 170, 130), (176, 120, 84), (120, 78, 52))[seed % 4]
    coat = ((52, 73, 118), (122, 58, 74), (44, 96, 84), (86, 70, 120), (70, 76, 86))[seed % 5]
    scene: Image = image.new("RGBA", size, solid(box.fill or (226, 229, 236, 1.0)))
    draw, middle = image_draw.Draw(scene), size[0] / 2
    foot = size[1]

    def disc(x: float, y: float, wide: float, high: float, fill: tuple[int, ...]) -> None:
        draw.ellipse((middle + (x - wide) * side, y, middle + (x + wide) * side, y + 2 * high * side), fill=fill)

    disc(0, foot - 0.36 * side, 0.38, 0.4, coat)
    disc(0, foot - 0.84 * side, 0.2, 0.22, tuple(part // 3 for part in skin))
    draw.rectangle((middle - 0.07 * side, foot - 0.48 * side, middle + 0.07 * side, foot - 0.3 * side), fill=skin)
    disc(0, foot - 0.78 * side, 0.165, 0.2, skin)
    for eye in (-0.065, 0.065):
        disc(eye, foot - 0.63 * side, 0.018, 0.022, (40, 32, 30))
    draw.arc(
        (middle - 0.06 * side, foot - 0.56 * side, middle + 0.06 * side, foot - 0.47 * side),
        20,
        160,
        (120, 50, 50),
        max(1, side // 60),
    )
    return _framed(scene, box, frame)


def _logo(box: Box, frame: Frame, seed: int) -> "Image":
    """A mark and the word logo, on a plate."""
    size = _size(box, frame, 0.36)
    plate = tinted(rounded(size, size[1] // 6), (20, 22, 30, 0.55))
    side, near = max(1, round(size[1] * 0.7)), round(size[1] * 0.15)
    plate.alpha_composite(tinted(_mask(outline(f"geometry-{2 + seed % 5}"), (side, side)), _WHITE), (near, near))
    room = max(1, size[0] - side - 3 * near)
    look = Look(side * 0.55 / frame.height, _WHITE, _CLEAR, "center-center", "left", 1, decorations=("bold",))
    word = block("LOGO", look, frame.height, room, side).image
    word = word.crop((0, 0, min(word.width, room), min(word.height, size[1])))
    plate.alpha_composite(word, (min(size[0] - 1, side + 2 * near), (size[1] - word.height) // 2))
    return plate


def _framed(picture: "Image", box: Box, frame: Frame) -> "Image":
    """With the round corners and the edge of its box."""
    image, _, _ = pillow()
    radius, edge = round(box.radius * frame.scale), round(box.stroke_width * frame.scale)
    mask = rounded(picture.size, radius)
    result: Image = image.new("RGBA", picture.size, (0, 0, 0, 0))
    result.paste(picture, (0, 0), mask)
    inner = picture.width - 2 * edge, picture.height - 2 * edge
    if box.stroke and edge and min(inner) > 0:
        mask.paste(0, (edge, edge), rounded(inner, radius - edge))
        result.alpha_composite(tinted(mask, box.stroke))
    return result
