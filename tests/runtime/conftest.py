"""Fixtures of the runtime's tests."""

from __future__ import annotations

from typing import Any, Protocol

import pytest

from pictory_runtime import retry
from tests.runtime.fakes import Face, Step


class MakeFace(Protocol):
    """Makes a client that gets the given answers."""

    def __call__(self, *steps: Step, **settings: Any) -> Face: ...


class _NoChance:
    def uniform(self, low: float, high: float) -> float:
        return (low + high) / 2


@pytest.fixture
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backoff without its spread, for tests that count seconds."""
    monkeypatch.setattr(retry, "_CHANCE", _NoChance())


@pytest.fixture(params=["sync", "async"])
def face(request: pytest.FixtureRequest) -> MakeFace:
    """A maker of clients; every test that uses it runs with both kinds."""

    def make(*steps: Step, **settings: Any) -> Face:
        return Face(request.param == "async", *steps, **settings)

    return make
