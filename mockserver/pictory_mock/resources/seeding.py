"""Things that look as if they had been there for some time, made from the requests that the contract shows."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pictory_mock.contract import document
from pictory_mock.core.job import Order, Past
from pictory_mock.core.lifecycle import Outcome

from . import generation, making

if TYPE_CHECKING:
    from pictory_mock.core import Account, World
    from pictory_mock.core.ids import Draw

    from .generation import Generation
    from .making import Maker

_APART = (300.0, 7200.0)
"""Seconds between two seeded things, from and to."""
_CLEANED_AFTER = 60
"""Seconds from the end of a seeded job to its cleaning."""
_ENDS: tuple[tuple[Outcome, bool], ...] = (("completed", False), ("failed", False), ("completed", True))
"""How seeded jobs ended, and whether they were cleaned then."""

History = Iterator[tuple[Order, Outcome, bool]]


def install(world: World) -> None:
    """Teach a world what can be seeded: what each list holds, and jobs of every kind that ended in every way."""
    for made in generation.every():
        world.seeders[made.folder] = _seeder(made.folder, lambda made=made: _completed(made))  # type: ignore[misc]
    world.seeders["jobs"] = _seeder("jobs", _mixed)


def samples(made: Maker) -> Iterator[dict[str, Any]]:
    """The requests that the contract shows as examples, over and over, defaults filled in."""
    from pictory_mock.contract.defaults import with_defaults

    operation = made.operation
    requests = document.api().requests(operation.path, operation.method)
    return itertools.cycle([with_defaults(document.api(), str(operation.request), each) for each in requests])


def _completed(made: Generation) -> History:
    return ((made.order(sample), "completed", False) for sample in samples(made))


def _mixed() -> History:
    """Kinds and ends in turn, so that a few jobs are of many kinds and ended in many ways, and every pair comes."""
    rounds = [(made, samples(made)) for made in making.every()]
    together = math.lcm(len(rounds), len(_ENDS))
    for number in itertools.count():
        made, requests = rounds[number % len(rounds)]
        outcome, cleaned = _ENDS[(number + number // together) % len(_ENDS)]
        yield made.order(next(requests)), outcome, cleaned


def _seeder(name: str, history: Callable[[], History]) -> Callable[[Account, int], None]:
    def seed(account: Account, count: int) -> None:
        """Make so many jobs, spread back in time."""
        moment, orders = account.clock.now(), history()
        gaps: Draw | None = None
        for step in account.steps(count):
            with account.changing():
                gaps = gaps or account.draw(f"seeded {name}")
                past = []
                for _ in step:
                    moment -= gaps.between(*_APART)
                    order, outcome, cleaned = next(orders)
                    ended = round(moment * 1000)
                    past.append((order, Past(ended, outcome, ended + _CLEANED_AFTER * 1000 if cleaned else None)))
                account.jobs.backdate(past)

    return seed
