"""Over a thousand journeys in weather drawn from a seed: nothing is paid twice, lost, or left behind.

`journey("async", 17, place)` repeats the journey of a failing seed; the failure names it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pictory_mock import MockPictory
from pictory_mock.core.faults import KINDS as FAULTS
from pictory_runtime import retry
from tests.hostile.faces import KINDS, Kind, tell
from tests.hostile.journeys import Journey, Library, Place, Step
from tests.hostile.troubles import WHERE

SEEDS = 1008
_PART = 63
_LIBRARY = "pictai_library"
_BOOKS = 105
"""What the library holds: more than a page."""


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Kind, Place]]:
    """A world for each client, alike in everything; journeys in it meet nowhere, each has its own account."""
    with MockPictory() as one, MockPictory() as other:
        yield {kind: place(mock, tmp_path_factory.mktemp(kind)) for kind, mock in zip(KINDS, (one, other), strict=True)}


def place(mock: MockPictory, folder: Path) -> Place:
    """A world, and what is known about it in fair weather."""
    mock.account(_LIBRARY).seed(videos=_BOOKS)
    with mock.client(_LIBRARY) as client:
        ids = tuple(video.id for video in client.ai_studio.list_videos())
    assert len(set(ids)) == _BOOKS, "what is compared with has to be whole itself"
    customer = mock.account("pictai_customer")
    before = customer.credits
    with mock.client("pictai_customer") as client:
        client.ai_studio.generate_video(prompt="A heron over a misty lake")
    return Place(mock, Library(_LIBRARY, ids), before - customer.credits, folder)


async def journey(kind: Kind, seed: int, place: Place) -> list[Step]:
    """The journey of one seed. Backoff is drawn from the seed too."""
    traveller = Journey(kind, seed, place)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(retry, "_CHANCE", random.Random(seed))
        try:
            return await traveller.travel()
        except BaseException as error:
            met = "\n".join(f"  {at:.3f} {method} {name}" for step in traveller.trace for at, method, name in step.met)
            error.add_note(f"journey({kind!r}, {seed}, place) met:\n{met}")
            raise


async def journeys(kind: Kind, seeds: range, place: Place) -> list[list[Step]]:
    """Several of them, one after the other."""
    return [await journey(kind, seed, place) for seed in seeds]


def together(places: dict[Kind, Place]) -> None:
    """Have the worlds show the same time, should one have been left behind by a failure."""
    clocks = [place.mock.world.timeline for place in places.values()]
    latest = max(clock.now() for clock in clocks)
    for clock in clocks:
        clock.advance_to(latest)


@pytest.mark.parametrize("first", range(0, SEEDS, _PART))
def test_journeys(places: dict[Kind, Place], first: int) -> None:
    """Whatever the weather, nothing is paid twice, all ends in time with the truth; and both clients act alike."""
    seeds = range(first, first + _PART)
    together(places)
    sync, other = [tell(kind, journeys(kind, seeds, places[kind])) for kind in KINDS]
    for seed, one, two in zip(seeds, sync, other, strict=True):
        assert one == two, f"the clients differ on the journey of seed {seed}"
    struck = [name for steps in sync for step in steps for _, _, name in step.met if name != "fair"]
    assert len(struck) > 1.5 * _PART, "the weather was too good to show anything"
    assert sum(name.startswith("the mock's") for name in struck) > _PART // 4


def test_every_kind_of_fault_can_be_met() -> None:
    """Journeys draw from all that the mock can do."""
    assert set(WHERE) == set(FAULTS)
