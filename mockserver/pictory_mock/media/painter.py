"""The pictures of a clip: a slow drift of colours, and in front of it what was asked for.

A reader of a test report should see at a glance which prompt, model and ratio a file belongs to and at which
moment a frame was taken, and should never mistake the file for the work of a real model.
"""

import colorsys
import math
from typing import TYPE_CHECKING

from pictory_mock.media.clip import FRAME_RATE, Clip
from pictory_mock.media.libraries import pillow
from pictory_mock.media.text import elide, fit, printable

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

_COARSE = 12
"""The background is painted this many times smaller and enlarged: cheaper, and softer."""
_WHITE = (255, 255, 255)
_BLOBS = 4
_PROMPT_SIZES = (0.085, 0.068, 0.054, 0.044, 0.036)
"""Font sizes for the prompt, as parts of the shorter side; the largest that fits is taken."""


class Painter:
    """Draws any frame of one clip; what does not move is drawn once. Raises MissingLibraryError."""

    def __init__(self, clip: Clip) -> None:
        self._clip = clip
        self._unit = min(clip.width, clip.height)
        self._margin = round(self._unit * 0.06)
        self._palette = _palette(clip.seed)
        self._mood = _mood(clip, self._palette)
        self._blob = _blob(max(self._mood.size))
        caption = self._draw_caption()
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

    def _draw_caption(self) -> "Image":
        """A mask of everything written that does not change from frame to frame."""
        image, image_draw, _ = pillow()
        clip, margin = self._clip, self._margin
        mask: Image = image.new("L", (clip.width, clip.height), 0)
        draw = image_draw.Draw(mask)
        small = self._font(0.032)
        draw.text((margin, margin), self._line("MOCK VIDEO", small), fill=170, font=small, anchor="la")
        facts = f"{printable(clip.model)}  ·  {printable(clip.aspect_ratio)}  ·  {clip.width} x {clip.height}"
        draw.text((margin, self._foot()), self._line(facts, small), fill=210, font=small, anchor="ls")
        self._draw_prompt(draw)
        return mask

    def _draw_prompt(self, draw: "ImageDraw") -> None:
        """In the middle, in the largest size in which the whole prompt fits, else elided in the smallest."""
        width = self._clip.width - 2 * self._margin
        height = self._clip.height - 2 * self._margin - round(self._unit * 0.24)
        text = printable(self._clip.prompt)
        for part in _PROMPT_SIZES:
            font = self._font(part)
            step = round(font.size * 1.35) + 1
            lines = fit(text, font.getlength, width, max(1, height // step))
            if not (lines and lines[-1].endswith("…")):
                break
        top = (self._clip.height - step * len(lines)) // 2
        for number, line in enumerate(lines):
            draw.text((self._margin, top + number * step), line, fill=255, font=font, anchor="la")

    def _draw_time(self, picture: "Image", index: int) -> None:
        """The timecode and a bar that has run full on the last frame."""
        _, image_draw, _ = pillow()
        clip, margin = self._clip, self._margin
        draw = image_draw.Draw(picture)
        font = self._font(0.045)
        code = f"{timecode(index)}  /  {timecode(clip.frames)}"
        draw.text((margin, self._foot() - round(self._unit * 0.055)), code, fill=_WHITE, font=font, anchor="ls")
        thick = max(1, self._unit // 120)
        done = round(clip.width * (index + 1) / clip.frames)
        draw.rectangle((0, clip.height - thick, done, clip.height), fill=_WHITE)

    def _foot(self) -> int:
        """The baseline of the lowest line of text."""
        return self._clip.height - self._margin

    def _line(self, text: str, font: "FreeTypeFont | ImageFont") -> str:
        width = self._clip.width - 2 * self._margin
        line = text.replace("\n", " ")
        return line if font.getlength(line) <= width else elide(line, font.getlength, width)

    def _font(self, part: float) -> "FreeTypeFont":
        _, _, image_font = pillow()
        font: FreeTypeFont = image_font.load_default(max(6.0, self._unit * part))
        return font


def timecode(index: int) -> str:
    """When frame `index` starts, as `minutes:seconds.milliseconds`."""
    minutes, seconds = divmod(index / FRAME_RATE, 60)
    return f"{int(minutes):02}:{seconds:06.3f}"


def _palette(seed: int) -> list[tuple[int, int, int]]:
    """One colour per blob and two for the ground: neighbours on the wheel, deep enough for white text."""
    start = (seed * 0.618034) % 1  # the golden ratio keeps the colours of successive seeds apart
    tones = [(0.00, 0.75, 0.70), (0.09, 0.70, 0.62), (0.42, 0.60, 0.55), (0.92, 0.72, 0.64)]
    ground = [(0.02, 0.70, 0.30), (0.12, 0.75, 0.16)]
    colours = [colorsys.hsv_to_rgb((start + hue) % 1, full, light) for hue, full, light in tones + ground]
    return [(round(red * 255), round(green * 255), round(blue * 255)) for red, green, blue in colours]


def _mood(clip: Clip, palette: list[tuple[int, int, int]]) -> "Image":
    """The still ground behind the blobs: one colour fading into another from top to bottom."""
    image, _, _ = pillow()
    size = (max(2, clip.width // _COARSE), max(2, clip.height // _COARSE))
    fade = image.linear_gradient("L").resize(size)
    ground: Image = image.composite(image.new("RGB", size, palette[-1]), image.new("RGB", size, palette[-2]), fade)
    return ground


def _blob(reach: int) -> "Image":
    """A mask that is densest in the middle and fades out towards its edge."""
    image, _, _ = pillow()
    edge = 178  # what the gradient shows half-way along its sides
    fade = [round(225 * math.cos(math.tau / 4 * min(1, distance / edge)) ** 2) for distance in range(256)]
    blob: Image = image.radial_gradient("L").point(fade).resize((reach, reach))
    return blob
