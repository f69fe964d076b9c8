"""The deliberately wrong mocks, by name. Each is an attribute of its module, so that `--wrap-mock` finds it."""

from __future__ import annotations

from collections.abc import Callable

from tests.contract_suite.meddling import Meddler, WrongMock

WRONG_MOCKS: dict[str, WrongMock] = {}


def wrong(module: str, test: str) -> Callable[[Callable[[], Meddler]], WrongMock]:
    """Register what makes a meddler; `test` of that module of the contract tests has to notice."""

    def register(make: Callable[[], Meddler]) -> WrongMock:
        mock = WrongMock(f"{make.__module__}:{make.__name__}", f"{module}.py::{test}", make)
        WRONG_MOCKS[make.__name__] = mock
        return mock

    return register


def always(meddler: Meddler) -> Callable[[], Meddler]:
    """A meddler without memory: the same one for every app."""

    def make() -> Meddler:
        return meddler

    make.__name__, make.__module__ = getattr(meddler, "__name__", ""), meddler.__module__
    return make
