"""Art as a picture."""

from typing import TYPE_CHECKING

from attrs import evolve

from pictory_mock.media.animatic.art import Art, art
from pictory_mock.media.libraries import pillow
from pictory_mock.media.painter import blob
from pictory_mock.storyboards.cut import Visual

if TYPE_CHECKING:
    from PIL.Image import Image

_LONGEST, _SOFT = 2048, 320
"""The longer side while it is drawn, px, of a picture with edges and of one without; enlarged afterwards."""
_SMALL = 8
"""Nothing can be seen around a picture that is so small, px."""


def scenery(visual: Visual, width: int, height: int, seed: int) -> "Image":
    """The picture (RGB) of a visual in this size, tinted as it is to be. Raises MissingLibraryError."""
    image, _, _ = pillow()
    if visual.mode == "contain" and min(width, height) > _SMALL:
        return _contained(visual, width, height, seed)
    made = art(visual, width / height, seed)
    scale = min(1.0, (_SOFT if made.spots else _LONGEST) / max(width, height))
    size = max(2, round(width * scale)), max(2, round(height * scale))
    painted = _painted(made, size)
    if size != (width, height):
        painted = painted.resize((width, height), image.Resampling.BILINEAR)
    if visual.tint:
        painted = image.blend(painted, image.new("RGB", painted.size, visual.tint[:3]), visual.tint[3])
    return painted


def _contained(visual: Visual, width: int, height: int, seed: int) -> "Image":
    """The picture as wide as it is high, in the middle, so that all of it is seen; around it is its colour."""
    image, _, _ = pillow()
    side = min(width, height) * 3 // 4
    around: Image = image.new("RGB", (width, height), (visual.color or (0, 0, 0, 1.0))[:3])
    around.paste(
        scenery(evolve(visual, mode="cover", color=None), side, side, seed), ((width - side) // 2, (height - side) // 2)
    )
    return around


def _painted(made: Art, size: tuple[int, int]) -> "Image":
    image, image_draw, _ = pillow()
    painted: Image = image.new("RGB", size, made.above)
    if made.below != made.above:
        painted.paste(made.below, (0, 0), image.linear_gradient("L").resize(size))
    for spot in made.spots:
        reach = max(2, round(spot.reach * max(size)))
        corner = round(spot.x * size[0]) - reach, round(spot.y * size[1]) - reach
        painted.paste(spot.colour, corner, blob(2 * reach))
    draw = image_draw.Draw(painted)
    for colour, areas in made.figures:
        for area in areas:
            draw.polygon([(x * size[0], y * size[1]) for x, y in area], fill=colour)
    return painted
