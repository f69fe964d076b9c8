"""Transcripts of media that nobody listens to, and of what requests give."""

from __future__ import annotations

import itertools
import json
import math
import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from pictory_mock import transcripts
from pictory_mock.contract import document
from pictory_mock.media.subtitles import srt, vtt
from pictory_mock.transcripts.captions import captions
from pictory_mock.transcripts.facts import told
from pictory_mock.transcripts.given import highlighted
from pictory_mock.transcripts.highlights import choose
from pictory_mock.transcripts.phrases import PHRASES
from pictory_mock.transcripts.telling import tell
from pictory_mock.transcripts.values import joined

API = document.api()
LANGUAGES = API.schema("AudioLanguage")["enum"]
TIMING = re.compile(r"(\d+):(\d\d):(\d\d)[,.](\d{3}) --> (\d+):(\d\d):(\d\d)[,.](\d{3})")

addresses = st.integers(0, 10**6).map(lambda number: f"https://media.example.com/{number}.mp4")
lengths = st.one_of(st.floats(0, 200), st.sampled_from([0.0, 0.001, 0.04, 0.5, 1.0, 3.0]))
spoken = st.builds(transcripts.of, addresses, st.sampled_from(LANGUAGES), lengths)
texts = st.lists(st.sampled_from(["tea", "Tea.", "hot!", "a-b", "x < y", "—"]), min_size=1, max_size=8).map(" ".join)


@st.composite
def items(draw: st.DrawFn) -> list[dict[str, Any]]:
    """What is said in any of the ways in which it can be given, in order; sentences may touch or leave pauses."""
    moment, found = 0.0, list[dict[str, Any]]()
    for text in draw(st.lists(texts, max_size=6)):
        moment += draw(st.sampled_from([0, 0.25, 2]))
        end = moment + draw(st.sampled_from([0, 0.5, 3.125]))
        if draw(st.booleans()):
            found.append({"text": text, "start": moment, "end": end})
        elif draw(st.booleans()):
            words = [_word(word, moment, end) for word in text.split()]
            found.append({"uid": "s", "speakerId": draw(st.integers(1, 2)), "words": words})
        else:
            found += [{"word": word, "start_time": moment, "end_time": end} for word in text.split()]
        moment = end
    return found


def _word(text: str, start: float, end: float) -> dict[str, Any]:
    return {"uid": "w", "word": text, "start_time": start, "end_time": end, "speakerId": 1, "sentence_index": 0}


anything = st.one_of(spoken, items().map(lambda found: transcripts.given(found, "en")))


