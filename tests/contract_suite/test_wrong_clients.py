"""The tests of the client are judged: deliberately wrong clients must be noticed, each by the test that is named."""

from __future__ import annotations

import pytest

from tests.contract_suite.runs import CONTRACT_TESTS, ROOT, run
from tests.contract_suite.wrong_clients import WRONG_CLIENTS


@pytest.mark.parametrize("name", WRONG_CLIENTS)
def test_wrong_client_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong client makes the test fail that is there for such mistakes."""
    client = WRONG_CLIENTS[name]
    client.spoil(monkeypatch)
    few = ["--hypothesis-profile=quick"] if client.caught_by.startswith(CONTRACT_TESTS.name) else []
    caught = run(ROOT / client.caught_by, "-q", "-x", *few)
    monkeypatch.undo()
    assert caught.code == pytest.ExitCode.TESTS_FAILED, f"nobody noticed {name}: {caught.text}"
    assert caught.failed[0].startswith(client.caught_by)
