"""Asks the generated client, sync and async, against a handler in the place of the network."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol

import httpx
import pytest

from pictory_client import AsyncPictory, Pictory

if TYPE_CHECKING:
    from collections.abc import Callable

    Handler = Callable[[httpx.Request], httpx.Response]

KEY = "pictai_0123456789abcdef-secret"


class Ask(Protocol):
    """Runs one call of a client made for a handler, and returns its result."""

    def __call__(self, handler: Handler, call: Callable[[Any], Any], **settings: Any) -> Any: ...


def ask_sync(handler: Handler, call: Callable[[Any], Any], **settings: Any) -> Any:
    """Through `Pictory`."""
    with Pictory(KEY, http=httpx.Client(transport=httpx.MockTransport(handler)), **settings) as client:
        return call(client)


def ask_async(handler: Handler, call: Callable[[Any], Any], **settings: Any) -> Any:
    """Through `AsyncPictory`."""

    async def run() -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(handler))
        async with AsyncPictory(KEY, http=http, **settings) as client:
            return await call(client)

    return asyncio.run(run())


@pytest.fixture(params=[ask_sync, ask_async], ids=["sync", "async"])
def ask(request: pytest.FixtureRequest) -> Ask:
    """Both clients must behave the same."""
    asked: Ask = request.param
    return asked


@pytest.fixture
def key() -> str:
    """The API key that the clients of `ask` use."""
    return KEY


@pytest.fixture
def video() -> dict[str, Any]:
    """The `data` of a completed AI video job, as the contract's example has it."""
    from pictory_spec import document

    examples = document()["paths"]["/v1/jobs/{jobid}"]["get"]["responses"]["200"]["content"]["application/json"]
    data: dict[str, Any] = examples["examples"]["aiVideoCompleted"]["value"]["data"]
    return dict(data)


@pytest.fixture
def job(video: dict[str, Any]) -> dict[str, Any]:
    """A completed job."""
    return {"job_id": "1f6a3c52-8f0e-4b7d-9a35-6c2d1e0f4b98", "success": True, "data": video}
