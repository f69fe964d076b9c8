"""Runs of the contract tests from within a test: in this process, because starting another one costs seconds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest
from attrs import define, field
from hypothesis import settings

ROOT = Path(__file__).parents[2]
CONTRACT_TESTS = ROOT / "contract_tests"
TEST_MODULES = "contract_tests.test_"


@define
class Run:
    """What came of a run: its exit code, the tests that passed and failed (in order), and what was printed."""

    code: int = -1
    passed: list[str] = field(factory=list)
    failed: list[str] = field(factory=list)
    deselected: list[str] = field(factory=list)
    reasons: list[BaseException] = field(factory=list)
    text: str = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how a test ended."""
        if report.failed:
            self.failed.append(report.nodeid)
        elif report.when == "call" and report.passed:
            self.passed.append(report.nodeid)

    def pytest_exception_interact(self, call: pytest.CallInfo[object]) -> None:
        """Note why a test failed."""
        if call.excinfo:
            self.reasons.append(call.excinfo.value)

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        """Note what was left out."""
        self.deselected += [item.nodeid for item in items]


def run(*arguments: str | Path, plugins: Iterable[object] = ()) -> Run:
    """Run pytest, as the command line would, and return what came of it."""
    watched, printed = Run(), StringIO()
    options = [
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(ROOT),
        "-c",
        str(ROOT / "pyproject.toml"),
    ]
    profile = next((text for text in map(str, arguments) if text.startswith("--hypothesis-profile")), "")
    with _undisturbed(), _imported_for(profile), _same_profile(), redirect_stdout(printed), redirect_stderr(printed):
        watched.code = int(pytest.main([*options, *map(str, arguments)], plugins=[watched, *plugins]))
    watched.text = printed.getvalue()
    return watched


@contextmanager
def _undisturbed() -> Iterator[None]:
    """What the environment adds to every command line is meant for the run outside."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTEST_ADDOPTS", raising=False)
        yield


_IMPORTED: dict[str, dict[str, ModuleType]] = {}
"""The modules of tests, by the profile that they were imported under: a test takes its profile when it is made."""


@contextmanager
def _imported_for(profile: str) -> Iterator[None]:
    """Use what was imported for the same profile before, and give back what was there."""
    before = _taken_out()
    sys.modules.update(_IMPORTED.get(profile, {}))
    try:
        yield
    finally:
        _IMPORTED[profile] = _taken_out()
        sys.modules.update(before)


def _taken_out() -> dict[str, ModuleType]:
    found = {name: module for name, module in sys.modules.items() if name.startswith(TEST_MODULES)}
    for name in found:
        del sys.modules[name]
    return found


@contextmanager
def _same_profile() -> Iterator[None]:
    """Hypothesis has one profile per process: give back the one that was there."""
    before = settings.get_current_profile_name()
    try:
        yield
    finally:
        settings.load_profile(before)
