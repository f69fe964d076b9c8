"""Every test says what it costs, or the run is refused before anything is sent."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from contract_tests import plugin
from tests.contract_suite.runs import Run, run


def run_on(folder: Path, source: str, *options: str) -> Run:
    """Run a module of tests under the contract tests' plugin."""
    module = folder / "test_sample.py"
    module.write_text("import pytest\n" + dedent(source))
    return run(module, *options, plugins=[plugin])


WELL_MARKED = """
    @pytest.mark.free
    def test_reading(): pass

    @pytest.mark.paid(credits=8)
    def test_buying(): pass

    @pytest.mark.mock_only(reason="drives the clock")
    def test_simulating(simulation): pass
"""


def test_one_class_each(tmp_path: Path) -> None:
    """Tests with one class each run."""
    assert run_on(tmp_path, WELL_MARKED).code == pytest.ExitCode.OK


@pytest.mark.parametrize(
    ("marks", "complaint"),
    [
        ("", "found none"),
        ("@pytest.mark.free\n@pytest.mark.paid(credits=8)", "found paid, free"),
        ("@pytest.mark.free\n@pytest.mark.free", "found free, free"),
        ("@pytest.mark.paid", "paid(credits=more than 0)"),
        ("@pytest.mark.paid(credits=0)", "paid(credits=more than 0)"),
        ("@pytest.mark.paid(8)", "paid(credits=more than 0)"),
        ("@pytest.mark.mock_only", "mock_only(reason='…')"),
        ("@pytest.mark.mock_only(reason='')", "mock_only(reason='…')"),
        ("@pytest.mark.free(credits=8)", "free, paid"),
    ],
)
def test_unclear_class(tmp_path: Path, marks: str, complaint: str) -> None:
    """A test without a class, with two, or with one that lacks its argument is refused at collection, by name."""
    refused = run_on(tmp_path, f"{marks}\ndef test_unclear(): pass")
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert "::test_unclear: " in refused.text
    assert complaint in refused.text
    assert not refused.passed


def test_class_of_the_module_and_of_the_test(tmp_path: Path) -> None:
    """A class on the module does not hide another one on the test."""
    refused = run_on(tmp_path, "pytestmark = pytest.mark.free\n@pytest.mark.paid(credits=8)\ndef test_both(): pass")
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert "found paid, free" in refused.text


@pytest.mark.parametrize("mark", ["free", "paid(credits=8)"])
def test_simulation_is_for_the_mock(tmp_path: Path, mark: str) -> None:
    """A test that drives the simulation cannot claim to run elsewhere."""
    refused = run_on(tmp_path, f"@pytest.mark.{mark}\ndef test_driving(simulation): pass")
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert "it is mock_only" in refused.text


def test_every_unclear_test_is_named(tmp_path: Path) -> None:
    """One run tells all tests that are unclear."""
    refused = run_on(tmp_path, "def test_one(): pass\n\ndef test_two(): pass")
    assert "::test_one" in refused.text
    assert "::test_two" in refused.text
