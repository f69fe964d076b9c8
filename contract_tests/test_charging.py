"""What is paid for a storyboard: each visual that AI makes for it, once, at the price of its model."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests import answers, meaning, stories, tables
from contract_tests.accounts import Account
from contract_tests.arguments import estimate
from contract_tests.document import Body, Json, Operation
from contract_tests.ledger import figures, moved, of_credits
from contract_tests.naming import named
from contract_tests.sizes import part
from contract_tests.stories import Story
from contract_tests.targets import Simulation

STORYBOARDS = pytest.mark.parametrize("operation", [meaning.preview(), meaning.render()], ids=named)
CONTROLS = "starts jobs that cost credits, and decides how they end"
SCENE = meaning.telling("Tea is ready.")
Showing = Callable[[Body, Body], Body]
WAYS: list[Showing] = [meaning.showing, meaning.covered, meaning.cut_to]


def paid(simulation: Simulation, operation: Operation, body: Body, outcome: str = "completed") -> tuple[Decimal, Json]:
    """What a job costs by what the account is told of its credits, and the last state of the job."""
    account = simulation.account()
    before = figures(account)
    job = simulation.make(account, operation, body, outcome)
    return Decimal(moved(before, figures(account)).get(of_credits(simulation), 0)), job


def estimated(account: Account, operation: Operation, body: Body) -> Decimal:
    """What the client says beforehand."""
    with account.client() as client:
        return Decimal(str(estimate(client, operation, body)))


@STORYBOARDS
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.mock_only(reason=CONTROLS)
def test_each_visual_is_paid(simulation: Simulation, operation: Operation, way: Showing) -> None:
    """Wherever a visual stands, and whatever model makes it for how long: the price is the spec's and the client's."""
    scenes = [way(SCENE, visual) for visual in meaning.visuals()]
    for body in [*(meaning.storyboard([scene]) for scene in scenes[:2]), meaning.storyboard(scenes)]:
        price = tables.price(operation, body)
        cost, job = paid(simulation, operation, body)
        assert answers.phase(operation, job) == "succeeded"
        assert cost == price == estimated(simulation.account(), operation, body)
        assert answers.charged(operation, answers.result(operation, job)) == tables.price_told(operation, cost)


@STORYBOARDS
@pytest.mark.mock_only(reason=CONTROLS)
@part(5)
@given(story=stories.stories(), visual=st.sampled_from(meaning.visuals()))
def test_each_part_of_a_split_scene_is_paid(
    simulation: Simulation, operation: Operation, story: Story, visual: Body
) -> None:
    """A scene that becomes several has its visual made for each of them."""
    scene = meaning.showing(meaning.telling(story.text, by_sentence=True), visual)
    one = tables.price(operation, meaning.storyboard([meaning.showing(SCENE, visual)])) or Decimal(0)
    cost, _ = paid(simulation, operation, meaning.storyboard([scene]))
    assert cost == one * len(story.parts(by_line=False, by_sentence=True))


@STORYBOARDS
@pytest.mark.mock_only(reason=CONTROLS)
@pytest.mark.parametrize("outcome", ["failed", "stuck"])
def test_what_is_not_completed_is_not_paid(simulation: Simulation, operation: Operation, outcome: str) -> None:
    """A job that fails, or is not done yet, has cost nothing."""
    cost, _ = paid(simulation, operation, tables.cheapest_body(operation), outcome)
    assert cost == 0


@STORYBOARDS
@pytest.mark.mock_only(reason=CONTROLS)
@given(speaker=st.sampled_from(meaning.speakers()), data=st.data())
@part(5)
def test_unknown_speaker(simulation: Simulation, operation: Operation, speaker: str, data: st.DataObject) -> None:
    """Speakers are known by their exact names: another case fails, as documented, and costs nothing."""
    other = data.draw(st.sampled_from([speaker, speaker.lower(), speaker.upper(), f"{speaker}x", f" {speaker}"]))
    body = meaning.spoken(tables.cheapest_body(operation), other)
    cost, job = paid(simulation, operation, body)
    assert answers.phase(operation, job) == ("succeeded" if other == speaker else "failed")
    if other != speaker:
        assert answers.failure(operation, job) == meaning.unknown_speaker(other)
        assert cost == 0
