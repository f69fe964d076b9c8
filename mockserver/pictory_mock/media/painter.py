"""The pictures of a clip: a slow drift of colours, and in front of it what was asked for.

A reader of a test report should see at a glance which prompt, model and ratio a file belongs to and at which
moment a frame was taken, and should never mistake the file for the work of a real model.
"""

import colorsys
import math
from typing import TYPE_CHECKING

from pictory_mock.media.caption import Caption
from pictory_mock.media.clip import Clip
from pictory_mock.media.libraries import pillow
from pictory_mock.storyboards.cut import FRAME_RATE

if TYPE_CHECKING:
    from PIL.Image import Image

_COARSE = 12
"""The background is painted this many times smaller and enlarged: cheaper, and softer."""
_WHITE = (255, 255, 255)
_BLOBS = 4


class Painter:
    """Draws any frame of one clip; what does not move is drawn once. Raises MissingLibraryError."""

    def __init__(self, clip: Clip) -> None:
        self._clip = clip
        self._palette = palette(clip.seed)
        self._mood = ground(clip.width, clip.height, self._palette)
        self._blob = blob(max(self._mood.size))
        self._text = Caption(clip.width, clip.height)
        caption = self._text.mask("MOCK VIDEO", clip.prompt, clip.facts)
        self._written = caption.getbbox() or (0, 0, 1, 1)
        self._caption = caption.crop(self._written)

    def frame(self, index: int) -> "Image":
        """Frame `index`, counted from 0, in RGB and full size."""
        picture = self._background(index / FRAME_RATE)
        picture.paste(_WHITE, self._written, self._caption)
        self._draw_time(picture, index)
        return picture

    def _background(self, seconds: float) -> "Image":
        image, _, _ = pillow()
        coarse = self._mood.copy()
        wide, high = coarse.size
        reach = self._blob.width
        for number in range(_BLOBS):
            turn = math.tau * (number / _BLOBS + seconds / (9 + 2 * number)) + self._clip.seed % 7
            x = wide / 2 + math.cos(turn) * wide * 0.45 - reach / 2
            y = high / 2 + math.sin(turn * 1.3) * high * 0.45 - reach / 2
            coarse.paste(self._palette[number], (round(x), round(y)), self._blob)
        return coarse.resize((self._clip.width, self._clip.height), image.Resampling.BILINEAR)

    def _draw_time(self, picture: "Image", index: int) -> None:
        """The timecode and a bar that has run full on the last frame."""
        _, image_draw, _ = pillow()
        clip, text = self._clip, self._text
        draw = image_draw.Draw(picture)
        font = text.font(0.045)
        code = f"{timecode(index)}  /  {timecode(clip.frames)}"
        draw.text((text.margin, text.foot - round(text.unit * 0.055)), code, fill=_WHITE, font=font, anchor="ls")
        thick = max(1, text.unit // 120)
        done = round(clip.width * (index + 1) / clip.frames)
        draw.rectangle((0, clip.height - thick, done, clip.height), fill=_WHITE)


def timecode(index: int) -> str:
    """When frame `index` starts, as `minutes:seconds.milliseconds`."""
    minutes, seconds = divmod(index / FRAME_RATE, 60)
    return f"{int(minutes):02}:{seconds:06.3f}"


def palette(seed: int) -> list[tuple[int, int, int]]:
    """One colour per blob and two for the ground: neighbours on the wheel, deep enough for white text."""
    start = (seed * 0.618034) % 1  # the golden ratio keeps the colours of successive seeds apart
    tones = [(0.00, 0.75, 0.70), (0.09, 0.70, 0.62), (0.42, 0.60, 0.55), (0.92, 0.72, 0.64)]
    dark = [(0.02, 0.70, 0.30), (0.12, 0.75, 0.16)]
    colours = [colorsys.hsv_to_rgb((start + hue) % 1, full, light) for hue, full, light in tones + dark]
    return [(round(red * 255), round(green * 255), round(blue * 255)) for red, green, blue in colours]


def ground(width: int, height: int, colours: list[tuple[int, int, int]]) -> "Image":
    """The ground behind the blobs, painted small: one colour fading into another from top to bottom."""
    image, _, _ = pillow()
    size = (max(2, width // _COARSE), max(2, height // _COARSE))
    fade = image.linear_gradient("L").resize(size)
    still: Image = image.composite(image.new("RGB", size, colours[-1]), image.new("RGB", size, colours[-2]), fade)
    return still


def blob(reach: int) -> "Image":
    """A mask that is densest in the middle and fades out towards its edge."""
    image, _, _ = pillow()
    edge = 178  # what the gradient shows half-way along its sides
    fade = [round(225 * math.cos(math.tau / 4 * min(1, distance / edge)) ** 2) for distance in range(256)]
    soft: Image = image.radial_gradient("L").point(fade).resize((reach, reach))
    return soft
