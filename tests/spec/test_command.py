"""The command that `nox -s lint` runs."""

import subprocess
import sys
from pathlib import Path

import pytest

from speclint import cli
from speclint.checks.links import check_links
from speclint.cli import main

SPEC = Path(__file__).parents[2] / "spec"


def test_a_clean_contract_is_told_in_numbers(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Success prints one line that says what was checked, and exits with 0."""
    monkeypatch.setattr(cli, "CHECKS", {"links": check_links})
    assert main([]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    for word in ("operations", "schemas", "rules", "example bodies", "checks"):
        assert word in out


def test_a_finding_is_one_line_with_place_check_and_fix(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finding names the file, the line in it, the JSON pointer, the check and a fix; the exit status is 1."""
    text = (SPEC / "pictory.yaml").read_text(encoding="utf-8")
    slip = "                jobid: $response.body#/data/jobId\n"
    broken = tmp_path / "broken.yaml"
    broken.write_text(text.replace(slip, slip.replace("jobId", "id")), encoding="utf-8")
    line = text[: text.index(slip)].count("\n") + 1

    monkeypatch.setattr(cli, "CHECKS", {"links": check_links})
    assert main(["--spec", str(broken)]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    pointer = "#/paths/~1v1~1aistudio~1images/post/responses/200/links/job/parameters/jobid"
    assert first.startswith(f"{broken.as_posix()}:{line}: {pointer}: links: $response.body#/data/id finds nothing")
    assert "Fix: " in first


def test_a_broken_foundation_is_reported_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On a document that is no OpenAPI the other checks do not run, so that they neither crash nor confuse."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("openapi: 3.1.0\npaths: [1]\n", encoding="utf-8")
    assert main(["--spec", str(broken)]) == 1
    checks = {line.split(": ")[2] for line in capsys.readouterr().out.splitlines()[:-1]}
    assert checks == {"structure"}


@pytest.mark.parametrize("text", ["- a list\n", "a: [\n"])
def test_what_is_no_contract_at_all_is_refused(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that holds no mapping, or no YAML, exits with 2 and says so."""
    broken = tmp_path / "broken.yaml"
    broken.write_text(text, encoding="utf-8")
    assert main(["--spec", str(broken)]) == 2
    assert "cannot be read" in capsys.readouterr().out


def test_a_missing_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that leads nowhere exits with 2 and names it."""
    assert main(["--spec", str(tmp_path / "none.yaml")]) == 2
    assert "none.yaml" in capsys.readouterr().out


def test_it_runs_as_a_program_from_anywhere(tmp_path: Path) -> None:
    """`python spec/speclint` needs no path set and no working directory."""
    done = subprocess.run(
        [sys.executable, str(SPEC / "speclint"), "--help"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "--spec" in done.stdout
