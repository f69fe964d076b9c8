"""What a preview tells: the storyboard as it was understood, which can be sent again, and the size of the video."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import answers, examples, meaning, operations, stories, tables
from contract_tests.document import Body, Json
from contract_tests.sizes import part
from contract_tests.stories import Story
from contract_tests.targets import Simulation
from contract_tests.verdicts import faults

MANY = pytest.mark.mock_only(reason="makes many previews, some of them twice")


def previewed(simulation: Simulation, body: Body) -> Json:
    """What a preview tells."""
    operation = meaning.preview()
    return answers.result(operation, simulation.make(simulation.account(), operation, body))


def check_sent_again(simulation: Simulation, made: Json) -> None:
    """What was understood is a storyboard in which nothing is left to be made, and is understood as itself."""
    again = meaning.understood(made)
    assert not faults(meaning.preview(), again)
    assert not tables.charged(meaning.preview(), again)
    once_more = previewed(simulation, again)
    assert meaning.understood(once_more) == again
    assert meaning.scenes(once_more) == meaning.scenes(made)
    assert meaning.subtitles(once_more) == meaning.subtitles(made)


@MANY
@part(4)
@given(
    told=st.lists(stories.stories(), min_size=1, max_size=2),
    silent=st.lists(stories.visual_only_scenes(), max_size=1),
    visual=st.sampled_from(meaning.visuals()),
)
def test_storyboard_can_be_sent_again(
    simulation: Simulation, told: list[Story], silent: list[Body], visual: Body
) -> None:
    """Sent again, a storyboard gives the same scenes at the same times, and costs nothing more."""
    scenes = [meaning.showing(meaning.telling(story.text, by_sentence=True), visual) for story in told]
    check_sent_again(simulation, previewed(simulation, meaning.storyboard([*scenes, *silent])))


@MANY
def test_examples_can_be_sent_again(simulation: Simulation) -> None:
    """So do the spec's examples."""
    for body in examples.named_bodies(meaning.preview()).values():
        check_sent_again(simulation, previewed(simulation, body))


@MANY
@part(2)
@given(body=stories.storyboards())
def test_any_storyboard_has_an_end(simulation: Simulation, body: Body) -> None:
    """Whatever is ordered, its job is completed, and can be sent again, or fails with a code that the spec tells of."""
    operation = meaning.preview()
    job = simulation.make(simulation.account(), operation, body)
    if answers.phase(operation, job) == "succeeded":
        check_sent_again(simulation, answers.result(operation, job))
    else:
        code, message = answers.failure(operation, job)
        assert code in operations.states(operation)["failure-hints"]
        assert message


@MANY
@part(4)
@given(frame=st.none() | st.tuples(st.integers(16, 2000), st.integers(16, 2000)))
def test_size(simulation: Simulation, frame: tuple[int, int] | None) -> None:
    """A video has the size that is asked for, or that of its aspect ratio, or the usual one."""
    for ratio in (None, *meaning.sizes()):
        body = meaning.framed(meaning.storyboard([meaning.BLANK]), frame, ratio)
        assert meaning.frame(previewed(simulation, body)) == (frame or meaning.sizes()[ratio or meaning.usual_ratio()])
