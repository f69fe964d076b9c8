"""Type checkers see what users should see: both tools accept what is right and refuse what is wrong.

Each tool runs once, over all files: that is why there is one test and not many.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from names import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
FILES = {"api.py": "api.py", "api_mistakes.py.txt": "api_mistakes.py", "nested.py.txt": "nested.py"}

Findings = dict[str, dict[int, str]]
"""File -> line -> first message."""


@pytest.fixture(scope="session")
def folder(mini_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files to check, away from the project's own configuration, beside the generated packages."""
    made = tmp_path_factory.mktemp("typing")
    for source, target in FILES.items():
        shutil.copy(HERE / source, made / target)
    for package in (ROOT / "generated" / "pictory_client", ROOT / "runtime" / "pictory_runtime", mini_out / "atelier"):
        shutil.copytree(package, made / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    return made


def _mypy(folder: Path) -> Findings:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", "--hide-error-context"]
    command += ["--output=json", f"--cache-dir={folder / 'cache'}", *FILES.values()]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=_environment(folder), check=False)
    found: Findings = {}
    for line in done.stdout.splitlines():
        told = json.loads(line)
        if told["severity"] == "error":
            found.setdefault(told["file"], {}).setdefault(told["line"], told["message"])
    assert not done.stderr, done.stderr
    return found


def _pyright(folder: Path) -> Findings:
    config = {"include": sorted(FILES.values()), "typeCheckingMode": "standard", "reportMissingModuleSource": False}
    (folder / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", f"--pythonpath={sys.executable}"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found: Findings = {}
    for told in json.loads(done.stdout)["generalDiagnostics"]:
        if told["severity"] == "error":
            line = told["range"]["start"]["line"] + 1
            found.setdefault(Path(told["file"]).name, {}).setdefault(line, told["message"])
    return found


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "MYPYPATH": str(folder)}


def _marked(folder: Path, file: str) -> set[int]:
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, start=1) if line.endswith("# wrong")}


@pytest.mark.parametrize("run", [_mypy, _pyright], ids=["mypy", "pyright"])
def test_right_use_is_accepted_and_exactly_the_mistakes_are_refused(
    run: Callable[[Path], Findings], folder: Path
) -> None:
    """Every `assert_type` holds; a misspelt key, a wrong literal, a missing argument is found where it stands."""
    findings = run(folder)
    marked = {file: _marked(folder, file) for file in FILES.values()}
    assert [len(lines) > 5 for lines in marked.values()] == [False, True, True]
    for file, lines in marked.items():
        reported = findings.get(file, {})
        odd = {line: reported.get(line, "not reported") for line in set(reported) ^ lines}
        assert not odd, (file, odd)
