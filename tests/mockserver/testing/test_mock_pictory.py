"""The mock in process: wired clients, intercepted apps, and waiting that takes no time."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import httpx
import pytest
import respx

import pictory_mock
from pictory_client import AsyncPictory, Pictory, errors
from pictory_mock import MockPictory
from pictory_mock.extras import MissingLibraryError
from pictory_mock.server import Server
from pictory_runtime import clock
from pictory_runtime.clock import SystemClock

LENGTHS = {30: 0, 300: 1, 45: 2, 600: 3, 90: 4, 1500: 5, 75: 6, 240: 7}
"""Seconds that jobs take, and the order in which they are started."""


@pytest.fixture
def mock() -> Iterator[MockPictory]:
    """A mock with a world of its own."""
    with MockPictory() as mock:
        yield mock


def plan(mock: MockPictory, seconds: float) -> None:
    """How long the next jobs take."""
    mock.account().lifecycle.set(operation="generateVideo", seconds=seconds)


def test_a_video_is_generated_waited_for_and_downloaded(mock: MockPictory, tmp_path: Path) -> None:
    """The main road, without a socket and without waiting, down to a file that plays."""
    with mock.client() as pictory:
        video = pictory.ai_studio.generate_video(prompt="A paper boat", duration="5s").wait()
        pictory.download(video.url, tmp_path / "boat.mp4")
        assert [item.url for item in pictory.ai_studio.list_videos()] == [video.url]
    with av.open(str(tmp_path / "boat.mp4")) as file:
        picture = file.streams.video[0]
        assert (picture.width, picture.height, picture.frames) == (video.width, video.height, 40)


def test_waiting_takes_the_time_of_the_job_and_not_a_poll_more(mock: MockPictory) -> None:
    """The simulated clock shows how long an app would have waited."""
    plan(mock, 300)
    with mock.client() as pictory:
        before = mock.time.now()
        pictory.ai_studio.generate_video(prompt="A paper boat").wait(poll=10)
        assert 300 <= mock.time.now() - before <= 310


def test_a_wait_that_is_too_short_times_out_in_simulated_time(mock: MockPictory) -> None:
    """A deadline is as exact as the clock."""
    plan(mock, 300)
    with mock.client() as pictory, pytest.raises(errors.JobTimeout) as ended:
        pictory.ai_studio.generate_video(prompt="A paper boat").wait(timeout=120, poll=10)
    assert ended.value.elapsed == pytest.approx(120, abs=1e-3)


def test_threads_that_wait_together_end_in_the_order_of_their_jobs(mock: MockPictory) -> None:
    """A main thread submits, a pool waits; no short job times out beside a long one."""
    ended: list[int] = []
    with mock.client() as pictory:
        jobs = []
        for seconds in LENGTHS:
            plan(mock, seconds)
            jobs.append((seconds, pictory.ai_studio.generate_video(prompt="A paper boat")))

        def wait(seconds: int, job: object) -> None:
            assert hasattr(job, "wait")
            job.wait(timeout=seconds + 30, poll=10)
            ended.append(seconds)

        with ThreadPoolExecutor(len(jobs)) as pool:
            for done in [pool.submit(wait, seconds, job) for seconds, job in jobs]:
                done.result(timeout=30)
    assert ended == sorted(LENGTHS)


def test_tasks_that_wait_together_end_in_the_order_of_their_jobs(mock: MockPictory) -> None:
    """The same for tasks."""

    async def run() -> list[int]:
        ended: list[int] = []

        async def generate(pictory: AsyncPictory, seconds: int) -> None:
            plan(mock, seconds)
            job = await pictory.ai_studio.generate_video(prompt="A paper boat")
            await job.wait(timeout=seconds + 30, poll=10)
            ended.append(seconds)

        async with mock.async_client() as pictory, asyncio.TaskGroup() as group:
            for seconds in LENGTHS:
                group.create_task(generate(pictory, seconds))
        return ended

    assert asyncio.run(run()) == sorted(LENGTHS)


@pytest.mark.once
def test_two_hundred_jobs_waited_for_at_once_all_complete(mock: MockPictory) -> None:
    """As many tasks as an app may have, at the default deadline."""

    async def run() -> int:
        async with mock.async_client() as pictory:
            jobs = [await pictory.ai_studio.generate_video(prompt=f"Boat number {number}") for number in range(200)]
            return len(await asyncio.gather(*(job.wait() for job in jobs)))

    assert asyncio.run(run()) == 200


def test_an_app_of_its_own_reaches_the_mock_and_does_not_wait(
    mock: MockPictory, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Inside `intercept` an unchanged `Pictory()` generates, waits and downloads; outside, time is real again."""
    monkeypatch.setenv("PICTORY_API_KEY", "pictai_app")
    monkeypatch.delenv("PICTORY_API_BASE_URL", raising=False)
    with mock.intercept():
        assert clock.current() is mock.time
        with Pictory() as pictory:
            video = pictory.ai_studio.generate_video(prompt="A paper boat").wait()
            pictory.download(video.url, tmp_path / "boat.mp4")
    assert isinstance(clock.current(), SystemClock)
    assert {entry.operation for entry in mock.account("pictai_app").requests} == {"generateVideo", "getJob"}


