"""The suite is judged: deliberately wrong mocks must be noticed, and the correct one must not be blamed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.contract_suite import wrong_jobs, wrong_lists, wrong_refusals
from tests.contract_suite.registry import WRONG_MOCKS
from tests.contract_suite.runs import CONTRACT_TESTS, run

QUICKLY = ("-q", "--hypothesis-profile=quick")


def test_enough_wrong_mocks() -> None:
    """There are wrong mocks of every kind, more than a dozen of them."""
    kinds = {wrong_jobs.__name__, wrong_lists.__name__, wrong_refusals.__name__}
    assert {mock.name.partition(":")[0] for mock in WRONG_MOCKS.values()} == kinds
    assert len(WRONG_MOCKS) >= 12


@pytest.mark.parametrize("name", WRONG_MOCKS)
def test_wrong_mock_is_caught(name: str, record_property: Callable[[str, object], None]) -> None:
    """A wrong mock makes a contract test fail: at least one of the module that is there for such mistakes."""
    mock = WRONG_MOCKS[name]
    caught = run(CONTRACT_TESTS / f"{mock.caught_by}.py", *QUICKLY, "-x", f"--wrap-mock={mock.name}")
    assert caught.code == pytest.ExitCode.TESTS_FAILED, f"nobody noticed {name}: {caught.text}"
    assert isinstance(caught.reasons[0], AssertionError | pytest.fail.Exception), "the wrong mock itself broke"
    record_property("caught by", caught.failed[0])


@pytest.mark.parametrize("module", sorted({mock.caught_by for mock in WRONG_MOCKS.values()}))
def test_correct_mock_passes(module: str) -> None:
    """The same tests, as quickly, find nothing wrong with the mock as it is."""
    blamed = run(CONTRACT_TESTS / f"{module}.py", *QUICKLY)
    assert blamed.code == pytest.ExitCode.OK, blamed.text
