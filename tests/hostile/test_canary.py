"""After every kind of failure, the key is in nothing that is printed, logged, stored, copied or shown by the mock."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from pictory_client import AsyncPictory, Pictory, errors
from pictory_mock import MockPictory
from tests.hostile.callers import Call, sampled
from tests.hostile.canary import KEY, SONG, everything_logged, report, seen, shown
from tests.hostile.faces import KINDS, Kind, collect, outcome, tell
from tests.hostile.strikes import FAIR, GARBLED, HARMLESS, INTERRUPTION, LOST, REFUSED, Strike, looks
from tests.hostile.weather import Weather, always

ECHO = json.dumps({"message": f"bad key {KEY}", "code": KEY, "fields": [{"name": KEY, "errors": KEY}]}).encode()
ECHOES = [
    *(Strike(f"{code} echoing the key", "refused", acts=False, status=code, body=ECHO) for code in (400, 401, 500)),
    *(
        Strike(f"{code} with the key in a header", "refused", acts=False, status=code, headers=(("x-request-id", KEY),))
        for code in (200, 403, 503)
    ),
    Strike(
        "302 to the key", "refused", acts=False, status=302, headers=(("location", f"https://h.test/{KEY}?k={KEY}"),)
    ),
    Strike("HTML titled with the key", "refused", acts=False, status=502, body=f"<title>{KEY}</title>".encode()),
    Strike("200 of the key", "garbled", acts=False, status=200, body=KEY.encode()),
    Strike(
        "failed job of the key",
        "garbled",
        acts=False,
        status=200,
        body=json.dumps(
            {"success": False, "data": {"status": "failed", "error_code": KEY, "error_message": KEY}}
        ).encode(),
    ),
]
STRIKES = looks([FAIR, *HARMLESS, *LOST, *GARBLED, *REFUSED, INTERRUPTION])


@pytest.fixture(scope="module")
def mock() -> Iterator[MockPictory]:
    """One world: what a strike leaves in it is looked through at the end of each test."""
    with MockPictory() as mock:
        yield mock


def client(kind: Kind, weather: Weather, mock: MockPictory) -> Any:
    """A client with the key, in this weather."""
    if kind == "sync":
        http = httpx.Client(transport=weather, trust_env=False)
        return Pictory(KEY, base_url=mock._base_url, http=http, clock=mock.time, max_retries=1)
    async_http = httpx.AsyncClient(transport=weather, trust_env=False)
    return AsyncPictory(KEY, base_url=mock._base_url, http=async_http, clock=mock.time, max_retries=1)


async def everything(face: Any, folder: Path | None) -> list[object]:
    """A call of each make, a wait and, to a folder, downloads: what each gave, error or result."""
    got: list[object] = [face, face.caller, face.caller.settings, face.ai_studio]
    for of in sampled():
        result = Call(of)
        got.append(await _end(lambda result=result, of=of: _called(result, of, face, got)))
    handle = face.resume("5f0c7d52-8f7e-4a53-9f36-0d3c5c1f6a11")
    waited = await _end(lambda: handle.wait(timeout=3))
    got += [handle, handle.token, waited, await _end(lambda: handle.refresh())]
    if folder is None:
        return got
    if not isinstance(waited, errors.JobTimeout):  # else the same once more, for much longer
        got.append(await _end(lambda: handle.download(folder / "f.mp4")))
    got.append(await _end(lambda: face.download("https://api.pictory.ai/media/f.mp4", folder / "f.mp4", timeout=3)))
    return got


async def _called(call: Call, of: Any, face: Any, got: list[object]) -> Any:
    result = call(face)
    if not of.page:
        return await outcome(result)
    got.append(result)
    return await collect(result, got)


async def _end(call: Any) -> object:
    try:
        return await outcome(call())
    except BaseException as error:  # noqa: BLE001  # an interruption shows its frames as any error does
        return error


def gives_away(things: list[object]) -> list[str]:
    """Those of these things that show the key."""
    texts = [report(thing) if isinstance(thing, BaseException) else "" for thing in things]
    texts = [text + shown(thing) for text, thing in zip(texts, things, strict=True)]
    return [text[max(0, text.find(SONG) - 300) :][:400] for text in texts if seen(text)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("strike", STRIKES, ids=lambda one: one.name)
def test_failures(mock: MockPictory, kind: Kind, strike: Strike, tmp_path: Path) -> None:
    """No result, error, traceback with locals, pickle, copy or log line shows the key, whatever befalls the calls."""
    weather = Weather(mock, always(strike))
    with everything_logged() as lines:
        things = tell(kind, everything(client(kind, weather, mock), tmp_path))
    assert not gives_away(things)
    assert len(lines) >= len(sampled())
    assert not [line for line in lines if seen(line)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("strike", ECHOES, ids=lambda one: one.name)
def test_echoes(mock: MockPictory, kind: Kind, strike: Strike) -> None:
    """A service that sends the key back does not get it into the text of an error, a header, a result or the log.

    The raw body is as it came: whoever looks into it sees what the service said. Hosts of files never get the key.
    """
    weather = Weather(mock, always(strike))
    with everything_logged() as lines:
        things = tell(kind, everything(client(kind, weather, mock), None))
    failures = [thing for thing in things if isinstance(thing, BaseException)]
    assert failures
    for error in failures:
        plain = {name: value for name, value in vars(error).items() if name not in {"raw", "response", "job"}}
        response = getattr(error, "response", None)
        assert not seen(f"{error} {error!r} {plain} {response!r} {response and response.headers}")
    assert not [line for line in lines if seen(line)]
