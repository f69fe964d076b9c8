"""The deliberately wrong mocks, by name. Each is an attribute of its module, so that `--wrap-mock` finds it."""

from __future__ import annotations

from collections.abc import Callable

from tests.contract_suite.meddling import Meddler, WrongMock

WRONG_MOCKS: dict[str, WrongMock] = {}


def wrong(caught_by: str) -> Callable[[Callable[[], Meddler]], WrongMock]:
    """Register what makes a meddler; `caught_by` is the module of contract tests that has to notice."""

    def register(make: Callable[[], Meddler]) -> WrongMock:
        mock = WrongMock(f"{make.__module__}:{make.__name__}", caught_by, make)
        WRONG_MOCKS[make.__name__] = mock
        return mock

    return register


def always(meddler: Meddler) -> Callable[[], Meddler]:
    """A meddler without memory: the same one for every app."""

    def make() -> Meddler:
        return meddler

    make.__name__, make.__module__ = getattr(meddler, "__name__", ""), meddler.__module__
    return make