def cues(text: str) -> list[tuple[int, int, str]]:
    """The cues of a subtitle file: begin and end in ms, and the text without line breaks and markup."""
    found = []
    for block in text.split("\n\n"):
        timing = TIMING.search(block)
        if timing:
            hours = [int(part) for part in timing.groups()]
            begin, end = (((h * 60 + m) * 60 + s) * 1000 + ms for h, m, s, ms in (hours[:4], hours[4:]))
            said = block[timing.end() :].strip()
            found.append((begin, end, said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")))
    return found


@settings(max_examples=60)
@drawn(spoken)
def test_words_follow_each_other_inside_the_medium(transcript: transcripts.Transcript) -> None:
    """Each word begins where the one in front of it ends, or later; none ends after the medium; pauses have no text."""
    words = list(transcript.words)
    assert all(before.end <= after.start for before, after in itertools.pairwise(words))
    assert all(word.start <= word.end <= int(transcript.seconds * 1000) for word in words)
    assert all((word.pause is None) != (word.text == "") for word in words)
    assert [word.sentence for word in words] == sorted(word.sentence for word in words)
    assert all(word.speaker == segment.speaker for segment in transcript.segments for word in segment.words)
    assert len({word.uid for word in words}) == len(words)
    assert bool(words) == (int(transcript.seconds * 1000) > 0)


@settings(max_examples=40)
@drawn(addresses, st.sampled_from(LANGUAGES), lengths)
def test_the_same_medium_always_says_the_same(url: str, language: str, seconds: float) -> None:
    """Address, language and length decide all of it, ids included."""
    transcripts.of.cache_clear()
    first = transcripts.of(url, language, seconds)
    transcripts.of.cache_clear()
    assert transcripts.of(url, language, seconds) == first


def test_other_media_say_other_things() -> None:
    """Another address, and another language, give another text; a longer medium has more to say."""
    one = transcripts.of("https://a.example.com/1.mp4", "en-US", 60)
    assert transcripts.of("https://a.example.com/2.mp4", "en-US", 60).text() != one.text()
    assert transcripts.of("https://a.example.com/1.mp4", "fr-FR", 60).text() != one.text()
    assert len(transcripts.of("https://a.example.com/1.mp4", "en-US", 600).text()) > 5 * len(one.text())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_spoken_at_about_the_usual_pace(language: str) -> None:
    """Each language of the contract has sentences of its own, and ten minutes hold the words of eight, at least."""
    transcript = transcripts.of("https://a.example.com/talk.mp4", language, 600)
    speech = told("speech")
    code = language.partition("-")[0]
    assert code in PHRASES
    letters = sum(character.isalnum() for character in transcript.text())
    if code in ("ja", "ko"):
        assert 0.5 < letters / 10 / speech["characters-per-minute"] < 1.1
    else:
        assert 0.5 < len(transcript.text().split()) / 10 / speech["words-per-minute"] < 1.3


def test_pauses_are_called_by_their_length() -> None:
    """Each pause has the size that its length has by the contract, and a long talk has all of them."""
    sizes = told("pauses")["sizes"]
    pauses = [word for word in transcripts.of("https://a.example.com/t.mp4", "en-US", 900).words if word.pause]
    for pause in pauses:
        fitting = [name for name, seconds in sizes.items() if pause.span >= seconds * 1000]
        assert pause.pause == max(fitting, key=lambda name: sizes[name])
    assert {pause.pause for pause in pauses} == set(sizes) == set(API.schema("PauseSize")["enum"])


@settings(max_examples=80)
@drawn(anything)
def test_words_text_srt_and_vtt_agree(transcript: transcripts.Transcript) -> None:
    """The text is the words; the captions of both formats are the same, hold all words in order, at their times."""
    words = tuple(word for word in transcript.words if word.said)
    assert transcript.text() == joined(words, transcript.language)
    made = captions(transcript)
    in_srt, in_vtt = cues(srt(made)), cues(vtt(made))
    assert in_srt == in_vtt
    whole = "".join(text for _, _, text in in_srt)
    assert "".join(whole.split()) == "".join(transcript.text().split())
    if words:
        assert in_srt[0][0] == words[0].start
        assert in_srt[-1][1] == max(word.end for word in words if word.sentence == words[-1].sentence)
    assert all(begin <= end for begin, end, _ in in_srt)
    assert [begin for begin, _, _ in in_srt] == sorted(begin for begin, _, _ in in_srt)


@settings(max_examples=40)
@drawn(spoken)
def test_captions_can_be_read(transcript: transcripts.Transcript) -> None:
    """No caption is longer than the contract says, in time or on the screen, unless it is a single word."""
    most = told("captions")
    for cue in captions(transcript):
        if " " in cue.text:
            assert len(cue.text) <= most["characters"]
            assert cue.end - cue.begin <= most["seconds"] * 1000


@settings(max_examples=60)
@drawn(anything, st.integers(1, 90))
def test_highlights_stay_within_the_asked_time(transcript: transcripts.Transcript, seconds: int) -> None:
    """What is chosen takes no longer than asked, word for word and played in pieces; words alone, always the same."""
    chosen = choose(transcript, seconds)
    marked = [word for word in chosen.words if word.highlight]
    assert sum(word.span for word in marked) <= seconds * 1000
    pieces = [list(piece) for chosen, piece in itertools.groupby(chosen.words, lambda word: word.highlight) if chosen]
    assert sum(piece[-1].end - piece[0].start for piece in pieces) <= seconds * 1000
    assert all(word.said for word in marked)
    assert [evolve(word, highlight=False) for word in chosen.words] == list(transcript.words)
    assert choose(transcript, seconds) == chosen


@settings(max_examples=60)
@drawn(anything, st.integers(1, 90))
def test_highlights_are_whole_sentences_where_one_fits(transcript: transcripts.Transcript, seconds: int) -> None:
    """A sentence is chosen as a whole or not at all; a shorter one than asked is never left if nothing is chosen."""
    chosen = [[word.highlight for word in words] for words in choose(transcript, seconds).sentences()]
    spans = [sum(word.span for word in words) for words in transcript.sentences()]
    lengths = [
        max(words[-1].end - words[0].start, span) for words, span in zip(transcript.sentences(), spans, strict=True)
    ]
    if any(length <= seconds * 1000 for length in lengths):
        assert all(len(set(marks)) == 1 for marks in chosen)
        assert any(all(marks) for marks in chosen)
    else:
        assert sum(any(marks) for marks in chosen) <= 1


@settings(max_examples=60)
@drawn(anything, st.integers(1, 3), st.one_of(st.none(), st.integers(0, 9)))
def test_highlights_are_never_empty_where_something_fits(
    transcript: transcripts.Transcript, seconds: int, until: int | None
) -> None:
    """Where a word is short enough and ends in time, something is chosen, and all of that ends in time."""
    end = math.inf if until is None else until * 1000
    marked = [word for word in choose(transcript, seconds, until).words if word.highlight]
    assert bool(marked) == any(
        word.said and word.span <= seconds * 1000 and word.end <= end for word in transcript.words
    )
    assert all(word.end <= end for word in marked)


@pytest.mark.parametrize(
    ("spans", "asked", "until", "marked"),
    [
        ([[1500, 500], [400, 3000]], 1, None, "1.0"),  # the beginning of another sentence than the best one
        ([[1500, 500, 600]], 1, None, "0.1"),  # no beginning at all
        ([[2000, 2000]], 8, 3, "0.0"),  # a sentence that the medium cuts off
        ([[500, 4000], [2000, 2000]], 3, 6, "0.0"),  # whole sentences are begun before cut ones
    ],
)
def test_highlights_where_no_sentence_fits(spans: list[list[int]], asked: int, until: int | None, marked: str) -> None:
    """As many words as fit of the best sentence that allows for any, from its first one on if that is possible."""
    found, moment = [], 0.0
    for number, sentence in enumerate(spans):
        for at, span in enumerate(sentence):
            found.append(_word(f"{number}.{at}", moment, moment + span / 1000) | {"sentence_index": number})
            moment += span / 1000
    transcript = transcripts.given([{"uid": "s", "speakerId": 1, "words": found}], "en")
    assert " ".join(word.text for word in choose(transcript, asked, until).words if word.highlight) == marked


def test_highlights_of_less_than_a_sentence_begin_the_best_one() -> None:
    """Where no sentence fits, as many words of one are chosen as do, from its first one on."""
    transcript = transcripts.given([{"text": "One two three four five", "start": 0, "end": 10}], "en")
    marked = [word.text for word in choose(transcript, 5).words if word.highlight]
    assert marked == ["One", "two"]
    assert not any(word.highlight for word in choose(transcript, 1).words)


def test_highlights_say_what_the_text_is_about() -> None:
    """The sentence whose words come again is chosen before the one that is about something else."""
    said = ["Lighthouse keepers climb.", "It rained today.", "Lighthouse keepers wait."]
    found = [{"text": text, "start": at, "end": at + 1} for at, text in enumerate(said)]
    chosen = choose(transcripts.given(found, "en"), 2)
    marked = [word.text for word in chosen.words if word.highlight]
    assert " ".join(marked) == "Lighthouse keepers climb. Lighthouse keepers wait."


def test_nothing_behind_the_end_of_the_medium_is_a_highlight() -> None:
    """A sentence that ends after the length that is told of the medium is not chosen, however good it is."""
    found = [{"text": "Tea tea.", "start": at, "end": at + 1} for at in range(3)]
    chosen = choose(transcripts.given(found, "en"), 60, until=2)
    assert [word.highlight for word in chosen.words] == [True] * 4 + [False] * 2


@settings(max_examples=40)
@drawn(spoken)
def test_what_is_told_can_be_given_again(transcript: transcripts.Transcript) -> None:
    """The transcript of an answer fits the contract, as an answer and as a request, and means the same again."""
    answer = json.loads(json.dumps(tell(transcript)))
    assert all(API.fits("TranscriptSegment", segment) and API.fits("TranscriptItem", segment) for segment in answer)
    again = transcripts.given(answer, transcript.language, transcript.seconds)
    assert again == transcript


def test_single_words_become_sentences_and_segments() -> None:
    """Words without anything around them are sentences up to their full stops, and segments by their speakers."""
    found: list[dict[str, Any]] = [
        {"word": "Tea.", "start_time": 0, "end_time": 1},
        {"word": "", "start_time": 1, "end_time": 2, "is_pause": True},
        {"word": "More", "start_time": 2, "end_time": 3},
        {"word": "tea.", "start_time": 3, "end_time": 4},
        {"word": "No.", "start_time": 4, "end_time": 5, "speakerId": 2},
    ]
    transcript = transcripts.given(found, "en", 9)
    assert [segment.speaker for segment in transcript.segments] == [1, 2]
    assert [word.sentence for word in transcript.words if word.said] == [0, 1, 1, 2]
    assert [word.pause for word in transcript.words if word.pause] == ["medium"]
    assert transcript.seconds == 9


@pytest.mark.parametrize(
    ("found", "place"),
    [
        ([{"text": "Tea.", "start": 2, "end": 1}], "transcript[0]"),
        ([{"text": "Tea.", "start": 2, "end": 3}, {"text": "Tea.", "start": 1, "end": 4}], "transcript[1]"),
        ([{"uid": "a", "speakerId": 1, "words": [_word("Tea", 1, 2), _word("Tea", 0.5, 3)]}], "transcript[0].words[1]"),
        ([{"word": "Tea", "start_time": 1, "end_time": 0}], "transcript[0]"),
    ],
)
def test_times_in_disorder_are_told_where_they_are(found: list[dict[str, Any]], place: str) -> None:
    """What ends before it begins, or begins before what was said already, is named by its place in the request."""
    with pytest.raises(transcripts.Disordered) as caught:
        transcripts.given(found, "en")
    assert caught.value.place == place


def test_times_that_nobody_can_mean_do_no_harm() -> None:
    """A moment in some thousand years is taken for a late one; the subtitles can still be written."""
    transcript = transcripts.given([{"text": "Tea.", "start": 10**300, "end": 10**308}], "en")
    assert srt(captions(transcript)).startswith("1\n2777:46:40,000 --> 2777:46:40,000\n")
    assert [word.highlight for word in choose(transcript, 1e308, 1e308).words] == [True]


def test_given_highlights_mark_the_words_inside() -> None:
    """The words that lie whole in one of the parts are marked, and no pause is, however the parts are told."""
    found = [_word("a", 0, 1), _word("b", 1, 2), _word("", 2, 3) | {"is_pause": True}, _word("c", 3, 4)]
    transcript = transcripts.given([{"uid": "s", "speakerId": 1, "words": found}], "en")
    for part in (
        {"start_time": 1, "end_time": 3.5},
        {"start": 1, "end": 2},
        {"text": "b", "start": 1, "end": 2, "start_time": 0, "end_time": 4},
        _word("b", 1, 2),
        {"uid": "s", "speakerId": 1, "words": found[1:3]},
        {"words": [found[0], found[1] | {"highlight": True}, *found[2:]]},  # as a highlights job tells it
    ):
        marked = highlighted(transcript, [part])
        assert [word.highlight for word in marked.words] == [False, True, False, False]
    assert not any(word.highlight for word in highlighted(transcript, [{"words": []}]).words)


def test_japanese_is_written_without_spaces() -> None:
    """The words of Japanese stand side by side in text and subtitles; given text is split letter by letter."""
    transcript = transcripts.of("https://a.example.com/1.mp4", "ja-JP", 30)
    assert " " not in transcript.text()
    assert all(" " not in cue.text for cue in captions(transcript))
    assert len(list(transcripts.given([{"text": "お茶。", "start": 0, "end": 3}], "ja").words)) == 3