def test_an_asyncio_app_reaches_the_mock_too(
    mock: MockPictory, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The same for `AsyncPictory()`."""
    monkeypatch.setenv("PICTORY_API_KEY", "pictai_app")
    monkeypatch.delenv("PICTORY_API_BASE_URL", raising=False)

    async def run() -> list[str]:
        async with AsyncPictory() as pictory:
            job = await pictory.ai_studio.generate_video(prompt="A paper boat")
            video = await job.wait()
            await pictory.download(video.url, tmp_path / "boat.mp4")
            return [item.prompt async for item in pictory.ai_studio.list_videos()]

    with mock.intercept():
        assert asyncio.run(run()) == ["A paper boat"]
    assert (tmp_path / "boat.mp4").stat().st_size > 0


def test_calls_to_other_hosts_pass(mock: MockPictory) -> None:
    """An app talks to more than one service."""

    def elsewhere(_environ: object, start_response: object) -> list[bytes]:
        assert callable(start_response)
        start_response("200 OK", [("Content-Length", "9")])
        return [b"elsewhere"]

    async def ask(url: str) -> str:
        async with httpx.AsyncClient() as client:
            return (await client.get(url)).text

    with Server(elsewhere) as server, mock.intercept():
        assert httpx.get(server.url).text == "elsewhere"
        assert asyncio.run(ask(server.url)) == "elsewhere"
        assert httpx.get("https://api.pictory.ai/_mock/health").json()["status"] == "ok"


@pytest.mark.parametrize(
    "base",
    [
        "http://127.0.0.1:1/pictoryapis",
        "http://127.0.0.1:1/pictoryapis/",
        "https://proxy.example.com/some/where",
        "http://localhost:8080",
    ],
)
def test_an_app_that_is_told_another_address_reaches_the_mock_too(
    mock: MockPictory, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, base: str
) -> None:
    """What the environment says is where the service is, whatever path the API has there; media are found as well."""
    monkeypatch.setenv("PICTORY_API_KEY", "pictai_app")
    monkeypatch.setenv("PICTORY_API_BASE_URL", base)
    with mock.intercept(), Pictory() as pictory:
        image = pictory.ai_studio.generate_image(prompt="A paper boat").wait()
        assert next(iter(pictory.ai_studio.list_images())).url == image.url
        pictory.download(image.url, tmp_path / "boat.png")
    assert image.url.startswith(base.partition("/pictoryapis")[0].partition("/some")[0] + "/media/")


def test_of_nested_mocks_the_innermost_answers_and_gives_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Afterwards it is the outer one again."""
    monkeypatch.setenv("PICTORY_API_KEY", "pictai_app")
    monkeypatch.delenv("PICTORY_API_BASE_URL", raising=False)

    def asked(mock: MockPictory) -> int:
        return len([entry for entry in mock.account("pictai_app").requests if entry.operation == "generateVideo"])

    with MockPictory() as outer, MockPictory() as inner, outer.intercept(), Pictory() as pictory:
        with inner.intercept():
            pictory.ai_studio.generate_video(prompt="A paper boat").wait()
        assert (asked(outer), asked(inner)) == (0, 1)
        assert clock.current() is outer.time
        pictory.ai_studio.generate_video(prompt="A paper boat").wait()
        assert (asked(outer), asked(inner)) == (1, 1)


@pytest.mark.parametrize("job", ["🦊", "\N{LATIN SMALL LETTER U WITH DIAERESIS}", "a/b", "a b", "%", "a?b"])
def test_an_id_of_any_characters_is_a_job_that_does_not_exist(mock: MockPictory, job: str) -> None:
    """In process as over HTTP: the API's own answer, whatever the id is made of."""
    with mock.client() as pictory, pytest.raises(errors.NotFound, match="JOB_NOT_FOUND"):
        pictory.resume(job).refresh()


@pytest.mark.parametrize("path", ["/v1/jobs/%ff", "/v1/jobs/a%2Fb", "/v1/jobs/%F0%9F%A6%8A", "/v1/nope%F0%9F"])
def test_paths_mean_the_same_in_process_and_over_http(mock: MockPictory, path: str) -> None:
    """Bytes that are no text, and slashes that are part of a name."""
    headers = {"Authorization": "pictai_test"}
    with Server(mock.app) as server, mock.intercept():
        answers = [
            httpx.get(f"{base}/pictoryapis{path}", headers=headers) for base in (server.url, "https://api.pictory.ai")
        ]
    assert answers[0].status_code == answers[1].status_code == 404
    assert answers[0].content == answers[1].content


def test_interceptions_end_even_when_the_app_fails(mock: MockPictory) -> None:
    """Nothing stays patched after an exception."""
    with pytest.raises(ZeroDivisionError), mock.intercept():
        raise ZeroDivisionError
    assert isinstance(clock.current(), SystemClock)
    with respx.mock, pytest.raises(respx.models.AllMockedAssertionError):
        httpx.get("https://api.pictory.ai/_mock/health")


def test_bodies_sent_in_parts_arrive_whole(mock: MockPictory) -> None:
    """An app may stream what it sends; the mock reads it as the service does."""
    parts = [b'{"prompt": ', b'"A paper boat"}']

    async def later() -> httpx.Response:
        async def stream() -> object:
            for part in parts:
                yield part

        async with httpx.AsyncClient() as client:
            return await client.post(url, headers=headers, content=stream())  # type: ignore[arg-type]

    url = "https://api.pictory.ai/pictoryapis/v1/aistudio/videos"
    headers = {"Authorization": "pictai_parts", "Content-Type": "application/json"}
    with mock.intercept():
        assert httpx.post(url, headers=headers, content=iter(parts)).status_code == 200
        assert asyncio.run(later()).status_code == 200


def test_mocks_do_not_meet() -> None:
    """Two mocks side by side have two worlds; the same seed gives the same world."""
    with MockPictory(seed=1) as one, MockPictory(seed=1) as twin, MockPictory(seed=2) as other:
        ids = [mock.client().ai_studio.generate_video(prompt="A paper boat").id for mock in (one, twin, other)]
        assert ids[0] == ids[1] != ids[2]
        assert one.account() is not twin.account()


def test_a_strict_mock_refuses_fields_that_the_contract_does_not_know() -> None:
    """A misspelt field is found before it is billed."""
    with MockPictory(strict=True) as mock, pytest.raises(errors.InvalidRequest, match="promt"):
        mock.client().ai_studio.generate_video(prompt="A paper boat", extra_body={"promt": "typo"})


def test_it_works_without_with_and_closes_twice(tmp_path: Path) -> None:
    """`with` is a convenience; a closed mock says so."""
    mock = MockPictory()
    pictory = mock.client()
    assert pictory.ai_studio.list_videos().first() is None
    mock.close()
    mock.close()
    with pytest.raises(RuntimeError, match="this MockPictory is closed"):
        pictory.ai_studio.list_videos().first()


def test_a_client_that_closes_leaves_the_others_open(mock: MockPictory) -> None:
    """Clients of one mock share nothing that closing takes away."""
    with mock.client() as first:
        first.ai_studio.list_videos().first()
    assert mock.client().ai_studio.list_videos().first() is None


def test_clients_of_one_mock_may_be_used_in_threads(mock: MockPictory) -> None:
    """Requests from many threads at once are all served and all written down."""
    ready = threading.Barrier(8)

    def ask(number: int) -> None:
        pictory = mock.client(f"pictai_thread{number}")
        ready.wait(10)
        pictory.ai_studio.generate_video(prompt="A paper boat").wait()

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(ask, number) for number in range(8)]:
            done.result(timeout=30)
    counts = [len(list(mock.client(f"pictai_thread{number}").ai_studio.list_videos())) for number in range(8)]
    assert counts == [1] * 8


def test_the_package_gives_its_name_lazily_and_no_other() -> None:
    """`from pictory_mock import MockPictory` works; importing the package costs nothing."""
    assert pictory_mock.__all__ == ["MockPictory", "MockServer"]
    assert pictory_mock.MockServer.__module__ == "pictory_mock.testing"
    with pytest.raises(AttributeError, match="no attribute 'Mock'"):
        pictory_mock.Mock  # noqa: B018
    program = "import sys, pictory_mock; print({'flask', 'httpx', 'pictory_client'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_missing_library_is_named_with_what_to_install() -> None:
    """The message is a command to paste."""
    program = "import sys; sys.modules['flask'] = None; from pictory_mock import MockPictory; MockPictory()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    expected = "MockPictory needs flask, which is not installed: pip install 'pictory-client[mock]'"
    assert done.stderr.strip().endswith(expected)


def test_intercepting_names_respx_when_it_is_missing(mock: MockPictory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What only `intercept` needs is asked for only there."""
    monkeypatch.delitem(sys.modules, "pictory_mock.interception", raising=False)
    monkeypatch.setitem(sys.modules, "respx", None)
    with pytest.raises(MissingLibraryError, match="respx"), mock.intercept():
        pass
