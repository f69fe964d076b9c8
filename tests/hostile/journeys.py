"""A journey: what a program does with the client, in weather drawn from a seed, and what is true after each step.

The steps know nothing of how the client decides. They compare what the caller was told with what the service did, and
with what the strikes on the way allow anybody to know.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import httpx

from pictory_client import AsyncPictory, Pictory, errors
from pictory_mock import MockPictory
from pictory_mock.core.lifecycle import Outcome
from pictory_runtime.protocols import AnyJob
from tests.hostile.faces import Kind, collect, outcome
from tests.hostile.strikes import FAIR, GARBLED, HARMLESS, INTERRUPTION, LOST, REFUSED, SLOW, Strike
from tests.hostile.troubles import add_fault
from tests.hostile.weather import FILE, Interrupted, Met, Weather

if TYPE_CHECKING:
    from pictory_mock.core import Account

OVERTIME = 0.2
"""Seconds that the last look of a wait may take beyond the deadline."""
OUTAGE = 120.0
"""Seconds of outage that a wait rides out by default."""
SUBMITS = (errors.SubmitOutcomeUnknown, errors.ConnectFailed, errors.StatusError)
"""What a call that starts a job may raise; a `ServerError` among them would hide that a job may run."""
READS = (errors.TransportError, errors.StatusError, errors.DecodeError)
"""What a call that only reads may raise."""
OWN = 3
"""In each so-many-th journey it is the mock's own faults and limits that make the weather."""
LIMITS: tuple[dict[str, Any], ...] = (
    {"kind": "fixed_window", "requests": 2, "seconds": 7},
    {"kind": "sliding_window", "requests": 1, "seconds": 3.5},
    {"kind": "token_bucket", "requests": 1, "seconds": 11, "burst": 2},
    {"kind": "concurrent_jobs", "jobs": 1},
)
_STOPPED = (Interrupted, asyncio.CancelledError)


@attrs.frozen
class Library:
    """An account whose list does not change, and what a reader of it must get: the ids in their order."""

    key: str
    ids: tuple[str, ...]


@attrs.frozen
class Step:
    """One step of a journey, as far as both clients have to agree: when it ended, how, and what it had met by then."""

    ended: float
    how: str
    met: tuple[tuple[float, str, str], ...]


@attrs.frozen
class Place:
    """Where journeys happen. `price`: credits of the one video that all of them ask for."""

    mock: MockPictory
    library: Library
    price: float
    folder: Path


