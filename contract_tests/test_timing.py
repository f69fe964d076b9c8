"""How long scenes are, and that a video is as long as its scenes: by the paces of the spec."""

from decimal import Decimal
from itertools import accumulate

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import answers, cues, meaning, stories
from contract_tests.document import Body
from contract_tests.sizes import part
from contract_tests.stories import Story, words
from contract_tests.targets import Simulation

MANY = pytest.mark.mock_only(reason="the spec's paces are assumed; each video takes minutes of the subscription")
ROUNDING = Decimal("0.002")
"""Times are told in milliseconds at least."""


@frozen
class Told:
    """A scene that tells a story: at what speed, with how long a pause after each part, and how long at least."""

    story: Story
    speed: int | None
    pause: Decimal | None
    least: Decimal | None

    def body(self, speaker: str) -> Body:
        """The scene; without a speed it is silent."""
        scene = meaning.telling(self.story.text, by_sentence=True, pause=self.pause)
        scene = scene if self.least is None else meaning.lasting(scene, self.least)
        return scene if self.speed is None else meaning.spoken(scene, speaker, self.speed)

    def lengths(self) -> list[Decimal]:
        """How long each scene is that it becomes."""
        parts = self.story.parts(by_line=True, by_sentence=True)
        pause, least = self.pause or Decimal(0), self.least or Decimal(0)
        speed = self.speed or 100
        return [meaning.scene_length(len(words(one)), speed=speed, pause=pause, least=least) for one in parts]


PAUSES = st.none() | st.integers(0, 40).map(lambda tenths: Decimal(tenths) / 10)
TOLD = st.builds(Told, stories.stories(), st.none() | st.integers(50, 200), PAUSES, st.none() | stories.lengths())
SCENES = st.lists(TOLD, min_size=1, max_size=2)


@MANY
@part(3)
@given(told=SCENES, speaker=st.sampled_from(meaning.speakers()))
def test_length_of_narrated_scenes(simulation: Simulation, told: list[Told], speaker: str) -> None:
    """A scene is as long as its words take at the pace and speed, and the pause; never shorter than asked."""
    body = meaning.storyboard([one.body(speaker) for one in told])
    operation = meaning.preview()
    made = answers.result(operation, simulation.make(simulation.account(), operation, body))
    spans = meaning.scenes(made)
    lengths = [length for one in told for length in one.lengths()]
    assert [span.seconds for span in spans] == lengths
    assert [span.start for span in spans] == [Decimal(0), *accumulate(lengths)][:-1]
    for line in meaning.subtitles(made):
        assert any(span.start <= line.start and line.end <= span.end + ROUNDING for span in spans), line


@MANY
@part(3)
@given(drawn=st.lists(stories.visual_only_scenes(), min_size=1, max_size=3), last=st.booleans())
def test_length_of_silent_scenes(simulation: Simulation, drawn: list[Body], last: bool) -> None:
    """A scene without text is as long as it is told to be; where nothing is told, as long as the spec says."""
    operation = meaning.preview()
    body = meaning.storyboard([*drawn, *[meaning.BLANK] * last])
    made = answers.result(operation, simulation.make(simulation.account(), operation, body))
    asked = [meaning.on_a_picture(meaning.asked_length(scene)) for scene in drawn]
    assert [span.seconds for span in meaning.scenes(made)] == [*asked, *[meaning.silent_length()] * last]


@MANY
@part(4)
@given(told=SCENES, seconds=stories.lengths(), speaker=st.sampled_from(meaning.speakers()))
def test_length_of_the_video(simulation: Simulation, told: list[Told], seconds: Decimal, speaker: str) -> None:
    """A video is as long as its scenes together, which a preview tells, and its subtitles lie within."""
    account, made = simulation.account(), {}
    body = meaning.storyboard([meaning.lasting(meaning.BLANK, seconds), *[one.body(speaker) for one in told]])
    for operation in (meaning.preview(), meaning.render()):
        made[operation.id] = answers.result(operation, simulation.make(account, operation, body))
    video, preview = made[meaning.render().id], made[meaning.preview().id]
    assert meaning.length(video) == sum(span.seconds for span in meaning.scenes(preview))
    shown, lines = cues.srt(meaning.texts(account, video)[0]), meaning.subtitles(preview)
    assert [words(cue.text) for cue in shown] == [words(line.text) for line in lines]
    for cue, line in zip(shown, lines, strict=True):
        assert max(abs(cue.start - line.start), abs(cue.end - line.end)) <= ROUNDING
    assert shown[-1].end <= meaning.length(video) + ROUNDING
