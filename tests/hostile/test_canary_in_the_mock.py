"""The mock sees every key: it shows none, wherever it writes down or tells what it was sent."""

from __future__ import annotations

import contextlib
import json

import httpx

from pictory_client import Pictory, errors
from pictory_mock import MockPictory
from pictory_mock.testing import MockServer
from tests.hostile.callers import Call, operations
from tests.hostile.canary import KEY, everything_logged, seen, shown
from tests.hostile.faces import tell
from tests.hostile.test_canary import everything

FAULTS = ["drop_after", "truncated", "malformed_json", "html", "unauthorized", "blocked"]


def test_what_the_mock_tells_over_http() -> None:
    """Journal, control answers, pages and logs of a server that was sent the key rightly and wrongly do not show it."""
    with everything_logged() as lines, MockServer() as server:
        account = server.world.account(KEY)
        for number, kind in enumerate(FAULTS, 1):
            account.faults.add(kind, nth=2 * number)
        with Pictory(KEY, base_url=server.url, max_retries=0) as face:
            for of in operations() * 2:
                with contextlib.suppress(errors.PictoryError):
                    result = Call(of)(face)
                    if of.page:
                        list(result)
        by_the_client = len(lines)
        root = server.url.rpartition("/")[0]
        with httpx.Client(base_url=root) as http:
            http.get("/pictoryapis/v1/jobs", headers={"Authorization": f"Bearer {KEY}"})
            http.get(f"/pictoryapis/v1/jobs/{KEY}?key={KEY}", headers={"Authorization": KEY})
            http.post("/pictoryapis/v1/aistudio/videos", json={KEY: KEY, "prompt": KEY}, headers={"Authorization": KEY})
            paths = ["requests", "account", "lifecycle", "clock", "faults", "limits", "webhooks", "health", "nowhere"]
            answers = [http.get(f"/_mock/{path}", headers={"Authorization": KEY}) for path in paths]
            answers += [http.get(f"/_mock/{path}?all=1") for path in paths]
            answers += [http.get("/"), http.get("/_mock/openapi.json")]
        assert len(account.requests) > len(FAULTS)
        texts = [f"{answer.text} {answer.headers}" for answer in answers]
        things = [server, server.world, account, account.journal, account.faults, account.limits, *account.requests]
    assert not [text[:300] for text in texts if seen(text)]
    assert not [type(thing) for thing in things if seen(f"{thing!r} {thing}")]
    own = [line for line in lines[by_the_client:] if not line.startswith("http")]  # those tell what this test sent
    assert by_the_client
    assert not [line for line in [*lines[:by_the_client], *own] if seen(line)]


def test_what_the_mock_tells_in_process() -> None:
    """The objects that a test holds show no key, nor does what a notification is sent."""
    with MockPictory() as mock:
        account = mock.account(KEY)
        tell("sync", everything(mock.client(KEY), None))
        things = [mock, mock.world, account, account.journal, account.lifecycle, account.jobs, *account.requests]
        assert not [type(thing) for thing in things if seen(f"{thing!r} {thing}")]
        assert not seen(json.dumps([entry.to_dict() for entry in account.requests]))
        assert not seen("".join(shown(entry) for entry in account.requests))