class Journey:
    """One seed, one client, one account."""

    def __init__(self, kind: Kind, seed: int, place: Place) -> None:
        self.kind, self.place, self.mock = kind, place, place.mock
        self.chance = random.Random(seed)
        self.key = f"pictai_traveller{seed}"
        self.account = place.mock.account(self.key)
        self.own = seed % OWN == 0
        self.weather = Weather(place.mock, self._forecast)
        self.trace: list[Step] = []
        self._odds: tuple[int, ...] = (1, 0, 0, 0, 0, 0)
        self._threads = set(threading.enumerate())
        self.client = self._client(self.key)

    async def travel(self) -> list[Step]:
        """Submit once or twice, wait for what was started, fetch it, read the list; what came of it all."""
        plan: Outcome = self.chance.choice(["completed", "completed", "completed", "failed", "stuck"])
        self.account.lifecycle.set(kind="ai_video", seconds=self.chance.choice([0, 15, 90]), outcome=plan)
        before, begun = self.account.credits, self.made()
        for _ in range(self.chance.choice([1, 1, 1, 2])):
            job = await self.submit()
            if job is not None:
                if self.chance.random() < 0.3:
                    await self.look(job)
                if await self.wait(job) is not None:
                    await self.fetch(job)
        if self.chance.random() < 0.06:  # long lists are what costs most
            await self.read_list()
        cost = 0 if plan == "failed" else self.place.price * (self.made() - begun)
        self.account.clock.advance(seconds=1000)
        assert before - self.account.credits == cost, "credits were taken that no submit accounts for"
        return self.trace

    def made(self) -> int:
        """How many jobs the service has started so far."""
        return len(self.account.jobs.newest(until=self.account.clock.now_ms()))

    # -------------------------------------------------------------------------------------------------------- steps

    async def submit(self) -> Any:
        """One logical submit: at most one job, and who is not told that it may exist can be sure that it does not."""
        timeout, retries = self.chance.choice([0.5, 10.0, 60.0]), self.chance.randint(0, 5)
        mark, made = self._storm(), self.made()
        call = self.client.ai_studio.generate_video
        job, error = await self._attempt(
            lambda: call(prompt="A heron over a misty lake", timeout=timeout, max_retries=retries), SUBMITS, timeout
        )
        self._obeyed(mark)
        met, started = self.weather.since(mark), self.made() - made
        assert started <= 1, "one call started two jobs"
        assert len(met) <= 1 + retries
        assert all(one.strike.kind == "harmless" for one in met[:-1]), "sent again although it may have been received"
        if job is not None:
            assert started == 1
            assert self.account.jobs.find(job.id) is not None
        elif isinstance(error, errors.PictoryError):
            assert error.attempts == len(met)
            sure = not isinstance(error, errors.SubmitOutcomeUnknown)
            assert not isinstance(error, errors.ServerError)
            assert started == 0 or not sure, "a job runs, and the caller was told that none does"
        return job

    async def look(self, job: AnyJob) -> None:
        """One reading of a job by its id: an answer, or an error that a reading may have."""
        mark, retries = self._storm(), self.chance.randint(0, 3)
        answer, error = await self._attempt(lambda: self.client.jobs.get(job.id, max_retries=retries), READS, 60.0)
        self._obeyed(mark)
        met = self.weather.since(mark)
        assert len(met) <= 1 + retries
        assert all(one.strike.passes for one in met[:-1])
        if met[-1].strike is FAIR:
            assert answer is not None, f"a good answer was refused: {error!r}"

    async def wait(self, job: AnyJob) -> Any:
        """One wait: the truth, or in time an error that leaves the job in the caller's hands."""
        limit = self.chance.choice([0.3, 5.0, 61.0, 150.0])
        mark, kinds = self._storm(refused=1), (*READS, errors.JobFailed, errors.JobTimeout)
        result, error = await self._attempt(lambda: job.wait(timeout=limit), kinds, limit + OVERTIME)
        met, truth = self.weather.since(mark), self._truth(job)
        if result is not None:
            assert truth == "completed"
        elif isinstance(error, errors.JobFailed):
            assert truth == "failed"
        elif isinstance(error, errors.JobTimeout):
            assert error.job is job
            assert error.polls == len(met)
            assert met[-1].strike is not FAIR or truth == "running", "the job had ended, and the wait timed out"
        elif error is not None:
            assert met[-1].strike.kind == "refused" or _outage(met) > OUTAGE, f"gave up without need: {error!r}"
        await self._resume(job, truth, result)
        return result

    async def fetch(self, job: AnyJob) -> None:
        """One download: the whole file, or none and an error."""
        self._storm(garbled=0)
        target = self.place.folder / "video.mp4"
        path, error = await self._attempt(lambda: job.download(target, timeout=100), (errors.DownloadFailed,), 100.0)
        if path is not None:
            assert target.read_bytes() == FILE
            target.unlink()
        assert not list(self.place.folder.iterdir()), f"something was left behind: {error!r}"

    async def read_list(self) -> None:
        """One reading of a list: each item once, in order, up to where an error ended it."""
        retries = self.chance.randint(0, 6)
        items: list[Any] = []
        client = self._client(self.place.library.key)
        mark = self._storm(self.mock.account(self.place.library.key))
        pages = client.ai_studio.list_videos(max_retries=retries, timeout=60)
        done, _ = await self._attempt(lambda: collect(pages, items), READS, 200.0)
        self._obeyed(mark)
        self._calm(self.mock.account(self.place.library.key))
        ids = tuple(item.id for item in items)
        assert ids == self.place.library.ids[: len(ids)]
        if done is not None:
            assert ids == self.place.library.ids

    # ----------------------------------------------------------------------------------------------------- weather

    def _storm(self, account: Account | None = None, *, garbled: int = 2, refused: int = 2) -> int:
        """Draw how bad the next step's weather is; the index of its first request."""
        if self.own:
            self._troubles(account or self.account)
        else:
            fair = self.chance.choice([0, 5, 20, 30])
            self._odds = (fair, 2, self.chance.choice([3, 6]), self.chance.choice([3, 9]), garbled, refused)
        return len(self.weather.log)

    def _troubles(self, account: Account) -> None:
        """Have the mock itself do all that it can: up to four fault plans, and often a rate limit."""
        self._calm(account)
        for _ in range(self.chance.randint(1, 4)):
            add_fault(self.chance, account)
        if self.chance.random() < 0.6:
            account.limits.add(**self.chance.choice(LIMITS))
            account.limits.retry_after = self.chance.choice(["seconds", "date"])

    @staticmethod
    def _calm(account: Account) -> None:
        account.faults.clear()
        if account.limits.limits:
            account.limits.clear()

    def _obeyed(self, mark: int) -> None:
        """Whoever comes again when a limit says so is never refused by it twice, and nobody comes earlier."""
        for one, two in itertools.pairwise(self.weather.since(mark)):
            if one.again is not None:
                assert two.at >= one.again, "it was told to come later"
                assert two.again is None, "it came when told, and was refused again"

    def _forecast(self, request: httpx.Request, number: int) -> Strike:
        if self.chance.random() < 0.01:
            return INTERRUPTION
        sorts = ((FAIR,), (SLOW,), HARMLESS, LOST, GARBLED, REFUSED)
        return self.chance.choice(self.chance.choices(sorts, self._odds)[0])

    async def _resume(self, job: AnyJob, truth: str, result: Any) -> None:
        """Whatever became of a wait: its token leads to the same job, and to the truth in fair weather."""
        self._odds = (1, 0, 0, 0, 0, 0)
        self._calm(self.account)
        handle = self.client.resume(job.token)
        if truth != "running" and await self._attempt(handle.refresh, (), 60.0) != (None, None):
            assert handle.status == truth
            assert result is None or handle.result == result

    # --------------------------------------------------------------------------------------------------- each step

    async def _attempt(
        self, call: Callable[[], Awaitable[Any] | Any], allowed: tuple[type[errors.PictoryError], ...], limit: float
    ) -> tuple[Any, errors.PictoryError | None]:
        """The result or the error of a call, which must be one of those allowed; nothing may be left of it."""
        begun, mark, how = self.mock.time.now(), len(self.weather.log), "well"
        try:
            return await outcome(call()), None
        except allowed as error:
            how = type(error).__name__
            return None, error
        except _STOPPED:
            assert self.weather.log[-1].strike is INTERRUPTION
            if task := (asyncio.current_task() if self.kind == "async" else None):
                task.uncancel()
            how = "stopped"
            return None, None
        finally:
            now = self.mock.time.now()
            met = tuple((one.at, one.method, one.strike.name) for one in self.weather.since(mark))
            self.trace.append(Step(now, how, met))
            assert now - begun <= limit + 1e-6, "it took longer than it may"
            self._nothing_is_left()

    def _nothing_is_left(self) -> None:
        assert self.weather.open == 0, "an answer was left open"
        assert set(threading.enumerate()) == self._threads
        assert not self.mock.time._sleepers
        if self.kind == "async":
            assert asyncio.all_tasks() == {asyncio.current_task()}

    def _truth(self, job: AnyJob) -> str:
        found = self.account.jobs.find(job.id)
        assert found is not None
        return found.state_at(self.account.clock.now_ms())

    def _client(self, key: str) -> Any:
        base = self.mock._base_url
        if self.kind == "sync":
            http = httpx.Client(transport=self.weather, trust_env=False)
            return Pictory(key, base_url=base, http=http, clock=self.mock.time)
        async_http = httpx.AsyncClient(transport=self.weather, trust_env=False)
        return AsyncPictory(key, base_url=base, http=async_http, clock=self.mock.time)


def _outage(met: list[Met]) -> float:
    """Seconds from the first to the last request of the outage that ended a wait; who says 429 or 404 is there."""
    away: list[float] = []
    for one in met:
        there = one.strike is FAIR or one.strike.status in {404, 429}
        away = [] if there else [*away, one.at]
    return away[-1] - away[0] if away else 0.0
