"""How long words take to be said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.storyboards import markup
from pictory_mock.storyboards.facts import told
from pictory_mock.storyboards.pace import joined, narrate, words_of

PACE = told("narration")
texts = st.text(st.sampled_from("ab1 -.,今天。カ한"), max_size=40)


def seconds(text: str, language: str | None = "en", speed: int = 100) -> float:
    return narrate(markup.read(text), language, speed).seconds


def test_words_are_said_at_the_pace_of_the_contract() -> None:
    """So many words take a minute; what has no letter and no digit takes no time."""
    assert seconds("word " * PACE["words-per-minute"]) == pytest.approx(60)
    assert seconds("well-known: 3.5 — it's, ... (so)!") == pytest.approx(4 * 60 / PACE["words-per-minute"])
    assert seconds("!!! —") == 0


@pytest.mark.parametrize("language", PACE["counted-in-characters"])
def test_some_languages_are_counted_in_characters(language: str) -> None:
    """Where words are not kept apart, so many letters and digits take a minute; punctuation takes none."""
    assert seconds("今天。" * (PACE["characters-per-minute"] // 2), language) == pytest.approx(60)


def test_a_text_without_a_language_is_judged_by_its_letters() -> None:
    """Mostly Chinese letters are counted one by one where no language is told; not so in a language that is told."""
    assert seconds("今天很冷 OK", None) == pytest.approx(6 * 60 / PACE["characters-per-minute"])
    assert seconds("The 今天 show", None) == pytest.approx(3 * 60 / PACE["words-per-minute"])
    assert seconds("今天很冷", "en") == pytest.approx(60 / PACE["words-per-minute"])


@pytest.mark.parametrize("speed", [50, 80, 100, 200])
def test_the_speed_of_a_voice_divides_the_time(speed: int) -> None:
    """Twice as fast takes half as long."""
    assert seconds("one two three four", speed=speed) == pytest.approx(seconds("one two three four") * 100 / speed)


def test_pauses_delay_what_comes_after_them() -> None:
    """A break is silent at its place, at any speed of the voice, and counts to the whole."""
    story = markup.read('One two<break time="3s"/> three<break time="1s"/>', ssml=True)
    narration, one = narrate(story, "en", 200), 60 / PACE["words-per-minute"] / 2
    assert [word.start for word in narration.words] == pytest.approx([0, one, 2 * one + 3])
    assert narration.seconds == pytest.approx(3 * one + 4)


@given(texts, st.booleans())
def test_the_words_are_the_text(text: str, characters: bool) -> None:
    """Joined again the words are the text on one line; each but an only one can be said."""
    words = words_of(text, characters=characters)
    assert joined(words) == " ".join(text.split())
    assert len(words) <= 1 or all(word.weight > 0 for word in words)
    assert all(text[word.at] == word.text[0] for word in words)
