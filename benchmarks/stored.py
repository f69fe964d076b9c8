"""A job status call where 100,000 jobs are stored, against one where 100 are; both in this process, journals on."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from werkzeug.test import Client

import pictory_spec
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World

from .measure import Comparison, alternate
from .servers import base_path

KEY = "pictai_bench"
MANY, FEW = 100_000, 100
ROUNDS = 12
GET = pictory_spec.OPERATIONS["getJob"]
BASE = base_path(pictory_spec.document()["servers"][0]["url"])


def stocked(count: int) -> Callable[[], float]:
    """Microseconds of a status call where `count` jobs are stored: for 100 of them in turn, from anywhere among all."""
    world = World(timeline=Timeline.stopped())
    client = Client(create_app(world))
    account = world.account(KEY)
    account.seed(videos=count)
    ids = [job.id for job in account.jobs.newest(until=account.clock.now_ms())]
    asked = random.Random(0).sample(ids, FEW) * ROUNDS
    paths = [BASE + GET.path.format(**dict.fromkeys(GET.path_params, job)) for job in asked]

    def batch() -> float:
        begin = time.perf_counter()
        for path in paths:
            answer = client.get(path, headers={"Authorization": KEY})
            if answer.status_code != GET.success:
                raise RuntimeError(f"a stored job was answered with {answer.status}")
        return (time.perf_counter() - begin) / len(paths) * 1e6

    return batch


def compare() -> Comparison:
    ours, floor = alternate(stocked(MANY), stocked(FEW), runs=25)
    return Comparison(
        f"job status call, {MANY:,} jobs stored, journal on", "us per call", "at most 1.2", ours, floor,
        f"{FEW} jobs stored",
    )  # fmt: skip
