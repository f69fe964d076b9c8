"""The words of a video: the same ones at the same times in SRT and VTT, and in the text the words alone."""

import re
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock import media
from pictory_mock.storyboards.cut import Cut, Line
from tests.mockserver.media.cuts import cut, scene

_SRT = re.compile(r"(\d+)\n(\d\d+):(\d\d):(\d\d),(\d{3}) --> (\d\d+):(\d\d):(\d\d),(\d{3})\n(.+)", re.DOTALL)
_VTT = re.compile(r"(\d\d+):(\d\d):(\d\d)\.(\d{3}) --> (\d\d+):(\d\d):(\d\d)\.(\d{3})\n(.+)", re.DOTALL)
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


def said(*lines: Line) -> Cut:
    """A video in which these lines are said."""
    return cut(attrs.evolve(scene(), lines=lines))


def milliseconds(parts: tuple[str, ...]) -> int:
    hours, minutes, seconds, rest = (int(part) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def in_srt(made: Cut, folder: Path) -> list[tuple[int, int, str]]:
    """The cues of the SRT as a reader of the format takes them: begin and end in ms, and the words."""
    media.write_srt(made, folder / "a.srt")
    blocks = [block for block in (folder / "a.srt").read_bytes().decode("utf-8").split("\n\n") if block.strip()]
    found = [_SRT.fullmatch(block.rstrip("\n")) for block in blocks]
    assert all(found), blocks
    parts = [match.groups() for match in found if match]
    assert [int(part[0]) for part in parts] == list(range(1, len(parts) + 1))
    return [(milliseconds(part[1:5]), milliseconds(part[5:9]), part[9]) for part in parts]


def in_vtt(made: Cut, folder: Path) -> list[tuple[int, int, str]]:
    """The cues of the VTT as a reader of the format takes them, its entities resolved."""
    media.write_vtt(made, folder / "a.vtt")
    header, *blocks = (folder / "a.vtt").read_bytes().decode("utf-8").split("\n\n")
    assert header.strip() == "WEBVTT"
    found = [_VTT.fullmatch(block.rstrip("\n")) for block in blocks if block.strip()]
    assert all(found), blocks
    parts = [match.groups() for match in found if match]
    assert not any(re.search(r"-->|<|&(?!lt;|gt;|amp;)", part[8]) for part in parts)
    return [
        (milliseconds(part[:4]), milliseconds(part[4:8]), re.sub("&..?.?;", lambda e: _ENTITIES[e[0]], part[8]))
        for part in parts
    ]


def in_txt(made: Cut, folder: Path) -> str:
    media.write_txt(made, folder / "a.txt")
    return (folder / "a.txt").read_bytes().decode("utf-8")


texts = st.text(st.sampled_from("ab é日😀\n\r\t<>&-,.:;\0\ud800\u2028") | st.characters(), max_size=30)


@given(drawn=st.lists(st.tuples(texts, st.integers(1, 9_999_999), st.integers(1, 60_000)), max_size=4))
@settings(max_examples=60, deadline=None)
def test_the_three_files_agree_whatever_is_said(
    drawn: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any text, at any times: SRT and VTT have the same cues to the millisecond, and the text has their words."""
    folder = tmp_path_factory.mktemp("words")
    made = said(*(Line(text, begin / 1000, length / 1000) for text, begin, length in drawn))
    found = in_srt(made, folder)
    assert found == in_vtt(made, folder)
    assert "".join(f"{words}\n" for _, _, words in found) == in_txt(made, folder)
    worded = [(begin, begin + length) for text, begin, length in drawn if text.replace("\0", "").strip()]
    assert [(begin, end) for begin, end, _ in found] == worded


def test_the_formats_are_written_as_their_readers_want_them(tmp_path: Path) -> None:
    """Numbers, commas and blank lines in SRT; a header, points and escapes in VTT; two digits of hours, or more."""
    made = said(Line("One --> two & <three>", 0.5, 1.25), Line("Later", 360_061.001, 2.0))
    in_srt(made, tmp_path)
    in_vtt(made, tmp_path)
    assert (tmp_path / "a.srt").read_text("utf-8") == (
        "1\n00:00:00,500 --> 00:00:01,750\nOne --> two & <three>\n\n2\n100:01:01,001 --> 100:01:03,001\nLater\n"
    )
    assert (tmp_path / "a.vtt").read_text("utf-8") == (
        "WEBVTT\n\n00:00:00.500 --> 00:00:01.750\nOne --&gt; two &amp; &lt;three&gt;\n\n"
        "100:01:01.001 --> 100:01:03.001\nLater\n"
    )
    assert in_txt(made, tmp_path) == "One --> two & <three>\nLater\n"


def test_a_line_break_stays_and_an_empty_line_goes(tmp_path: Path) -> None:
    """Words may stand on two lines; an empty one between them would end their cue."""
    ((_, _, words),) = in_srt(said(Line("one\ntwo\n\n \n three ", 0, 1)), tmp_path)
    assert words == "one\ntwo\nthree"


def test_lines_of_all_scenes_are_there_in_order_also_those_not_shown(tmp_path: Path) -> None:
    """What is said but not shown stands in the files too."""
    made = cut(scene(0, "One"), scene(1, "Two", shown=False), scene(2), scene(3, "Three", spoken=False))
    assert [words for _, _, words in in_srt(made, tmp_path)] == ["One", "Two", "Three"]
    assert all(before[1] <= after[0] for before, after in pairwise(in_vtt(made, tmp_path)))


def test_a_video_without_words_has_files_without_words(tmp_path: Path) -> None:
    """No cue; the header of the VTT is there all the same, or players take it for broken."""
    made = cut(scene())
    assert in_srt(made, tmp_path) == in_vtt(made, tmp_path) == []
    assert (in_txt(made, tmp_path), (tmp_path / "a.vtt").read_text("utf-8")) == ("", "WEBVTT\n")
