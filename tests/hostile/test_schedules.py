"""Over a thousand journeys in weather drawn from a seed: nothing is paid twice, lost, or left behind.

`travel("async", 17, place)` repeats the journey of a failing seed; the failure names it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pictory_mock import MockPictory
from pictory_runtime import retry
from tests.hostile.faces import KINDS, Kind, tell
from tests.hostile.journeys import Journey, Library, Place

SEEDS = 520
_PART = 65
_LIBRARY = "pictai_library"
_BOOKS = 230
"""What the library holds: more than two pages."""


@pytest.fixture(scope="module")
def mock() -> Iterator[MockPictory]:
    """One world for all journeys: they meet nowhere, each has its own account."""
    with MockPictory() as mock:
        mock.account(_LIBRARY).seed(videos=_BOOKS)
        yield mock


@pytest.fixture
def place(mock: MockPictory, tmp_path: Path) -> Place:
    """The world, and what is known about it in fair weather."""
    with mock.client(_LIBRARY) as client:
        ids = tuple(video.id for video in client.ai_studio.list_videos())
    assert len(set(ids)) == _BOOKS, "what is compared with has to be whole itself"
    customer = mock.account("pictai_customer")
    before = customer.credits
    with mock.client("pictai_customer") as client:
        client.ai_studio.generate_video(prompt="A heron over a misty lake")
    return Place(mock, Library(_LIBRARY, ids), before - customer.credits, tmp_path)


def travel(kind: Kind, seed: int, place: Place) -> int:
    """The journey of one seed; how many strikes it met. Backoff is drawn from the seed too."""
    journey = Journey(kind, seed, place)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(retry, "_CHANCE", random.Random(seed))
        try:
            tell(kind, journey.travel())
        except BaseException as error:
            met = "\n".join(f"  {one.at:.3f} {one.method} {one.path}: {one.strike.name}" for one in journey.weather.log)
            error.add_note(f"travel({kind!r}, {seed}, place) met:\n{met}")
            raise
    return sum(one.strike.kind != "fair" for one in journey.weather.log)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("first", range(0, SEEDS, _PART))
def test_journeys(place: Place, kind: Kind, first: int) -> None:
    """Whatever the weather, a paid call is received once at most, and every end of every step is the truth in time."""
    strikes = [travel(kind, seed, place) for seed in range(first, first + _PART)]
    assert sum(strikes) > 3 * _PART, "the weather was too good to show anything"
