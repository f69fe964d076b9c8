"""Text as it was styled, in whatever letters, within its place."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictory_mock.media.animatic import fonts
from pictory_mock.media.animatic.fonts import Fonts, legible, turns_letters
from pictory_mock.media.animatic.lettering import Block, block, keyworded
from pictory_mock.media.text import printable
from pictory_mock.storyboards.cut import Look
from tests.mockserver.media.cuts import CLEAR, LOOK, WHITE

LARGE = attrs.evolve(LOOK, size=0.2)


def lettered(
    text: str, look: Look = LARGE, width: int = 300, height: int = 120, keywords: tuple[str, ...] = ()
) -> Block:
    """A text in a frame 200 px high."""
    return block(text, look, 200, width, height, keywords)


def ink(found: Block) -> tuple[int, int, int, int]:
    """The box around what is drawn: left, top, right, bottom."""
    return found.image.getchannel("A").getbbox() or (0, 0, 0, 0)


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which no font is installed."""
    caches = (fonts._legible, fonts._best)
    for cache in caches:
        cache.cache_clear()
    monkeypatch.setattr(fonts, "installed", lambda: ())
    yield
    for cache in caches:
        cache.cache_clear()


@given(
    text=st.text(max_size=60),
    width=st.integers(1, 400),
    height=st.integers(1, 200),
    size=st.floats(0.001, 0.6),
    decorations=st.sets(st.sampled_from(["bold", "italics", "underline", "linethrough"])),
)
@settings(max_examples=40, deadline=None)
def test_any_text_is_drawn_within_its_width(
    text: str, width: int, height: int, size: float, decorations: set[str]
) -> None:
    """Whatever is written in whatever size, nothing reaches beyond its width, a single letter of the smallest aside."""
    look = attrs.evolve(LARGE, size=size, decorations=tuple(sorted(decorations)))
    found = lettered(text, look, width, height)
    smallest, shown = max(6.0, 0.4 * 200 * size), legible(printable(text))
    letter = max(Fonts(shown, smallest).length(each) for each in [*shown, "…"])
    assert found.image.width + found.indent <= max(width, letter + 0.24 * smallest + 4)


def test_text_that_is_too_long_becomes_smaller_and_then_ends_in_dots() -> None:
    """It keeps within its height; a short one keeps its size."""
    short, longer, endless = (lettered("word " * count) for count in (2, 12, 800))
    assert short.image.height < 80
    assert longer.image.height <= 120 >= endless.image.height
    letters = [ink(lettered(text, width=2000, height=height))[3] for text, height in (("word", 120), ("word", 30))]
    assert letters[0] > letters[1]


