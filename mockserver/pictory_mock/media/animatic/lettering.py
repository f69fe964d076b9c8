"""Text as it is drawn: wrapped, in its case, colours, alignment and decorations, on its background."""

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING

from attrs import frozen

from pictory_mock.media.animatic.fonts import Fonts, legible, turns_letters
from pictory_mock.media.libraries import pillow
from pictory_mock.media.text import fit, printable, wrap
from pictory_mock.storyboards.cut import Look, Rgba

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

_SHRINKING = (1.0, 0.85, 0.7, 0.58, 0.48, 0.4)
"""Text that does not fit is drawn smaller, by these factors, and elided if that is not enough."""
_STEP = 1.28
"""From one line to the next, in sizes of the letters."""
_SMALL = 0.78
"""Small capitals, against the large ones."""
_SLANT = 0.22
_EDGE = re.compile(r"^\W+|\W+$")


@frozen
class Block:
    """A text as a picture (RGBA), `indent` px right of where its paragraph begins."""

    image: "Image"
    indent: int


def block(text: str, look: Look, frame_height: int, width: int, height: int, keywords: tuple[str, ...] = ()) -> Block:
    """`text` within so many px. The picture is as large as the text with its background, not as the paragraph."""
    shown = legible(printable(_cased(text, look.case)))
    width, height = max(1, width), max(1, height)
    for factor in _SHRINKING:
        setting = _Setting(shown, look, max(6.0, look.size * frame_height * factor), keywords)
        room, most = setting.room(width), setting.most(height)
        lines = list(islice(wrap(shown, setting.length, room), most + 1))
        if len(lines) <= most and all(setting.length(line) <= room for line in lines):
            break
    image = setting.draw(fit(shown, setting.length, room, max(1, most)))
    spare = max(0, width - image.width)
    return Block(image, {"left": 0, "right": spare}.get(look.alignment, spare // 2))


def _cased(text: str, case: str | None) -> str:
    if case == "uppercase":
        return text.upper()
    if case == "lowercase":
        return text.lower()
    if case == "capitalize":
        return re.sub(r"(?<!\S)\w", lambda first: first[0].upper(), text)
    return text


@frozen
class _Piece:
    """A part of a line: in one size, in one colour."""

    text: str
    marked: bool
    fonts: Fonts


class _Setting:
    """A text in one size (px)."""

    def __init__(self, text: str, look: Look, size: float, keywords: tuple[str, ...]) -> None:
        self._look, self._size = look, size
        self._large = Fonts(text, size)
        self._small = Fonts(text.upper(), size * _SMALL) if look.case == "smallcapitalize" else None
        self._keywords = keywords if look.keyword else ()
        filled = look.background[3] > 0
        self._side = round(size * (0.45 if filled else 0.12)) + 1
        self._above = round(size * (0.22 if filled else 0.08)) + 1
        self._bullet = size * 0.8 if look.bullet else 0.0

    def room(self, width: int) -> float:
        """What lines may take of the width."""
        return max(1.0, width - 2 * self._side - self._bullet)

    def most(self, height: int) -> int:
        """How many lines the height takes."""
        return max(0, int((height - 2 * self._above) / (self._size * _STEP)))

    def length(self, line: str) -> float:
        """The width of a line."""
        return sum(piece.fonts.length(piece.text) for piece in self._pieces(line))

    def draw(self, lines: list[str]) -> "Image":
        """The lines on their background."""
        image, image_draw, _ = pillow()
        look, widths = self._look, [self.length(line) for line in lines]
        size = (
            round(max(widths, default=0) + 2 * self._side + self._bullet),
            round(len(lines) * self._size * _STEP + 2 * self._above),
        )
        picture: Image = image.new("RGBA", size, (*look.background[:3], 0))
        if lines and look.background[3] > 0:
            box = (0, 0, size[0] - 1, size[1] - 1)
            corner = round(self._size * 0.15)
            image_draw.Draw(picture).rounded_rectangle(box, corner, fill=solid(look.background))
        plain, marked = (image.new("L", size, 0) for _ in range(2))
        for number, (line, width) in enumerate(zip(lines, widths, strict=True)):
            self._write(line, self._left(width, size[0]), number, plain, marked)
        self._ink(picture, plain, look.color)
        if marked.getbbox():
            self._ink(picture, marked, look.keyword or look.color)
        if look.bullet and lines:
            at, middle, reach = self._side + self._size * 0.2, self._above + self._size * 0.64, self._size * 0.17
            place = (at - reach, middle - reach, at + reach, middle + reach)
            image_draw.Draw(picture).ellipse(place, fill=solid(look.bullet))
        return picture

    def _left(self, width: float, room: int) -> float:
        spare = room - 2 * self._side - self._bullet - width
        share = {"left": 0.0, "right": 1.0}.get(self._look.alignment, 0.5)
        return self._side + self._bullet + spare * share

    def _write(self, line: str, left: float, number: int, plain: "Image", marked: "Image") -> None:
        """A line into the masks of plain and of marked words."""
        _, image_draw, _ = pillow()
        baseline = self._above + number * self._size * _STEP + self._size * 0.97
        heavy = max(1, round(self._size / 40)) if "bold" in self._look.decorations else 0
        for piece, run, font in self._runs(line):
            draw = image_draw.Draw(marked if piece.marked else plain)
            way = "rtl" if right_to_left(line) and turns_letters(font) else None
            draw.text((left, baseline), run, fill=255, font=font, anchor="ls", stroke_width=heavy, direction=way)
            begin, left = left, left + font.getlength(run)
            for name, above in (("underline", -0.13), ("linethrough", 0.28)):
                if name in self._look.decorations:
                    across = baseline - self._size * above
                    draw.line((begin, across, left, across), fill=255, width=max(1, round(self._size / 14)))

    def _runs(self, line: str) -> "list[tuple[_Piece, str, FreeTypeFont]]":
        """What of a line is written in one font and one colour, from left to right."""
        found = [(piece, *run) for piece in self._pieces(line) for run in piece.fonts.runs(piece.text)]
        turned = right_to_left(line) and any(turns_letters(font) for _, _, font in found)
        return found[::-1] if turned else found

    def _ink(self, picture: "Image", mask: "Image", color: Rgba) -> None:
        """Colour where the mask is, with its shadow."""
        if "italics" in self._look.decorations:
            self._slant(mask)
        if self._look.shadow:
            step = max(1, round(self._size * 0.06))
            picture.alpha_composite(tinted(mask, self._look.shadow), (step, step), (0, 0, *_less(mask.size, step)))
        picture.alpha_composite(tinted(mask, color))

    def _slant(self, mask: "Image") -> None:
        """Lean each line to the right, in its place."""
        image, _, _ = pillow()
        step = self._size * _STEP
        matrix = (1, _SLANT, -_SLANT * step / 2, 0, 1, 0)
        for number in range(round((mask.height - 2 * self._above) / step)):
            top = round(self._above + number * step)
            line = mask.crop((0, top, mask.width, round(top + step)))
            leaning = line.transform(line.size, image.Transform.AFFINE, matrix, image.Resampling.BILINEAR)
            mask.paste(leaning, (0, top))

    def _pieces(self, line: str) -> Iterator[_Piece]:
        for words, marked in keyworded(line, self._keywords):
            yield from self._sized(words, marked)

    def _sized(self, text: str, marked: bool) -> Iterator[_Piece]:
        if self._small is None:
            yield _Piece(text, marked, self._large)
            return
        for small, letters in groupby(text, str.islower):
            yield _Piece("".join(letters).upper(), marked, self._small if small else self._large)


def right_to_left(line: str) -> bool:
    """Whether a line is written from the right: its first letter is (https://www.unicode.org/reports/tr9/#P2)."""
    return next((way != "L" for way in map(unicodedata.bidirectional, line) if way in ("L", "R", "AL")), False)


def keyworded(text: str, keywords: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """A text in parts, and whether they are keywords; whatever case and signs are around those."""
    known = _bared(tuple(keywords))
    words = re.split(r"(?<=\s)", text) if known else [text]
    for marked, part in groupby(words, lambda word: _bare(word) in known):
        yield "".join(part), marked


def tinted(mask: "Image", color: Rgba) -> "Image":
    """A picture (RGBA) of one colour that is there where the mask (L) is."""
    image, _, _ = pillow()
    picture: Image = image.new("RGBA", mask.size, (*color[:3], 0))
    picture.putalpha(mask if color[3] >= 1 else mask.point(_dimmed(color[3])))
    return picture


@functools.lru_cache(64)
def _dimmed(opacity: float) -> list[int]:
    """What becomes of each level of a mask."""
    return [round(level * opacity) for level in range(256)]


def solid(color: Rgba) -> tuple[int, int, int, int]:
    """A colour as Pillow takes it."""
    return *color[:3], round(color[3] * 255)


def _less(size: tuple[int, int], step: int) -> tuple[int, int]:
    return max(1, size[0] - step), max(1, size[1] - step)


@functools.lru_cache(64)
def _bared(words: tuple[str, ...]) -> frozenset[str]:
    """Once for all lines: what is no word but 15,000 letters takes a while."""
    return frozenset(_bare(word) for word in words)


def _bare(word: str) -> str:
    return _EDGE.sub("", word).casefold()
