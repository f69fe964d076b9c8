"""How one scene gives way to the next: the transitions that the API names, each as a mask that opens."""

import functools
import math
from typing import TYPE_CHECKING

from pictory_mock.media.libraries import filters, pillow
from pictory_mock.storyboards.cut import FRAME_RATE

if TYPE_CHECKING:
    from PIL.Image import Image

LENGTH = FRAME_RATE // 2
"""Pictures that a transition takes, at the begin of the scene that it leads to."""
_EDGES = {"wipe": 0.02, "smooth": 0.4, "radial": 0.12}
"""How broad the edge between two scenes is, of the way that it goes."""
_COARSE = 64


def between(kind: str, before: "Image", after: "Image", share: float) -> "Image":
    """What is seen when `share` (0 to 1) of a transition is over; a kind that is not known here is a fade."""
    image, _, _ = pillow()
    if kind == "circlecrop":
        return _closing(before, after, share)
    if kind == "hblur":
        blur = filters().BoxBlur((before.width * 0.12 * (1 - abs(2 * share - 1)), 0))
        blurred: Image = image.blend(before, after, share).filter(blur)
        return blurred
    ramp = _ramp(kind)
    if ramp is None:
        faded: Image = image.blend(before, after, share)
        return faded
    soft = next(edge for name, edge in _EDGES.items() if kind.startswith(name))
    reached = share * (1 + soft)
    mask = ramp.point([round(255 * min(1, max(0, (reached - level / 255) / soft))) for level in range(256)])
    mixed: Image = image.composite(after, before, mask.resize(before.size, image.Resampling.BILINEAR))
    return mixed


@functools.lru_cache(16)
def _ramp(kind: str) -> "Image | None":
    """A small picture (L) that is dark where the next scene is seen first."""
    image, _, _ = pillow()
    if kind == "radial":
        angles = bytes(
            round(255 * ((math.atan2(x - _COARSE / 2 + 0.5, _COARSE / 2 - 0.5 - y) / math.tau) % 1))
            for y in range(_COARSE)
            for x in range(_COARSE)
        )
        whole: Image = image.frombytes("L", (_COARSE, _COARSE), angles)
        return whole
    turns = {
        "down": None,
        "up": image.Transpose.ROTATE_180,
        "right": image.Transpose.ROTATE_90,
        "left": image.Transpose.ROTATE_270,
    }
    way = kind.removeprefix("wipe").removeprefix("smooth")
    if way not in turns or way == kind:
        return None
    ramp: Image = image.linear_gradient("L")
    return ramp if turns[way] is None else ramp.transpose(turns[way])


def _closing(before: "Image", after: "Image", share: float) -> "Image":
    """A round hole that closes over the one scene and opens over the next."""
    image, image_draw, _ = pillow()
    picture: Image = image.new("RGB", before.size, (0, 0, 0))
    reach = abs(2 * share - 1) * math.hypot(*before.size) / 2
    x, y = before.width / 2, before.height / 2
    mask: Image = image.new("L", before.size, 0)
    image_draw.Draw(mask).ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    picture.paste(before if share < 0.5 else after, (0, 0), mask)
    return picture
