"""Prompts on a picture: whatever is asked for, something readable is drawn."""

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock.media import Clip
from pictory_mock.media.painter import Painter, timecode
from pictory_mock.media.text import fit, printable, wrap

CLIP = Clip(width=64, height=64, seconds=1, prompt="", facts=("a model", "1:1"), seed=0)

any_text = st.text(alphabet=st.characters(), max_size=300)
"""Every code point, lone surrogates, control characters and unassigned ones among them."""


def length(text: str) -> float:
    """A font in which every character is one pixel wide."""
    return float(len(text))


@given(prompt=any_text, fact=any_text)
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_drawn(prompt: str, fact: str) -> None:
    """No prompt, however odd, stops a video from being made."""
    picture = Painter(attrs.evolve(CLIP, prompt=prompt, facts=(fact,))).frame(0)
    assert picture.size == (64, 64)


@given(text=any_text, width=st.integers(1, 40), lines=st.integers(1, 5))
def test_lines_fit_their_width_and_their_number(text: str, width: int, lines: int) -> None:
    """Nothing is drawn outside the picture."""
    fitting = fit(printable(text), length, width, lines)
    assert len(fitting) <= lines
    assert all(len(line) <= width for line in fitting)


@given(text=any_text, width=st.integers(1, 40))
def test_wrapping_loses_no_character(text: str, width: int) -> None:
    """Only white space goes between lines."""
    clean = printable(text)
    assert "".join("".join(wrap(clean, length, width)).split()) == "".join(clean.split())


def test_words_stay_whole_where_they_can_and_paragraphs_stay_apart() -> None:
    """Text wraps between words, at the writer's own line breaks, and inside a word only when it must."""
    assert list(wrap("one two\nthree incomprehensible", length, 8)) == ["one two", "three", "incompre", "hensible"]


def test_an_ellipsis_says_that_something_is_missing() -> None:
    """A prompt that is too long ends visibly; one that just fits does not."""
    assert fit("one two three four", length, 8, 2) == ["one two", "three…"]
    assert fit("one two three", length, 8, 2) == ["one two", "three"]


def test_what_no_font_can_draw_is_left_out() -> None:
    """Control characters and invisible marks vanish, a lone surrogate becomes a question mark."""
    assert printable("a\x00b\u200bc\ud800d\te\r\nf\ufe0f") == "abc?d e\n\nf"


def test_a_timecode_counts_eighths_of_seconds() -> None:
    """Frame 9 starts one second and an eighth after the beginning."""
    assert [timecode(index) for index in (0, 9, 8 * 61)] == ["00:00.000", "00:01.125", "01:01.000"]
