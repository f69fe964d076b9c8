"""Reads subtitle files, as players do: SubRip and WebVTT."""

import re
from decimal import Decimal
from html import unescape

from contract_tests.meaning import Span

_TIMES = r"(\d\d+):(\d\d):(\d\d){point}(\d\d\d)"
_SRT = re.compile(_TIMES.format(point=",") + " --> " + _TIMES.format(point=","))
_VTT = re.compile(_TIMES.format(point=r"\.") + " --> " + _TIMES.format(point=r"\.") + r"(?: .*)?")


def srt(text: str) -> list[Span]:
    """The cues of a SubRip file: numbered from one, an empty line after each; an assertion fails when it is none."""
    blocks = [block.split("\n", 2) for block in text.rstrip("\n").split("\n\n") if block]
    assert [block[0] for block in blocks] == [str(number + 1) for number in range(len(blocks))]
    return [_cue(_SRT, times, words) for _, times, words in blocks]


def vtt(text: str) -> list[Span]:
    """The cues of a WebVTT file; an assertion fails when it is none."""
    head, *blocks = [block for block in text.rstrip("\n").split("\n\n") if block]
    assert head == "WEBVTT"
    return [_cue(_VTT, times, unescape(words)) for times, words in (block.split("\n", 1) for block in blocks)]


def _cue(form: re.Pattern[str], times: str, words: str) -> Span:
    found = form.fullmatch(times)
    assert found, f"no times of a cue: {times!r}"
    begin, end = (_seconds(*map(int, found.groups()[at : at + 4])) for at in (0, 4))
    return Span(begin, end - begin, words)


def _seconds(hours: int, minutes: int, seconds: int, milliseconds: int) -> Decimal:
    return Decimal(((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) / 1000
