"""Runs of the contract tests from within a test: in this process, because starting another one costs seconds."""

from __future__ import annotations

import gc
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
# A hundred runs: of the plug-ins only those that are needed, and no more of a traceback than tells what went wrong.
LEAN = [
    *("-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin", "-p", "xdist.plugin"),
    *("--rootdir", str(ROOT), "-c", str(ROOT / "pyproject.toml"), "--tb=short"),
]


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
    wanted = [*LEAN, *_no_further_up(arguments), *map(str, arguments)]
    _set_aside()
    profile = next((text for text in wanted if text.startswith("--hypothesis-profile")), "")
    with _undisturbed(), _imported_for(profile), _same_profile(), redirect_stdout(printed), redirect_stderr(printed):
        watched.code = int(pytest.main(wanted, plugins=[watched, *plugins]))
    watched.text = printed.getvalue()
    return watched


def _no_further_up(arguments: Iterable[str | Path]) -> list[str]:
    """Look at nothing beside the room of the tests that run: pytest visits every folder above."""
    paths = [Path(str(argument).partition("::")[0]) for argument in arguments]
    first = next(path for path in paths if path.is_absolute())
    room = ROOT / first.relative_to(ROOT).parts[0] if first.is_relative_to(ROOT) else first.parent
    return [f"--confcutdir={room}"]


def _set_aside() -> None:
    """What is there before a run does not become its garbage: at its end pytest goes through all the rest, twice."""
    gc.collect()
    gc.freeze()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """What the environment adds to every command line, and what is installed, is meant for the run outside."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTEST_ADDOPTS", raising=False)
        patch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
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
