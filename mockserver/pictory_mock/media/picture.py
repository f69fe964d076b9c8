"""A generated picture: what it shows, and the PNG that shows it."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from pictory_mock.media.caption import Caption
from pictory_mock.media.libraries import pillow
from pictory_mock.media.painter import blob, ground, palette

if TYPE_CHECKING:
    from PIL.Image import Image

_WHITE = (255, 255, 255)
_SPOTS = 5
_FAST = 1
"""How hard the PNG is pressed: little. A soft picture is small all the same, and made in a blink."""


@attrs.frozen
class Picture:
    """One invented picture. Equal pictures give equal files."""

    width: int = attrs.field(validator=attrs.validators.ge(1))
    """Pixels."""
    height: int = attrs.field(validator=attrs.validators.ge(1))
    """Pixels."""
    prompt: str
    """Written on it, wrapped, and elided where it is too long. Any text."""
    facts: tuple[str, ...]
    """Written on it: the model, the style and whatever else was chosen."""
    seed: int
    """Decides, with all the rest, colours and shapes."""


def write_picture(picture: Picture, path: Path) -> None:
    """A PNG (RGB, 8 bits) of exactly the size of the picture. Raises MissingLibraryError."""
    painted(picture).save(path, "PNG", compress_level=_FAST)


def painted(picture: Picture) -> "Image":
    """The picture with what is written on it. Raises MissingLibraryError."""
    shown = _paint(picture)
    written = Caption(picture.width, picture.height).mask("MOCK IMAGE", picture.prompt, picture.facts)
    box = written.getbbox()
    if box is not None:
        shown.paste(_WHITE, box, written.crop(box))
    return shown


def _paint(picture: Picture) -> "Image":
    """Spots of light on a ground. Where they lie, how large and of which colours follows from all that was asked."""
    image, _, _ = pillow()
    chance = hashlib.blake2b(repr(picture).encode("utf-8", "backslashreplace"), digest_size=64).digest()
    colours = palette(int.from_bytes(chance[:4], "big"))
    lights = colours[:-2]  # the last two are the ground's
    coarse = ground(picture.width, picture.height, colours)
    wide, high = coarse.size
    for number in range(_SPOTS):
        x, y, size, tone = chance[4 + 4 * number : 8 + 4 * number]
        reach = max(2, round(max(wide, high) * (0.3 + size / 256)))
        corner = round(wide * x / 255 - reach / 2), round(high * y / 255 - reach / 2)
        coarse.paste(lights[tone % len(lights)], corner, blob(reach))
    painted: Image = coarse.resize((picture.width, picture.height), image.Resampling.BILINEAR)
    return painted
