"""Things that look as if they had been there for some time, made from the requests that the contract shows."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pictory_spec
from pictory_mock.calls import keeping
from pictory_mock.core.job import Order, Past
from pictory_mock.core.kept import Collection
from pictory_mock.core.lifecycle import Outcome
from pictory_mock.making import generation, maker

if TYPE_CHECKING:
    from pictory_mock.core import Account
    from pictory_mock.core.ids import Draw
    from pictory_mock.making.generation import Generation
    from pictory_mock.making.maker import Maker
    from pictory_spec import Operation

_APART = (300.0, 7200.0)
"""Seconds between two seeded things, from and to."""
_CLEANED_AFTER = 60
"""Seconds from the end of a seeded job to its cleaning."""
_ENDS: tuple[tuple[Outcome, bool], ...] = (("completed", False), ("failed", False), ("completed", True))
"""How seeded jobs ended, and whether they were cleaned then."""

History = Iterator[tuple[Order, Outcome, bool]]
Seeder = Callable[["Account", int], None]

_SAVED = ("projects", "templates")
"""The collections that hold something else than what a request sends: modules of their name have samples and ids."""


def seeders(written: Container[str]) -> dict[str, Seeder]:
    """What can be seeded: what each list holds, and jobs of every other kind that ended in every way."""
    made = {each.folder: _seeder(each.folder, functools.partial(_completed, each)) for each in generation.every()}
    return {
        **made,
        "jobs": _seeder("jobs", functools.partial(_mixed, written)),
        **{kind: _kept_seeder(kind) for kind in kept_kinds()},
    }


def _completed(made: Generation) -> History:
    return ((made.order(sample), "completed", False) for sample in maker.samples(made.operation))


def _mixed(written: Container[str]) -> History:
    """Kinds and ends in turn, so that a few jobs are of many kinds and ended in many ways, and every pair comes."""
    # Those in a list of their own are seeded by its name, and are as many as was said.
    every = (each for name, each in pictory_spec.OPERATIONS.items() if name in written)
    unlisted = [maker.of(each.id) for each in every if each.job and "list" not in each.job]
    rounds = [orders for orders in map(_sound, unlisted) if orders is not None]
    together = math.lcm(len(rounds), len(_ENDS))
    for number in itertools.count():
        outcome, cleaned = _ENDS[(number + number // together) % len(_ENDS)]
        yield next(rounds[number % len(rounds)]), outcome, cleaned


def _sound(made: Maker) -> Iterator[Order] | None:
    """The orders of the contract's examples, over and over, but for those that need something else to be there first.

    None if all of them do: those about a job or a project, say.
    """
    if made.operation.path_params or made.operation.request is None:
        return None
    orders = _without_flaw(made)
    first = next(orders, None)
    return None if first is None else itertools.chain([first], orders)


def _without_flaw(made: Maker) -> Iterator[Order]:
    requests, any_sound = maker.shown(made.operation), True
    while any_sound:
        any_sound = False
        for order in map(made.order, requests):
            if order.flaw is None:
                any_sound = True
                yield order


@functools.cache
def kept_kinds() -> tuple[str, ...]:
    """What accounts keep, by the names of their collections: what can be made, or else is saved by jobs.

    The service's own catalogues are none of it, nor are lists that are only shown.
    """
    found = [operation.collection for operation in pictory_spec.OPERATIONS.values() if operation.collection]
    made = {each["name"] for each in found if each["does"] == "create"} | {*_SAVED}
    return tuple(dict.fromkeys(each["name"] for each in found if each["name"] in made))


def _kept_seeder(kind: str) -> Seeder:
    def seed(account: Account, count: int) -> None:
        """Keep so many things, created one after the other in the past."""
        moment, samples, unique = account.clock.now(), itertools.cycle(_kept_samples(kind)), _unique(kind)
        gaps: Draw | None = None
        for step in account.steps(count):
            with account.changing():
                gaps = gaps or account.draw(f"seeded {kind}")
                for _ in step:
                    moment -= gaps.between(*_APART)
                    fields = dict(next(samples))
                    # No thing was made before this number was reached, and none will be when it is.
                    fields.update({field: f"{fields[field]} {account.drawn}" for field in unique if field in fields})
                    created = round(moment * 1000)
                    Collection(account, kind).create(fields, name=_identity(kind, fields, created), created=created)

    return seed


def _kept_samples(kind: str) -> Sequence[Mapping[str, Any]]:
    if kind in _SAVED:
        found: Sequence[Mapping[str, Any]] = import_module(f"pictory_mock.saved.{kind}").samples()
        return found
    operation = _creation(kind)
    return [keeping.without_secrets(operation, sample) for sample in maker.shown(operation)]


def _identity(kind: str, fields: Mapping[str, Any], created: int) -> str | None:
    """The id of something that is seeded, None for any."""
    if kind not in _SAVED:
        return None
    name: str | None = import_module(f"pictory_mock.saved.{kind}").identity(fields, created)
    return name


def _unique(kind: str) -> Sequence[str]:
    return () if kind in _SAVED else keeping.unique(_creation(kind))


def _creation(kind: str) -> Operation:
    """The operation that makes such things."""
    wanted = {"name": kind, "does": "create"}
    every = pictory_spec.OPERATIONS.values()
    return next(each for each in every if wanted.items() <= dict(each.collection or {}).items())


def _seeder(name: str, history: Callable[[], History]) -> Seeder:
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
