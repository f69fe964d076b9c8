"""What a world is taught that the simulation does not know by itself: seeds, what follows from jobs, and its files."""

from __future__ import annotations

import functools
from collections.abc import Container, Mapping
from typing import TYPE_CHECKING

from . import finding

if TYPE_CHECKING:
    from pictory_mock.core import Account, World
    from pictory_mock.core.job import Job

    from .seeding import Seeder


def install(world: World, written: Container[str]) -> None:
    """Teach a world what can be seeded, what follows from jobs, and which files there are.

    `written` are the operations of which somebody has written what they do: only they have started jobs.
    """
    world.teach = functools.partial(_seeders, written)
    world.find_file = functools.partial(finding.find, world)
    world.watchers += [_discover, _keep_project]


def _seeders(written: Container[str]) -> Mapping[str, Seeder]:
    from . import seeding  # with the first seed, not with the server

    return seeding.seeders(written)


def _discover(account: Account, job: Job) -> None:
    if any("voiceOver" in level for level in (job.request, *job.request.get("scenes", ()))):
        from pictory_mock.making import voices

        voices.discover(account, job)


def _keep_project(account: Account, job: Job) -> None:
    if job.request.get("saveProject"):
        from pictory_mock.saved import projects

        projects.keep(account, job)
