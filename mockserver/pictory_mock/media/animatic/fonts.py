"""Which font a text is drawn in: Pillow's own where it has all the letters, else one of this machine's.

Pillow brings one small font, plain Latin letters, that looks the same everywhere. Accents and other scripts need a font
that is installed where the mock runs; one is looked for only when such a letter is first met. Without one a letter
loses its accent, and one that has none to lose is an empty box.
"""

import functools
import os
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pictory_mock.media.libraries import pillow

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FOLDERS = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": (r"C:\Windows\Fonts", r"~\AppData\Local\Microsoft\Windows\Fonts"),
}
_ELSEWHERE = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_KNOWN = (
    "DejaVuSans.ttf",  # Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian, many signs
    "LiberationSans-Regular.ttf", "arial.ttf", "Arial.ttf", "segoeui.ttf", "NotoSans-Regular.ttf",
    "Arial Unicode.ttf",  # nearly everything, on macOS
    "NotoSansCJK-Regular.ttc", "SourceHanSans-Regular.ttc", "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf",
    "wqy-zenhei.ttc", "wqy-microhei.ttc", "uming.ttc", "NotoSansJP-Regular.otf", "NotoSansSC-Regular.otf",
    "ipag.ttf", "NanumGothic.ttf", "Hiragino Sans GB.ttc", "PingFang.ttc", "AppleSDGothicNeo.ttc",
    "msyh.ttc", "YuGothM.ttc", "msgothic.ttc", "malgun.ttf",
    "NotoSansDevanagari-Regular.ttf", "Lohit-Devanagari.ttf", "Nirmala.ttf", "Nirmala.ttc", "Kohinoor.ttc",
    "NotoSansTamil-Regular.ttf", "Lohit-Tamil.ttf", "NotoNaskhArabic-Regular.ttf", "NotoSansArabic-Regular.ttf",
    "FreeSans.ttf", "unifont.ttf", "unifont.otf",
    "Symbola.ttf", "NotoEmoji-Regular.ttf", "seguisym.ttf", "NotoSansSymbols2-Regular.ttf",
)  # fmt: skip
"""Files by name, the best first: common fonts of the systems, and what Debian's font packages install."""
_NOWHERE = "\U000effff"
"""A code point that no font has: what is drawn for it is what is drawn for any that is missing."""
_PLAIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "×": "x", "•": "·",
    "Æ": "AE", "Œ": "OE", "Ø": "O", "Ł": "L", "Đ": "D", "Ð": "D", "Þ": "TH", "→": "->", "―": "—", "€": "EUR",
}  # fmt: skip
_PROBE = 20.0
_LETTERS = 400
"""So many different letters of a text are looked at, the smallest code points first."""


class Fonts:
    """The fonts of one text, in one size (px). Raises MissingLibraryError."""

    def __init__(self, text: str, size: float) -> None:
        self.size = max(1.0, size)
        self._main = _best(_letters(text))
        self.base = _opened(self._main, self.size)
        """That of most of its letters."""

    def length(self, text: str) -> float:
        """The width of a line of it, px."""
        return sum(font.getlength(run) for run, font in self.runs(text))

    def runs(self, text: str) -> list[tuple[str, "FreeTypeFont"]]:
        """A line of it in pieces of one font each, in the order of the text."""
        if self._main is None and text.isascii():
            return [(text, self.base)]
        found: list[tuple[str, Path | None]] = []
        for letter in text:
            inside = found and (letter.isspace() or unicodedata.combining(letter) or _is_mark(letter))
            path = found[-1][1] if inside else _file_for(letter, self._main)
            if found and found[-1][1] == path:
                found[-1] = (found[-1][0] + letter, path)
            else:
                found.append((letter, path))
        return [(run, _opened(path, self.size)) for run, path in found]


def turns_letters(font: "FreeTypeFont") -> bool:
    """Whether Pillow joins letters of this font and writes from the right: with libraqm, which wants FriBiDi."""
    _, _, image_font = pillow()
    return bool(font.layout_engine == image_font.Layout.RAQM)


def legible(text: str) -> str:
    """`text` without the accents for which there is no font. Raises MissingLibraryError."""
    return "".join(letter if letter.isascii() else _legible(letter) for letter in text)


@functools.lru_cache(4096)
def _legible(letter: str) -> str:
    if _is_mark(letter) or _has(None, letter) or any(_has(path, letter) for path in installed()):
        return letter
    plain = _PLAIN.get(letter) or unicodedata.normalize("NFD", letter)[0]
    return plain if all(_has(None, each) for each in plain) else letter


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")


def _letters(text: str) -> str:
    known = {letter for letter in text if not letter.isspace() and not _is_mark(letter)}
    return "".join(sorted(known)[:_LETTERS])


@functools.lru_cache(1024)
def _best(letters: str) -> Path | None:
    """The font that has the most of the letters, the first of several; None is Pillow's own."""
    if all(_has(None, letter) for letter in letters):
        return None
    return max((None, *installed()), key=lambda path: sum(_has(path, letter) for letter in letters))


def _file_for(letter: str, main: Path | None) -> Path | None:
    """The main font where it has the letter, also where no font has it; else the first that does."""
    if letter.isspace() or _has(main, letter):
        return main
    return next((path for path in (None, *installed()) if _has(path, letter)), main)


@functools.lru_cache(65536)
def _has(path: Path | None, letter: str) -> bool:
    face = _opened(path, _PROBE)
    drawn = bytes(face.getmask(letter))
    return any(drawn) and drawn != bytes(face.getmask(_NOWHERE))


@functools.lru_cache(128)
def _opened(path: Path | None, size: float) -> "FreeTypeFont":
    _, _, image_font = pillow()
    face: FreeTypeFont = image_font.load_default(size) if path is None else image_font.truetype(str(path), size)
    return face


@functools.cache
def installed() -> tuple[Path, ...]:
    """The known fonts that this machine has and that can be read, the best first."""
    there = {path.name: path for path in _files()}
    return tuple(there[name] for name in _KNOWN if name in there and _readable(there[name]))


def _files() -> Iterator[Path]:
    for folder in _FOLDERS.get(sys.platform, _ELSEWHERE):
        for place, _, names in os.walk(Path(folder).expanduser()):
            yield from (Path(place, name) for name in names if name in _KNOWN)


def _readable(path: Path) -> bool:
    try:
        _opened(path, _PROBE)
    except OSError:
        return False
    return True
