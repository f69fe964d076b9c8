"""The words of a video as files: SubRip, WebVTT (https://www.w3.org/TR/webvtt1/), and plain text.

The same words at the same times in SRT and VTT, each in its own format's punctuation; the text holds the words alone.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from pictory_mock.storyboards.cut import Cut

_BREAKS = re.compile(r"[ \t]*(?:\r\n|[\n\r\v\f\u2028\u2029\x85])\s*")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""What WebVTT reads as markup; with it `-->` goes, which must not stand in the text of a cue."""


@frozen
class Cue:
    """Words without empty lines, and when they are said, in whole milliseconds."""

    text: str
    begin: int
    end: int


def cues(cut: Cut) -> Iterator[Cue]:
    """All that is said in a video, in order; lines without a word are left out."""
    for scene in cut.scenes:
        for line in scene.lines:
            text = words(line.text if line.said is None else line.said)
            if text:
                yield Cue(text, round(line.start * 1000), round((line.start + line.seconds) * 1000))


def words(text: str) -> str:
    """`text` as files can hold it: no empty lines, which would end a cue, no NUL and no lone surrogates."""
    known = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return _BREAKS.sub("\n", known).strip()


def srt(said: Iterable[Cue]) -> str:
    """SubRip: numbered cues; the milliseconds follow a comma."""
    numbered = enumerate(said, 1)
    parts = [f"{n}\n{_time(cue.begin, ',')} --> {_time(cue.end, ',')}\n{cue.text}\n" for n, cue in numbered]
    return "\n".join(parts)


def vtt(said: Iterable[Cue]) -> str:
    """WebVTT: a header, then the cues; the milliseconds follow a point, and markup characters are escaped."""
    parts = [f"{_time(cue.begin, '.')} --> {_time(cue.end, '.')}\n{cue.text.translate(_MARKUP)}\n" for cue in said]
    return "\n".join(["WEBVTT\n", *parts])


def write_srt(cut: Cut, path: Path) -> None:
    """What is said in a video, as SubRip."""
    _write(path, srt(cues(cut)))


def write_vtt(cut: Cut, path: Path) -> None:
    """What is said in a video, as WebVTT."""
    _write(path, vtt(cues(cut)))


def write_txt(cut: Cut, path: Path) -> None:
    """The words of one cue after the other, each on lines of its own."""
    _write(path, "".join(f"{cue.text}\n" for cue in cues(cut)))


def _time(milliseconds: int, point: str) -> str:
    """`01:02:03` and, after the point, three digits; as many digits of hours as it takes, two at least."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02}{point}{rest:03}"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
