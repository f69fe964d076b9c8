"""Every snippet of the README and of docs/ is run, as it stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from pictory_mock import MockPictory
from pictory_mock.app import create_app
from pictory_mock.core import Timeline, World
from pictory_mock.server import Server

ROOT = Path(__file__).parents[2]
PAGES = ["README.md", *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@frozen
class Snippet:
    page: str
    line: int
    language: str
    code: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def snippets() -> Iterator[Snippet]:
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8")
        for match in FENCE.finditer(text):
            yield Snippet(page, text.count("\n", 0, match.start()) + 1, match[1], match[2])


ALL = list(snippets())
PROGRAMS = [s for s in ALL if s.language == "python" and "def test_" not in s.code]
TESTS = [s for s in ALL if s.language == "python" and "def test_" in s.code]
SHELL = [s for s in ALL if s.language == "bash"]


@pytest.mark.parametrize("snippet", PROGRAMS, ids=str)
def test_programs_run(snippet: Snippet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program on a page does what it says against the mock, with the key in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PICTORY_API_KEY", "pictai_readme")
    monkeypatch.delenv("PICTORY_API_BASE_URL", raising=False)
    with MockPictory(strict=True) as mock, mock.intercept():
        exec(compile(snippet.code, str(snippet), "exec"), {"__name__": "__main__"})


@pytest.mark.parametrize("snippet", TESTS, ids=str)
def test_tests_pass(snippet: Snippet, tmp_path: Path) -> None:
    """A test on a page passes in a project of its own, with the plug-in that is installed."""
    (tmp_path / "test_page.py").write_text(snippet.code, encoding="utf-8")
    out = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "-p", "no:schemathesis", "."],
        cwd=tmp_path, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert out.returncode == 0, out.stdout + out.stderr


@pytest.mark.parametrize("snippet", SHELL, ids=str)
def test_shell_lines_run(snippet: Snippet, tmp_path: Path) -> None:
    """Shell lines on a page work against `pictory-mock serve`; only the port differs here."""
    with Server(create_app(World(timeline=Timeline.running(60)))) as server:
        code = snippet.code.replace("http://127.0.0.1:8080", server.url)
        out = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60,
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        )  # fmt: skip
    assert out.returncode == 0, out.stderr
    if "/v1/jobs/" in code:
        assert '"completed"' in out.stdout, out.stdout


def test_every_kind_of_snippet_is_run() -> None:
    """No fence on a page has a language that nothing here runs."""
    assert PROGRAMS
    assert TESTS
    assert SHELL
    assert {snippet.language for snippet in ALL} <= {"python", "bash", "console", "mermaid"}
