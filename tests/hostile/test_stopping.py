"""Programs that stop waiting, wherever they stop: nothing stays behind, and a job is still within reach."""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from pictory_client import AsyncPictory, Pictory, errors
from pictory_mock import MockPictory
from pictory_mock.testing import MockServer
from tests.hostile.faces import KINDS, Kind, collect, outcome, tell
from tests.hostile.rows import BROKEN
from tests.hostile.strikes import FAIR, GARBLED, HARMLESS, INTERRUPTION, LOST, Strike, looks
from tests.hostile.weather import Interrupted, Weather, always, in_turn
from tests.runtime.fakes import VirtualClock

PROMPT = "A heron over a misty lake"
KEY = "pictai_stopping"
OUTAGES = looks([*HARMLESS, *LOST, *GARBLED])
STEPS = 60
"""Turns of the event loop after which each of the calls below has ended."""


@pytest.fixture(scope="module")
def world() -> Iterator[MockPictory]:
    """A world for all tests, each of which begins with a new account."""
    with MockPictory() as mock:
        yield mock


@pytest.fixture
def mock(world: MockPictory) -> MockPictory:
    """The world, as if it were new; videos take 50 simulated seconds."""
    account = world.account(KEY)
    account.reset()
    account.lifecycle.set(kind="ai_video", seconds=50)
    return world


def client(kind: Kind, mock: MockPictory, weather: httpx.BaseTransport) -> Any:
    """A client in this weather."""
    if kind == "sync":
        http = httpx.Client(transport=weather, trust_env=False)
        return Pictory(KEY, base_url=mock._base_url, http=http, clock=mock.time)
    assert isinstance(weather, httpx.AsyncBaseTransport)
    async_http = httpx.AsyncClient(transport=weather, trust_env=False)
    return AsyncPictory(KEY, base_url=mock._base_url, http=async_http, clock=mock.time)


def nothing_is_left(mock: MockPictory, weather: Weather) -> None:
    """No answer is open, nobody sleeps, no task runs."""
    assert weather.open == 0
    assert not mock.time._sleepers
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def nobody_goes_on(kind: Kind, mock: MockPictory, threads: list[threading.Thread]) -> None:
    """Neither a thread nor a task is there that was not before; and in an hour no request comes, for nobody sleeps."""
    assert threading.enumerate() == threads
    assert not mock.time._sleepers
    journal = mock.account(KEY).journal
    asked = journal.size
    if kind == "async":
        assert asyncio.all_tasks() == {asyncio.current_task()}
        await mock.time.async_sleep(3600)
    else:
        mock.time.sleep(3600)
    assert journal.size == asked


def parts(folder: Path) -> list[Path]:
    """What half a download has left."""
    return list(folder.glob(".*"))


async def stop_after(steps: int, call: Callable[[], Any]) -> bool:
    """Cancel a call after so many turns of the loop; whether it had ended by itself."""
    task = asyncio.ensure_future(call())
    for _ in range(steps):
        await asyncio.sleep(0)
    ended: bool = task.done()
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    return ended


def test_cancelling_at_every_step(mock: MockPictory, tmp_path: Path) -> None:
    """Wherever a task is cancelled, it leaves nothing, has submitted once at most, and its job's wait can go on."""
    mock.account(KEY).seed(videos=120)

    async def story() -> int:
        weather, ended, threads = Weather(mock, always(FAIR)), 0, threading.enumerate()
        face = client("async", mock, weather)
        job = await face.ai_studio.generate_video(prompt=PROMPT)
        calls: list[Callable[[], Any]] = [
            lambda: face.ai_studio.generate_video(prompt=PROMPT),
            lambda: face.resume(job.token).wait(poll=1),
            lambda: face.resume(job.token).download(tmp_path / "video.mp4"),
            lambda: collect(face.ai_studio.list_videos(), []),
            lambda: face.webhooks.confirm({"job_id": job.id}),
        ]
        for call in calls:
            for steps in range(0, STEPS, 2):
                submitted = len([met for met in weather.log if met.method == "POST"])
                ended += await stop_after(steps, call)
                nothing_is_left(mock, weather)
                assert len([met for met in weather.log if met.method == "POST"]) <= submitted + 1
                assert not parts(tmp_path)
            await nobody_goes_on("async", mock, threads)
        assert (await face.resume(job.token).wait()).status == "completed"
        return ended

    assert tell("async", story()) > len(range(0, STEPS, 2)), "most calls were stopped before they did anything"