def test_text_stands_at_its_side() -> None:
    """Left, in the middle or at the right of its paragraph."""
    indents = [lettered("Hi", attrs.evolve(LARGE, alignment=side)).indent for side in ("left", "center", "right")]
    width = lettered("Hi").image.width
    assert indents == [0, (300 - width) // 2, 300 - width]


def test_cases_change_letters() -> None:
    """Each case is the same as having written it so; small capitals are capitals of two sizes."""

    def cased(text: str, case: str | None) -> bytes:
        return lettered(text, attrs.evolve(LARGE, case=case)).image.tobytes()

    text = "it's a Harbour"
    assert cased(text, "uppercase") == cased("IT'S A HARBOUR", None)
    assert cased(text, "lowercase") == cased("it's a harbour", None)
    assert cased(text, "capitalize") == cased("It's A Harbour", None)
    small = [lettered(each, attrs.evolve(LARGE, case="smallcapitalize")) for each in ("AB", "ab")]
    plain = lettered("AB")
    assert small[0].image.tobytes() == plain.image.tobytes()
    assert ink(small[1])[1] > ink(plain)[1]


def test_decorations_add_ink() -> None:
    """Bold is broader, a line below or through a word is seen, italics lean."""

    def levels(*decorations: str) -> bytes:
        return lettered("lll", attrs.evolve(LARGE, decorations=decorations)).image.getchannel("A").tobytes()

    plain = sum(levels())
    assert all(sum(levels(name)) > 1.1 * plain for name in ("bold", "underline", "linethrough"))
    assert levels("italics") != levels()
    below, through = (
        lettered("xxx", attrs.evolve(LARGE, decorations=(name,))) for name in ("underline", "linethrough")
    )
    assert ink(below)[3] > ink(lettered("xxx"))[3] == ink(through)[3]


def test_keywords_shadow_bullet_and_background_have_their_colours() -> None:
    """Each of them is there in its colour if it is asked for."""
    gold, red, blue, green = (250, 200, 0, 1.0), (200, 0, 0, 1.0), (0, 0, 200, 1.0), (0, 150, 0, 1.0)
    look = attrs.evolve(LARGE, keyword=gold, shadow=blue, bullet=red, background=green, color=WHITE)
    found = lettered("The harbour, at five", look, keywords=("HARBOUR",)).image.convert("RGBA").getcolors(1 << 20)
    assert found is not None
    seen = {colour for count, colour in found if count > 3}
    assert {(*each[:3], 255) for each in (gold, red, blue, green, WHITE)} <= seen
    without = lettered("The harbour", attrs.evolve(look, background=CLEAR, bullet=None, shadow=None, keyword=None))
    colours = without.image.getcolors(1 << 20)
    assert colours is not None
    assert {tuple(colour)[:3] for _, colour in colours if isinstance(colour, tuple) and colour[3]} == {WHITE[:3]}


@pytest.mark.skipif(not turns_letters(Fonts("שלום", 20).base), reason="No Hebrew font or no FriBiDi is here")
def test_a_line_that_is_read_from_the_right_is_written_from_there() -> None:
    """The first word of a line of Hebrew stands at its right, also where a word of another colour follows."""
    look = attrs.evolve(LARGE, keyword=(250, 0, 0, 1.0), color=(0, 250, 0, 1.0))
    for first in (True, False):
        red, green = (
            lettered("שלום עולם", look, keywords=(word,)).image.getchannel(channel).point([0] * 99 + [255] * 157)
            for word, channel in (("שלום" if first else "עולם", band) for band in "RG")
        )
        (red_left, *_), (green_left, *_) = (band.getbbox() or (0, 0, 0, 0) for band in (red, green))
        assert (red_left > green_left) is first


def test_a_word_of_thousands_of_letters_is_drawn_without_measuring_each_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where to cut it is found in few steps: it once took half a minute."""
    measured, length = list[str](), Fonts.length

    def counted(fonts: Fonts, text: str) -> float:
        measured.append(text)
        return length(fonts, text)

    monkeypatch.setattr(Fonts, "length", counted)
    lettered("x" * 4000, height=200, keywords=("x" * 15_000,))
    assert 0 < len(measured) < 1000


@given(
    text=st.text(st.sampled_from("ab Z'!,\n日"), max_size=40),
    words=st.lists(st.text(st.sampled_from("abzZ"), min_size=1)),
)
def test_marking_keywords_loses_nothing(text: str, words: list[str]) -> None:
    """The parts of a text are the text; a marked part holds nothing but keywords."""
    parts = list(keyworded(text, words))
    assert "".join(part for part, _ in parts) == text
    known = {word.casefold() for word in words}
    for part, marked in parts:
        found = [word.strip("'!,").casefold() in known for word in part.split()]
        assert all(each is marked for each in found if part.strip("'!, \n"))


def test_plain_text_is_drawn_in_the_font_that_is_everywhere() -> None:
    """English looks the same on every machine."""
    assert Fonts("The harbour wakes at five.", 20).base.getname()[0] == "Aileron"


def test_a_text_is_drawn_in_a_font_that_has_its_letters() -> None:
    """A word is in one font where one has all of it; letters that it lacks are taken from another."""
    if not fonts.installed():
        pytest.skip("no font is installed on this machine")
    assert len(Fonts("Grüße", 20).runs("Grüße")) == 1
    for text in ("Grüße", "Привет"):
        font = Fonts(text, 20).base
        assert all(bytes(font.getmask(letter)) != bytes(font.getmask("\U000effff")) for letter in text)


@pytest.mark.usefixtures("no_fonts")
def test_without_a_font_letters_lose_their_accents() -> None:
    """Latin letters stay readable where no font is installed; others are boxes, and nothing fails."""
    assert legible("Grüße, żółw, œuf: 10 × 5 €, naïve — “so”") == "Grusse, zolw, oeuf: 10 x 5 EUR, naive — “so”"
    assert legible("日本") == "日本"
    assert ink(lettered("日本 नमस्ते مرحبا"))[2] > 40
