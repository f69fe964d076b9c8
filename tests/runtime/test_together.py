"""Many at once: threads that share a client, tasks that are cancelled, loops that come and go."""

from __future__ import annotations

import asyncio
import http.server
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from pictory_runtime import AsyncClient, SyncClient, errors
from tests.runtime.fakes import BASE, BUSY, GET_JOB, KEY, SERVICE, Face, VirtualClock, kinds
from tests.runtime.servers import serving


class Echo(http.server.BaseHTTPRequestHandler):
    """Answers with the path that was asked for."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = f'"{self.path}"'.encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name in the standard library
        """Silence."""


@pytest.fixture
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def test_threads_share_a_client(server: str) -> None:
    """Calls of many threads through one client, opened by whichever comes first, get their own answers."""
    with SyncClient(SERVICE, kinds, KEY, base_url=server) as client, ThreadPoolExecutor(8) as pool:
        got = pool.map(lambda number: client.call(GET_JOB, path={"id": number}), range(80))
        assert list(got) == [f"/jobs/{number}" for number in range(80)]


def test_nothing_is_opened_before_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making a client opens no connection pool, which alone would cost tens of milliseconds."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr(httpx, "Client", type("Client", (httpx.Client,), {"__init__": refuse}))
    client = SyncClient(SERVICE, kinds, KEY)
    with pytest.raises(AssertionError, match="opened"):
        client.call(GET_JOB, path={"id": "x"})


def test_a_client_outlives_its_loop(server: str) -> None:
    """One asynchronous client works in one `asyncio.run` after another: connections belong to their loop."""
    client = AsyncClient(SERVICE, kinds, KEY, base_url=server)

    async def use() -> Any:
        try:
            return await client.call(GET_JOB, path={"id": "x"})
        finally:
            await client._transport._clients[asyncio.get_running_loop()].aclose()

    assert [asyncio.run(use()), asyncio.run(use())] == ["/jobs/x", "/jobs/x"]


def test_many_jobs_in_one_loop(server: str) -> None:
    """Many calls at once in one loop get their own answers, and a closed client says that it is."""

    async def use() -> list[Any]:
        async with AsyncClient(SERVICE, kinds, KEY, base_url=server) as client:
            got = await asyncio.gather(*(client.call(GET_JOB, path={"id": number}) for number in range(16)))
        with pytest.raises(errors.ConfigurationError, match="closed"):
            await client.call(GET_JOB, path={"id": "x"})
        return got

    assert asyncio.run(use()) == [f"/jobs/{number}" for number in range(16)]


def test_a_cancelled_wait_leaves_nothing() -> None:
    """Cancelling a wait ends it at once: no further request, no task; the handle goes on working."""
    client = Face(True, BUSY)

    async def use() -> int:
        job = client.job()
        looks = asyncio.Event()
        task = asyncio.create_task(job.wait(timeout=1e6, on_update=lambda _: looks.set()))
        await looks.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        sent = client.sent
        for _ in range(5):
            await asyncio.sleep(0)
        assert client.sent == sent
        assert asyncio.all_tasks() == {asyncio.current_task()}
        await job.refresh()
        return client.sent - sent

    assert asyncio.run(use()) == 1


class Stalling(httpx.AsyncByteStream):
    """A body whose second chunk never comes; it knows whether it was closed."""

    def __init__(self) -> None:
        self.begun, self.closed = asyncio.Event(), False

    async def __aiter__(self) -> Any:
        yield b"first"
        self.begun.set()
        await asyncio.Event().wait()

    async def aclose(self) -> None:
        self.closed = True


def test_a_look_that_is_cancelled_on_its_way() -> None:
    """Cancelling a wait in the middle of a look closes the connection of that look, and there is no other one."""

    async def use() -> tuple[bool, int]:
        stream = Stalling()
        asked: list[httpx.Request] = []

        def answer(request: httpx.Request) -> httpx.Response:
            asked.append(request)
            return httpx.Response(200, stream=stream)

        given = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        client = AsyncClient(SERVICE, kinds, KEY, base_url=BASE, http=given, clock=VirtualClock())
        task = asyncio.create_task(client.resume("job-1").wait())
        await stream.begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return stream.closed, len(asked)

    assert asyncio.run(use()) == (True, 1)


def test_a_wait_whose_time_is_up_leaves_nothing() -> None:
    """When a wait gives up on a service that does not answer, no thread, no task, no connection goes on."""

    async def later(url: str) -> None:
        async with AsyncClient(SERVICE, kinds, KEY, base_url=url) as client:
            with pytest.raises(errors.JobTimeout):
                await client.resume("job-1").wait(timeout=0.1)
            assert asyncio.all_tasks() == {asyncio.current_task()}

    with serving(lambda _connection, _number: None) as server:
        begun = {thread.name for thread in threading.enumerate()}
        with SyncClient(SERVICE, kinds, KEY, base_url=server.url) as client:
            with pytest.raises(errors.JobTimeout):
                client.resume("job-1").wait(timeout=0.1)
            for _ in range(1000):  # though nobody closed the client; on a busy machine it may not have connected at all
                if server.ended == server.connections:
                    break
                threading.Event().wait(0.01)
            assert server.ended == server.connections
        asyncio.run(later(server.url))
        served = {thread.name for thread in threading.enumerate() if "talk" in thread.name}
        assert {thread.name for thread in threading.enumerate()} - begun - served == set()


def test_a_cancelled_download_leaves_nothing(tmp_path: Path) -> None:
    """Cancelling a download closes its connection and removes what had come."""

    def count() -> int:
        return len(list(tmp_path.iterdir()))

    async def use() -> bool:
        stream = Stalling()
        transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=stream))
        http_client = httpx.AsyncClient(transport=transport)
        client = AsyncClient(SERVICE, kinds, KEY, base_url=BASE, http=http_client, clock=VirtualClock())
        task = asyncio.create_task(client.download("https://h/f", tmp_path / "f"))
        await stream.begun.wait()
        assert count() == 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return stream.closed

    assert asyncio.run(use())
    assert count() == 0