def test_a_real_timeout_of_asyncio() -> None:
    """`asyncio.timeout` around a wait ends it at once, whatever the service does, and no task goes on."""

    async def hang(request: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError("nobody sets it")

    async def story() -> None:
        async with AsyncPictory(KEY, http=httpx.AsyncClient(transport=httpx.MockTransport(hang))) as face:
            job = face.resume("3f0c7d52-8f7e-4a53-9f36-0d3c5c1f6a11")
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await job.wait()
            assert asyncio.all_tasks() == {asyncio.current_task()}
            assert face.resume(job.token).id == job.id

    tell("async", story())


@pytest.mark.parametrize("fair", range(6))
def test_an_interruption(mock: MockPictory, fair: int) -> None:
    """Ctrl-C in a synchronous wait comes out as itself at once; the same handle, and its token, go on afterwards."""
    weather = Weather(mock, in_turn(*[FAIR] * (fair + 1), INTERRUPTION))
    threads = threading.enumerate()
    job = client("sync", mock, weather).ai_studio.generate_video(prompt=PROMPT)
    mock.account(KEY).lifecycle.set(job=job.id, seconds=500)
    with pytest.raises(Interrupted):
        job.wait()
    assert (len(weather.log), weather.open) == (fair + 2, 0)
    tell("sync", nobody_goes_on("sync", mock, threads))
    with mock.client(KEY) as other:
        assert other.resume(job.token).wait() == job.wait()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("strike", OUTAGES, ids=lambda one: one.name)
def test_a_minute_of_outage(mock: MockPictory, kind: Kind, strike: Strike) -> None:
    """A wait survives 60 seconds in which nothing but this comes, from its first look on, and gives the result."""
    begun = mock.time.now()

    def forecast(request: httpx.Request, number: int) -> Strike:
        return strike if request.method == "GET" and mock.time.now() < begun + 60 else FAIR

    async def story() -> tuple[float, Any]:
        face = client(kind, mock, Weather(mock, forecast))
        job = await outcome(face.ai_studio.generate_video(prompt=PROMPT))
        result = await outcome(job.wait())
        return mock.time.now() - begun, result

    elapsed, result = tell(kind, story())
    assert result.status == "completed"
    endless = strike.headers == (("retry-after", "9e99"),)  # nobody stays away for longer than the contract says
    assert 60 <= elapsed <= (420 if endless else 120)


TROUBLES: list[dict[str, Any]] = [
    *({"kind": kind} for kind in (*BROKEN, "wrong_length", "malformed_json", "html")),
    *({"kind": "status", "status": code} for code in (429, 500, 502, 503, *range(520, 528))),
    {"kind": "status", "status": 503, "retry_after": 5},
    {"kind": "status", "status": 503, "retry_after": 5, "retry_after_form": "date"},
    {"kind": "delay", "seconds": 3600},
]
"""What the mock itself can have looks at jobs meet in an outage, pages of the gateway and answers without end too."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: " ".join(map(str, one.values())))
def test_each_kind_of_outage(mock: MockPictory, kind: Kind, trouble: dict[str, Any]) -> None:
    """A minute of it is survived; if it has no end, a wait ends in time, nothing goes on, the job can still be had."""
    account, threads = mock.account(KEY), threading.enumerate()

    async def story() -> None:
        face = mock.client(KEY) if kind == "sync" else mock.async_client(KEY)
        job = await outcome(face.ai_studio.generate_video(prompt=PROMPT))
        begun = mock.time.now()
        plan = account.faults.add(**trouble, operation="getJob", within=60)
        assert (await outcome(job.wait())).status == "completed"
        # one look that never ends may take as long as a call may
        assert 60 <= mock.time.now() - begun <= 120 + (60 if trouble["kind"] == "delay" else 0)
        assert account.faults.plans[0].used > (1 if trouble["kind"] == "delay" else 2), plan

        job = await outcome(face.ai_studio.generate_video(prompt=PROMPT))
        account.faults.add(**trouble, operation="getJob", times="always")
        begun = mock.time.now()
        with pytest.raises(errors.JobTimeout) as caught:
            await outcome(job.wait(timeout=61, outage=float("inf")))
        assert 57 <= mock.time.now() - begun <= 61.2
        assert caught.value.job is job
        await nobody_goes_on(kind, mock, threads)
        account.faults.clear()
        assert (await outcome(job.wait())).status == "completed"

    tell(kind, story())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("fault", "error"), [("blocked", errors.Forbidden), ("unauthorized", errors.Unauthorized)])
def test_a_refusal_is_no_outage(mock: MockPictory, kind: Kind, fault: str, error: type[errors.StatusError]) -> None:
    """The gate's page that turns a client away, and a refused key, end a wait at once; the error holds the job."""
    threads = threading.enumerate()

    async def story() -> None:
        face = mock.client(KEY) if kind == "sync" else mock.async_client(KEY)
        job = await outcome(face.ai_studio.generate_video(prompt=PROMPT))
        mock.account(KEY).faults.add(fault, operation="getJob", nth=2)
        begun = mock.time.now()
        with pytest.raises(error) as caught:
            await outcome(job.wait())
        assert mock.time.now() == begun + 10, "the second look is after ten seconds"
        assert vars(caught.value)["job"] is job
        await nobody_goes_on(kind, mock, threads)
        assert (await outcome(job.wait())).status == "completed"

    tell(kind, story())


@pytest.mark.parametrize("kind", KINDS)
def test_a_deadline_over_http(kind: Kind) -> None:
    """Real connections, of which none and no thread stays after a wait has timed out and its client is closed."""
    with MockServer() as server:
        account = server.account()
        account.lifecycle.set(kind="ai_video", outcome="stuck")
        account.faults.add("drop_read", operation="getJob", every=2)
        threads = threading.enumerate()

        async def story() -> int:
            http: Any = (httpx.Client if kind == "sync" else httpx.AsyncClient)(verify=False)  # no key is at stake
            made: Any = Pictory if kind == "sync" else AsyncPictory
            face = made(account.key, base_url=server.url, clock=VirtualClock(), http=http)
            job = await outcome(face.ai_studio.generate_video(prompt=PROMPT))
            with pytest.raises(errors.JobTimeout) as caught:
                await outcome(job.wait(timeout=300))
            assert kind == "sync" or asyncio.all_tasks() == {asyncio.current_task()}
            await outcome(http.close() if kind == "sync" else http.aclose())
            return caught.value.polls

        polls = tell(kind, story())
        assert len(account.requests) == 1 + polls
        assert threading.enumerate() == threads


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("limit", [1.0, 33.3, 61.0, 600.0])
def test_a_deadline_in_an_outage(mock: MockPictory, kind: Kind, limit: float) -> None:
    """A wait that nothing good ever comes to ends within its deadline, and its error holds the job."""
    chance = random.Random(limit)
    weather = Weather(mock, lambda request, _: FAIR if request.method == "POST" else chance.choice(OUTAGES))

    async def story() -> tuple[float, Any, BaseException]:
        job = await outcome(client(kind, mock, weather).ai_studio.generate_video(prompt=PROMPT))
        begun = mock.time.now()
        with pytest.raises(errors.JobTimeout) as caught:
            await outcome(job.wait(timeout=limit, outage=float("inf")))
        return mock.time.now() - begun, job, caught.value

    threads = threading.enumerate()
    elapsed, job, error = tell(kind, story())
    assert threading.enumerate() == threads
    assert not mock.time._sleepers
    assert limit * 0.8 - 2 <= elapsed <= limit + 0.2
    assert getattr(error, "job", None) is job
    assert weather.open == 0
