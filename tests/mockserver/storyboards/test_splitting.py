"""Where a text is split into scenes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.storyboards.splitting import split

texts = st.text(st.sampled_from("abAB1 .,!?…\"'()\n\r-。！？」「।é\u2028"), max_size=60)


def parts(text: str, *, lines: bool = False, sentences: bool = True, language: str = "en") -> list[str]:
    return [text[begin:end] for begin, end in split(text, lines=lines, sentences=sentences, language=language)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mix flour, water and salt.", "Let the dough rest overnight.", "Bake it in a hot pot."],
        ["Is it done?", "Not yet!", "What?!", "Now."],
        ["Dr. Smith met Mr. and Mrs. Jones vs. the U.S. Congress.", "They left at 5 p.m.", "It rained."],
        ["It costs $3.50 or 2.0.1 at pictory.ai today.", "See Fig. 3 and No. 7 for more.", "No.", "I won't."],
        ["J. R. R. Tolkien wrote it, e.g. this one, i.e. that.", "So did I.", "Nobody else did."],
        ["It rained... hard.", "Wait...", "Then it stopped… or so.", "Done…", "Yes."],
        ['"Stop!" he said.', '"Why?"', "She left (quietly.)", "“Yes.”", "‘No.’", "Done"],
        ["1. Mix it.", "2. Bake it.", "It ended in 1990.", "Then 12 came."],
        ["¿Cómo estás?", "¡Bien!", "El Sr. Gómez y la Sra. Ruiz."],
        ["...and then it began. ..."],
        ["Wait.", "(He did.)", "[Pause.]", "Go"],
    ],
    ids=lambda sentences: sentences[0][:20],
)
def test_a_text_is_split_where_its_sentences_end(sentences: list[str]) -> None:
    """Abbreviations, initials, numbers, ellipses and quotations end no sentence that goes on."""
    assert parts(" ".join(sentences)) == sentences
    assert parts("\n".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ja", ["今日は晴れです。", "散歩に行こう！", "「行こう。」と彼は言った。", "「やあ。」", "「元気？」はい。"]),
        ("zh", ["你好！", "今天很冷。", "走吧？！", "好"]),
        ("hi", ["आज मौसम अच्छा है।", "हम टहलने चलेंगे॥", "ठीक"]),
        ("ur", ["یہ کیا ہے؟", "یہ اچھا ہے۔", "ہاں"]),
    ],
)
def test_full_stops_of_other_scripts_need_no_space(language: str, sentences: list[str]) -> None:
    """Chinese, Japanese, Hindi and Urdu full stops end a sentence, with a space behind them or without."""
    assert parts("".join(sentences), language=language) == sentences
    assert parts(" ".join(sentences), language=language) == sentences


def test_an_ordinal_number_ends_no_sentence_where_it_is_written_with_a_full_stop() -> None:
    """In German `3. Oktober` is a date; in English the sentence ends."""
    text = "Es war am 3. Oktober kalt. Wir blieben z.B. zu Hause."
    assert parts(text, language="de") == ["Es war am 3. Oktober kalt.", "Wir blieben z.B. zu Hause."]
    assert parts("We bought 12. Then we left.") == ["We bought 12.", "Then we left."]


def test_lines_come_first_and_then_their_sentences() -> None:
    """With both flags a line ends a scene, full stop or not; with one flag only that one counts."""
    text = "Hello world. Next!\r\n\n  no stop here \nLast. One"
    assert parts(text, lines=True) == ["Hello world.", "Next!", "no stop here", "Last.", "One"]
    assert parts(text, lines=True, sentences=False) == ["Hello world. Next!", "no stop here", "Last. One"]
    assert parts(text, lines=False) == ["Hello world.", "Next!", "no stop here \nLast.", "One"]
    assert parts(text, lines=False, sentences=False) == [text]


@pytest.mark.parametrize(("text", "expected"), [("A\n---\n\nB", ["A\n---", "B"]), ("* *\nA.\n***", ["* *\nA.\n***"])])
def test_what_has_no_words_is_no_scene(text: str, expected: list[str]) -> None:
    """A row of dashes goes with the words before it, or else with those after it."""
    assert parts(text, lines=True) == expected


@given(texts, st.booleans(), st.booleans(), st.sampled_from(["en", "de", "ja"]))
def test_no_word_is_lost(text: str, lines: bool, sentences: bool, language: str) -> None:
    """However it is split, the words of the parts are those of the text; only a part that is alone may have none."""
    found = parts(text, lines=lines, sentences=sentences, language=language)
    assert "".join("".join(part.split()) for part in found) == "".join(text.split())
    assert all(part == part.strip() for part in found)
    assert len(found) == 1 or all(any(character.isalnum() for character in part) for part in found)
