"""Pictures in their places: what lies over what in a frame, and what of it moves."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from pictory_mock.media.animatic.motion import Motion
from pictory_mock.media.libraries import pillow

if TYPE_CHECKING:
    from PIL.Image import Image

_SWEEP = 7.0
"""Seconds in which a view glides over the whole of a picture that is wider; then it glides back."""
_SPARSE = 1.5
"""Layers are put together where their common box is at most so much larger than they are."""


@frozen
class Layer:
    """A picture with its upper left corner at `x` and `y`, px of the frame; RGB where it moves or is the ground."""

    image: "Image"
    x: int = 0
    y: int = 0
    width: int | None = None
    """How much of the picture is seen at a time, where it is wider and a view glides over it."""
    motion: Motion | None = None
    """What of it is seen when, where it is not simply played."""

    @property
    def moves(self) -> bool:
        """Whether it looks different from one moment to the next."""
        return self.width is not None or (self.motion is not None and self.motion.zooms)

    def at(self, seconds: float) -> "Image":
        """What is seen at a moment."""
        wide, high = self.width or self.image.width, self.image.height
        turn = (self.motion.moment(seconds) if self.motion else seconds) / _SWEEP % 2
        left = round((self.image.width - wide) * min(turn, 2 - turn))
        seen = self.motion.seen(seconds, wide, high) if self.motion else None
        if seen is None:
            return self.image.crop((left, 0, left + wide, high))
        # the finer ways to enlarge take three times as long as all the rest of a picture
        box = seen[0] + left, seen[1], seen[2] + left, seen[3]
        return self.image.resize((wide, high), pillow()[0].Resampling.NEAREST, box=box)


def flattened(layers: Iterable[Layer], frame: tuple[int, int]) -> list[Layer]:
    """The same picture of fewer layers: what is still is put together, what is outside the frame is cut off."""
    flat: list[Layer] = []
    for layer in _inside(layers, frame):
        if flat and not layer.moves and not flat[-1].moves and _worth_joining(flat[-1], layer):
            flat[-1] = _joined(flat[-1], layer)
        else:
            flat.append(layer)
    return flat


def _inside(layers: Iterable[Layer], frame: tuple[int, int]) -> Iterator[Layer]:
    for layer in layers:
        wide = layer.width or layer.image.width
        left, top = max(0, -layer.x), max(0, -layer.y)
        right, bottom = min(wide, frame[0] - layer.x), min(layer.image.height, frame[1] - layer.y)
        if right <= left or bottom <= top:
            continue
        if layer.moves:  # at the sides it is cut when it is pasted
            yield evolve(layer, image=layer.image.crop((0, top, layer.image.width, bottom)), y=layer.y + top)
        else:
            yield Layer(layer.image.crop((left, top, right, bottom)), layer.x + left, layer.y + top)


def _worth_joining(under: Layer, over: Layer) -> bool:
    """Not where two small pictures would become a large one that is mostly empty, and is drawn again and again."""
    if under.image.mode == "RGB":
        return True
    left, top, right, bottom = _around(under, over)
    parts = sum(layer.image.width * layer.image.height for layer in (under, over))
    return (right - left) * (bottom - top) <= _SPARSE * parts


def _around(under: Layer, over: Layer) -> tuple[int, int, int, int]:
    """The smallest box that holds both: left, top, right, bottom."""
    both = (under, over)
    right, bottom = max(each.x + each.image.width for each in both), max(each.y + each.image.height for each in both)
    return min(each.x for each in both), min(each.y for each in both), right, bottom


def _joined(under: Layer, over: Layer) -> Layer:
    image, _, _ = pillow()
    if under.image.mode == "RGB":  # the ground: as large as the frame
        put(under.image, over.image, over.x, over.y)
        return under
    left, top, right, bottom = _around(under, over)
    canvas: Image = image.new("RGBA", (right - left, bottom - top), (0, 0, 0, 0))
    for layer in (under, over):
        canvas.alpha_composite(layer.image.convert("RGBA"), (layer.x - left, layer.y - top))
    return Layer(canvas, left, top)


def put(picture: "Image", image: "Image", x: int, y: int) -> None:
    """Draw a picture over another one (RGB), in its place."""
    picture.paste(image, (x, y), image if image.mode == "RGBA" else None)
