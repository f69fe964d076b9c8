"""How a story becomes scenes: at the ends of its lines or sentences, as asked, and nothing that is told is lost."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from contract_tests import answers, cues, meaning, stories
from contract_tests.document import Body, Json
from contract_tests.sizes import part
from contract_tests.stories import Story, words
from contract_tests.targets import Simulation

MANY = pytest.mark.mock_only(reason="makes many storyboards and videos, and each takes minutes of the subscription")
FLAGS = st.booleans()


def previewed(simulation: Simulation, body: Body) -> Json:
    """What a preview of a storyboard tells."""
    operation = meaning.preview()
    return answers.result(operation, simulation.make(simulation.account(), operation, body))


def subtitled(simulation: Simulation, body: Body) -> tuple[str, str, str]:
    """The subtitles of a storyboard's video: SRT, WebVTT, plain text."""
    account, operation = simulation.account(), meaning.render()
    return meaning.texts(account, answers.result(operation, simulation.make(account, operation, body)))


@MANY
@part(3)
@given(told=st.lists(stories.stories(), min_size=1, max_size=2), by_line=FLAGS, by_sentence=FLAGS)
def test_scenes_of_a_story(simulation: Simulation, told: list[Story], by_line: bool, by_sentence: bool) -> None:
    """A story becomes a scene for each line, or for each sentence, or one scene, as asked, in its order."""
    scenes = [meaning.telling(story.text, by_line=by_line, by_sentence=by_sentence) for story in told]
    made = previewed(simulation, meaning.storyboard(scenes))
    expected = [words(piece) for story in told for piece in story.parts(by_line=by_line, by_sentence=by_sentence)]
    assert [words(story) for story in meaning.stories(made)] == expected
    assert len(meaning.scenes(made)) == len(expected)


@MANY
@part(3)
@example(text=" ", by_line=True, by_sentence=True)
@given(text=stories.texts(), by_line=FLAGS, by_sentence=FLAGS)
def test_no_word_is_lost(simulation: Simulation, text: str, by_line: bool, by_sentence: bool) -> None:
    """Whatever a text is made of, its scenes hold all that is not space, in its order, however it is split."""
    scene = meaning.telling(text, by_line=by_line, by_sentence=by_sentence)
    made = previewed(simulation, meaning.storyboard([scene]))
    assert "".join(words("".join(meaning.stories(made)))) == "".join(words(text))


@MANY
@part(3)
@given(told=st.lists(stories.stories(), min_size=1, max_size=2), by_line=FLAGS, by_sentence=FLAGS)
def test_subtitles_agree(simulation: Simulation, told: list[Story], by_line: bool, by_sentence: bool) -> None:
    """SRT, WebVTT and the plain text hold the words of the story, the first two at the same times."""
    scenes = [meaning.telling(story.text, by_line=by_line, by_sentence=by_sentence) for story in told]
    srt, vtt, txt = subtitled(simulation, meaning.storyboard(scenes))
    assert cues.srt(srt) == cues.vtt(vtt)
    assert words(" ".join(cue.text for cue in cues.srt(srt))) == words(txt)
    assert words(txt) == words(" ".join(story.text for story in told))
