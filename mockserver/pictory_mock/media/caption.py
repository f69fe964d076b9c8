"""What is written on a picture: the prompt, and beside it what else was asked for."""

import functools
from typing import TYPE_CHECKING

from pictory_mock.media.libraries import pillow
from pictory_mock.media.text import elide, fit, printable

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_PROMPT_SIZES = (0.085, 0.068, 0.054, 0.044, 0.036)
"""Font sizes for the prompt, as parts of the shorter side; the largest that fits is taken."""


class Caption:
    """Draws the text of a picture of some size; `unit` is its shorter side, all in px."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.unit = min(width, height)
        self.margin = round(self.unit * 0.06)

    @property
    def foot(self) -> int:
        """The baseline of the lowest line of text."""
        return self.height - self.margin

    def font(self, part: float) -> "FreeTypeFont":
        """The font whose size is such a part of the shorter side. Raises MissingLibraryError."""
        return _font(max(6.0, self.unit * part))

    def mask(self, heading: str, prompt: str, facts: tuple[str, ...]) -> "Image":
        """A mask of all that is written: a heading, the prompt in the middle, the facts and the size at the foot."""
        image, image_draw, _ = pillow()
        mask: Image = image.new("L", (self.width, self.height), 0)
        draw = image_draw.Draw(mask)
        small = self.font(0.032)
        draw.text((self.margin, self.margin), self._line(heading, small), fill=170, font=small, anchor="la")
        foot = "  ·  ".join([*(printable(fact) for fact in facts), f"{self.width} x {self.height}"])
        draw.text((self.margin, self.foot), self._line(foot, small), fill=210, font=small, anchor="ls")
        self._draw_prompt(draw, printable(prompt))
        return mask

    def _draw_prompt(self, draw: "ImageDraw", text: str) -> None:
        """In the middle, in the largest size in which the whole prompt fits, else elided in the smallest."""
        width = self.width - 2 * self.margin
        height = self.height - 2 * self.margin - round(self.unit * 0.24)
        for part in _PROMPT_SIZES:
            font = self.font(part)
            step = round(font.size * 1.35) + 1
            lines = fit(text, font.getlength, width, max(1, height // step))
            if not (lines and lines[-1].endswith("…")):
                break
        top = (self.height - step * len(lines)) // 2
        for number, line in enumerate(lines):
            draw.text((self.margin, top + number * step), line, fill=255, font=font, anchor="la")

    def _line(self, text: str, font: "FreeTypeFont") -> str:
        width = self.width - 2 * self.margin
        line = text.replace("\n", " ")
        return line if font.getlength(line) <= width else elide(line, font.getlength, width)


@functools.lru_cache(64)
def _font(size: float) -> "FreeTypeFont":
    _, _, image_font = pillow()
    font: FreeTypeFont = image_font.load_default(size)
    return font
